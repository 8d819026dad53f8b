import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CannotStart } from '../cannot-start.ts';
import { readConfig } from '../config.ts';
import { readClientKey } from './secrets.ts';

const rsaPem = (modulusLength = 2048) =>
  generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type: 'pkcs8', format: 'pem' });
const ecKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

describe('the file of sign-in providers', () => {
  let folder: string;
  let path: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cairn-sign-in-'));
    path = join(folder, 'sign-in.json');
    await mkdir(join(folder, 'keys'));
    for (const name of ['cis2-2026', 'nhs-login-2026']) await writeFile(join(folder, 'keys', `${name}.pem`), rsaPem());
    await writeFile(join(folder, 'keys', 'short.pem'), rsaPem(1024));
    await writeFile(
      join(folder, 'keys', 'ec.jwk'),
      JSON.stringify({ ...ecKey.export({ format: 'jwk' }), kid: 'mine' }),
    );
    await writeFile(join(folder, 'keys', 'none.pem'), 'confidential');
  });
  after(() => rm(folder, { recursive: true }));

  const read = async (content: unknown, env = {}) => {
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return readConfig({ CAIRN_SIGN_IN_FILE: path, ENTRA_CLIENT_SECRET: 'confidential', ...env }).signIn;
  };
  const refusal = async (content: unknown, env = {}): Promise<string> => {
    try {
      await read(content, env);
    } catch (error) {
      assert.ok(error instanceof CannotStart);
      assert.doesNotMatch(error.message, /confidential/, 'a secret is repeated');
      return error.message;
    }
    assert.fail('was accepted');
  };
  const plain = {
    id: 'trust',
    label: 'Work account',
    issuer: 'https://sign-in.example.org',
    client_id: 'cairn',
    auth: { method: 'client_secret_basic', secret: { env: 'ENTRA_CLIENT_SECRET' } },
  };
  const withOne = (changes: object) => ({ providers: [{ ...plain, ...changes }] });

  it('reads every example of the handbook', async () => {
    const handbook = await readFile(join(import.meta.dirname, '../../../../docs/operate/sign-in.md'), 'utf8');
    const examples = [...handbook.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    const ids = [];
    for (const example of examples) ids.push(...(await read(example)).providers.map(({ id }) => id));
    assert.deepEqual(ids, ['cis2', 'nhs-login', 'trust']);
  });

  it('asks for no more than it must, unless told', async () => {
    const [provider] = (await read(withOne({ acr_values: ['strong'] }))).providers;
    assert.deepEqual(provider?.scopes, ['openid', 'profile']);
    assert.deepEqual(provider?.require, { acr: ['strong'] });
    assert.equal(provider?.makesAccounts, false);
    assert.equal(provider?.callbackPath, '/sign-in/callback/trust');
  });

  const faults: readonly (readonly [string, object | string, RegExp])[] = [
    ['no JSON', '{', /sign-in\.json: is not JSON/],
    ['no provider', { providers: [] }, /providers should list at least one/],
    [
      'a missing part',
      { providers: [{ id: 'trust' }] },
      /providers\[0\]\.issuer is missing: it should be the https address/,
    ],
    ['a misspelt part', withOne({ isuer: 'x' }), /providers\[0\]\.isuer is no setting that Cairn knows/],
    ['an id that makes no address', withOne({ id: 'A b' }), /providers\[0\]\.id should be a short name/],
    ['two of one id', { providers: [plain, plain] }, /two providers have the id trust/],
    ['plain http', withOne({ issuer: 'http://sign-in.example.org' }), /issuer should be an https address/],
    ['a password in the address', withOne({ issuer: 'https://a:b@example.org' }), /issuer should be an https address/],
    ['the secret itself', withOne({ auth: { ...plain.auth, secret: 'confidential' } }), /never the secret itself/],
    [
      'a variable that is not set',
      withOne({ auth: { ...plain.auth, secret: { env: 'X' } } }),
      /auth\.secret names the variable X, which is not set/,
    ],
    ['a method without its secret', withOne({ auth: { method: 'client_secret_basic' } }), /auth\.secret is missing/],
    ['a method without its key', withOne({ auth: { method: 'private_key_jwt' } }), /auth\.keys is missing/],
    [
      'a key that is not there',
      withOne({ auth: { method: 'private_key_jwt', keys: [{ file: 'x.pem' }] } }),
      /auth\.keys\[0\] names .*x\.pem, which cannot be read/,
    ],
    [
      'a file that is no key',
      withOne({ auth: { method: 'private_key_jwt', keys: [{ file: 'keys/none.pem' }] } }),
      /auth\.keys\[0\] holds no private key/,
    ],
    [
      'a short key',
      withOne({ auth: { method: 'private_key_jwt', keys: [{ file: 'keys/short.pem' }] } }),
      /2048 bits or more/,
    ],
    [
      'a key of another kind',
      withOne({ auth: { method: 'private_key_jwt', keys: [{ file: 'keys/ec.jwk' }] } }),
      /does not fit RS512/,
    ],
    [
      'a secret algorithm',
      withOne({ auth: { method: 'private_key_jwt', algorithm: 'HS256' } }),
      /auth\.algorithm should be how the assertion is signed/,
    ],
    ['no openid', withOne({ scopes: ['profile'] }), /scopes should hold "openid"/],
    [
      'a name of the public',
      withOne({ for: 'public', scopes: ['openid', 'profile'] }),
      /asks for no name and no number/,
    ],
    ['a number that is never read', withOne({ require: { nhs_number: ['1'] } }), /Cairn never reads it/],
    ['a vector that is none', withOne({ vtr: ['high'] }), /"high", which is no vector of trust/],
    [
      'a role that is none',
      withOne({ roles: { table: [{ field: 'g', is: 'x', role: 'boss', organisation: 'RX1' }] } }),
      /table\[0\]\.role "boss" is no role/,
    ],
    [
      'a role for machines',
      withOne({ roles: { table: [{ field: 'g', is: 'x', role: 'lrms-client', organisation: 'RX1' }] } }),
      /no role for staff/,
    ],
    [
      'a role at no organisation',
      withOne({ roles: { table: [{ field: 'g', is: 'x', role: 'recorder' }] } }),
      /should have an organisation/,
    ],
    [
      'a rule that compares nothing',
      withOne({ roles: { organisation: 'o', table: [{ field: 'g', role: 'recorder' }] } }),
      /"is" or "last_part", one of them/,
    ],
  ];
  for (const [fault, content, said] of faults)
    it(`is refused with ${fault}, and told where`, async () => {
      assert.match(await refusal(content), said);
    });

  it('and the simple form are not both given', async () => {
    const env = { OIDC_ISSUER: 'https://x.example', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' };
    assert.match(await refusal(withOne({}), env), /give one of them/);
    assert.equal(readConfig(env).signIn.providers[0]?.callbackPath, '/sign-in/callback');
  });

  it('names a key by its own name, or by what it is (RFC 7638, section 3.1)', async () => {
    assert.equal(readClientKey(await readFile(join(folder, 'keys/ec.jwk'), 'utf8'), 'ES256').kid, 'mine');
    const pem = String(ecKey.export({ type: 'pkcs8', format: 'pem' }));
    assert.match(readClientKey(pem, 'ES256').kid, /^[\w-]{43}$/);
    assert.equal(readClientKey(pem, 'ES256').kid, readClientKey(pem, 'ES256').kid);
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CannotStart } from './cannot-start.ts';
import { type Environment, readConfig } from './config.ts';
import { loadMasterKeys } from './master-key.ts';

const refusal = (env: Environment): string => {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof CannotStart);
    return error.message;
  }
  assert.fail('was accepted');
};

test('with nothing set, Cairn runs on this machine with its own database and invented records', () => {
  const config = readConfig({});
  assert.equal(config.origin, 'http://127.0.0.1:3000');
  assert.equal(config.database, null);
  assert.equal(config.demo, true);
  assert.match(config.dataDir, /^\/.*\/var$/);
  assert.deepEqual(config.signIn, { builtIn: true, providers: [] });
});

test('a database that somebody brought along gets no invented records unless they ask', () => {
  assert.equal(readConfig({ DATABASE_URL: 'postgres://a@b/c' }).demo, false);
  assert.equal(readConfig({ DATABASE_URL: 'postgres://a@b/c', CAIRN_DEMO: '1' }).demo, true);
});

test('figures and traces are told only where somebody says so, and to this machine alone unless they say more', () => {
  const { metrics, hasTraces } = readConfig({});
  assert.deepEqual([metrics, hasTraces], [null, false]);
  assert.deepEqual(readConfig({ METRICS_PORT: '9464', HOST: '0.0.0.0' }).metrics, { host: '127.0.0.1', port: 9464 });
  assert.equal(readConfig({ METRICS_PORT: '9464', METRICS_HOST: '10.0.0.1' }).metrics?.host, '10.0.0.1');
  assert.equal(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }).hasTraces, true);
  assert.match(refusal({ METRICS_PORT: '3000' }), /METRICS_PORT and PORT/);
});

test('whoever must leave a page at once is taken to the weather, or where the operator says, and never unprotected', () => {
  assert.equal(readConfig({}).brand.quickExit, 'https://www.bbc.co.uk/weather');
  assert.equal(readConfig({ CAIRN_QUICK_EXIT: 'https://maps.example' }).brand.quickExit, 'https://maps.example/');
  assert.match(refusal({ CAIRN_QUICK_EXIT: 'http://maps.example' }), /CAIRN_QUICK_EXIT/);
  assert.match(refusal({ CAIRN_QUICK_EXIT: 'javascript:alert(1)' }), /CAIRN_QUICK_EXIT/);
});

test('an empty variable counts as none', () => {
  assert.equal(readConfig({ PORT: '', CAIRN_DEMO: ' ' }).port, 3000);
});

test('every variable that is wrong is named, with what it should be', () => {
  const said = refusal({
    PORT: 'http',
    CAIRN_DEMO: 'yes',
    CAIRN_ORIGIN: 'cairn.example.org/x',
    OIDC_ISSUER: 'https://x',
  });
  for (const name of ['PORT', 'CAIRN_DEMO', 'CAIRN_ORIGIN', 'OIDC_CLIENT_SECRET']) assert.match(said, new RegExp(name));
  assert.equal(said.split('\n').length, 4);
  for (const port of ['0', '65536', '-1', '3000x']) assert.match(refusal({ PORT: port }), /^PORT/);
});

test('a refused database address or key is never repeated', () => {
  assert.doesNotMatch(refusal({ DATABASE_URL: 'mysql://a:secret@b/c' }), /secret/);
  assert.doesNotMatch(refusal({ CAIRN_MASTER_KEY: 'short-secret' }), /short-secret/);
});

test('in earnest, an address that others can reach must be protected', () => {
  const env = { CAIRN_DEMO: '0', CAIRN_ORIGIN: 'http://cairn.example.org' };
  assert.match(refusal(env), /unprotected/);
  assert.equal(readConfig({ ...env, CAIRN_ORIGIN: 'https://cairn.example.org/' }).origin, 'https://cairn.example.org');
  assert.equal(readConfig({ CAIRN_DEMO: '0', HOST: '::1' }).origin, 'http://[::1]:3000');
});

test('settings cannot be changed afterwards, not even deep inside', () => {
  const { brand } = readConfig({}) as { brand: { name: string } };
  assert.throws(() => {
    brand.name = 'other';
  }, TypeError);
});

test('the master key is made once, for its owner alone, and found again', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-key-'));
  context.after(() => rm(folder, { recursive: true }));
  const source = readConfig({ CAIRN_DATA_DIR: folder }).masterKey;
  const keys = (await Promise.all([loadMasterKeys(source), loadMasterKeys(source)])).flat();
  const path = join(folder, 'keys/master');
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.equal(keys[0]?.length, 32);
  assert.deepEqual(keys[0], keys[1]);
  assert.deepEqual(await loadMasterKeys({ kind: 'value', base64: [(await readFile(path, 'utf8')).trim()] }), [keys[0]]);
});

test('a named key file that is missing or holds something else is refused, not replaced', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-key-'));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'key');
  await assert.rejects(loadMasterKeys(readConfig({ CAIRN_MASTER_KEY_FILE: path }).masterKey), /CAIRN_MASTER_KEY_FILE/);
  await writeFile(path, 'hello');
  await assert.rejects(loadMasterKeys({ kind: 'file', path, makeIfMissing: true }), /no master key/);
  assert.equal(await readFile(path, 'utf8'), 'hello');
});

test('a scanner is where clamd listens: an address with its port, or a socket', () => {
  assert.equal(readConfig({}).scanner, null);
  assert.deepEqual(readConfig({ CAIRN_CLAMAV: '127.0.0.1:3310' }).scanner, { host: '127.0.0.1', port: 3310 });
  assert.deepEqual(readConfig({ CAIRN_CLAMAV: '[::1]:3310' }).scanner, { host: '::1', port: 3310 });
  assert.deepEqual(readConfig({ CAIRN_CLAMAV: '/run/clamd.sock' }).scanner, { path: '/run/clamd.sock' });
  for (const wrong of ['clamd', 'clamd:0', 'clamd:70000', 'http://clamd:3310'])
    assert.match(refusal({ CAIRN_CLAMAV: wrong }), /^CAIRN_CLAMAV/, wrong);
});

test('photos of stories that are not sent yet take two gigabytes at most, or what the operator says', () => {
  assert.equal(readConfig({}).mostDraftPhotoBytes, 2 * 1024 ** 3);
  assert.equal(readConfig({ CAIRN_DRAFT_PHOTOS_MB: '1' }).mostDraftPhotoBytes, 1024 ** 2);
  assert.match(refusal({ CAIRN_DRAFT_PHOTOS_MB: '2 GB' }), /^CAIRN_DRAFT_PHOTOS_MB/);
});

test('a translation service is reached protected, and its key is for it', () => {
  assert.equal(readConfig({}).translator, null);
  assert.deepEqual(readConfig({ CAIRN_TRANSLATE_URL: 'http://127.0.0.1:5000' }).translator, {
    url: 'http://127.0.0.1:5000/',
    key: null,
  });
  assert.deepEqual(
    readConfig({ CAIRN_TRANSLATE_URL: 'https://translate.example.org/v1', CAIRN_TRANSLATE_KEY: 'k' }).translator,
    { url: 'https://translate.example.org/v1', key: 'k' },
  );
  for (const wrong of ['translate.example.org', 'http://translate.example.org', 'ftp://x', 'https://me:pw@x.example'])
    assert.match(refusal({ CAIRN_TRANSLATE_URL: wrong }), /^CAIRN_TRANSLATE_URL/, wrong);
  assert.match(refusal({ CAIRN_TRANSLATE_KEY: 'k' }), /^CAIRN_TRANSLATE_KEY/);
});

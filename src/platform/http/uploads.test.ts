import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { Type } from 'typebox';
import { someone } from '../access/testing.ts';
import { createShares } from '../fair-share.ts';
import { fileField, isSentFile } from '../files/sent-file.ts';
import { route } from '../module.ts';
import { createUploadReader } from './read-upload.ts';
import { createTestHttp } from './testing.ts';

const body = Type.Object({ shows: Type.Optional(Type.String()), photo: fileField }, { additionalProperties: false });
const csrfToken = 'a-token-of-the-session-of-this-test';

const web = (signedIn = false) =>
  createTestHttp({
    modules: [
      {
        name: 'photos',
        jobs: [],
        routes: [
          route({
            method: 'POST',
            path: '/photo',
            permission: 'public',
            schema: { body },
            bodyLimit: 1_000,
            takesFile: true,
            handle: async ({ body: { photo, shows } }) => ({
              kind: 'json',
              body: isSentFile(photo)
                ? { name: photo.fileName, bytes: photo.bytes.length, isCut: photo.isCut, shows }
                : { none: true },
            }),
          }),
          route({
            method: 'POST',
            path: '/words',
            permission: 'public',
            schema: { body },
            handle: async () => ({ kind: 'json', body: {} }),
          }),
          route({
            method: 'GET',
            path: '/picture',
            permission: 'public',
            schema: {},
            handle: async () => ({ kind: 'picture', name: 'photo-1.jpg', jpeg: Buffer.from('<script>') }),
          }),
        ],
      },
    ],
    ...(signedIn && { identify: async () => ({ actor: someone('recorder', 'RX1'), csrfToken }) }),
  });

const formOf = (bytes: number, fields: Readonly<Record<string, string>> = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('photo', new Blob([Buffer.alloc(bytes)]), 'label.jpg');
  return form;
};

const post = async (form: FormData, url = '/photo', signedIn = false) => {
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  return web(signedIn).inject({
    method: 'POST',
    url,
    headers: { 'content-type': request.headers.get('content-type') ?? '', accept: 'application/json' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
};

describe('a route that takes a file', () => {
  it('is given its bytes, its name and the other fields', async () => {
    const answer = await post(formOf(300, { shows: 'The label' }));
    assert.deepEqual(answer.json(), { name: 'label.jpg', bytes: 300, isCut: false, shows: 'The label' });
  });

  it('is told of one that is too big, by its name, and of the words that came with it', async () => {
    const { name, isCut, shows } = (await post(formOf(200_000, { shows: 'The label' }))).json();
    assert.deepEqual({ name, isCut, shows }, { name: 'label.jpg', isCut: true, shows: 'The label' });
  });

  it('takes no form of words for a file, and no field that it does not know', async () => {
    const answer = await web().inject({
      method: 'POST',
      url: '/photo',
      payload: { photo: { fileName: 'x', bytes: 'x' } },
    });
    assert.deepEqual(answer.json(), { none: true });
    assert.equal((await post(formOf(10, { other: 'x' }))).statusCode, 422);
  });

  it('asks a signed-in sender for the token of their session, as every form does', async () => {
    assert.equal((await post(formOf(10), '/photo', true)).statusCode, 403);
    assert.equal((await post(formOf(10, { _csrf: csrfToken }), '/photo', true)).statusCode, 200);
  });

  it('refuses what is no whole form', async () => {
    const answer = await web().inject({
      method: 'POST',
      url: '/photo',
      headers: { 'content-type': 'multipart/form-data; boundary=b', accept: 'application/json' },
      payload: '--b\r\nnonsense',
    });
    assert.equal(answer.statusCode, 400);
  });
});

it('every other route takes no file', async () => {
  assert.equal((await post(formOf(10), '/words')).statusCode, 415);
});

it('a picture that somebody sent may do nothing in a browser, whatever it is taken for', async () => {
  const { headers } = await web().inject({ url: '/picture' });
  assert.equal(headers['content-type'], 'image/jpeg');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
  assert.equal(headers['content-disposition'], 'inline; filename="photo-1.jpg"');
  assert.match(String(headers['content-security-policy']), /default-src 'none';.*sandbox/);
  assert.equal(headers['cache-control'], 'no-store');
});

describe('bodies that are being read', () => {
  const slow = (parts: readonly number[], until: Promise<unknown>) =>
    Readable.from(
      (async function* () {
        for (const bytes of parts) yield Buffer.alloc(bytes);
        await until;
      })(),
    );

  it('share one amount of memory, each network its part, and give it back when nobody works with them any more', async () => {
    const read = createUploadReader(createShares(1_600, 1 / 2));
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const first = read(slow([600], ended), 800, 'a');
    await new Promise(setImmediate);
    await assert.rejects(read(slow([300, 300], Promise.resolve()), 800, 'a'), { message: 'unavailable' });
    assert.equal((await read(slow([400], Promise.resolve()), 800, 'b')).bytes.length, 400);
    end();
    const { bytes, letGo } = await first;
    assert.equal(bytes.length, 600);
    await assert.rejects(read(slow([600], Promise.resolve()), 800, 'a'), { message: 'unavailable' });
    letGo();
    letGo();
    assert.equal((await read(slow([600], Promise.resolve()), 800, 'a')).bytes.length, 600);
  });

  it('keep the beginning of one that is too long', async () => {
    const { bytes, isCut } = await createUploadReader()(slow([600, 600, 600], Promise.resolve()), 800, 'a');
    assert.deepEqual([bytes.length, isCut], [800, true]);
  });
});

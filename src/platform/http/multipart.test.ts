import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSentFile } from '../files/sent-file.ts';
import { boundaryOf, parseMultipart } from './multipart.ts';

/** What Node itself would send, as a browser does. */
const sent = async (form: FormData) => {
  const request = new Request('http://cairn.example/', { method: 'POST', body: form });
  const boundary = boundaryOf(request.headers.get('content-type') ?? '');
  assert.ok(boundary);
  return { bytes: Buffer.from(await request.arrayBuffer()), boundary };
};

const part = (head: string, body = 'x') => `--b\r\n${head}\r\n\r\n${body}\r\n`;
const field = (name: string, body = 'x') => part(`Content-Disposition: form-data; name="${name}"`, body);
const whole = { isCut: false, from: 'somewhere' };
const read = (text: string) => parseMultipart(Buffer.from(text, 'latin1'), 'b', whole);

describe('a form with a file', () => {
  it('is read as Node itself reads it, whatever is in it', async () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0') && value.isWellFormed());
    const name = text.filter((value) => !['__proto__', 'constructor', 'prototype'].includes(value));
    // Node leaves out a file name that is empty; browsers do not.
    const file = fc.record({ name: text.filter((value) => value !== ''), bytes: fc.uint8Array({ maxLength: 2_000 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(name, fc.oneof(text, file)), {
          selector: ([key]) => key.replace(/\r\n?|\n/g, ' '),
          maxLength: 8,
        }),
        async (pairs) => {
          const form = new FormData();
          for (const [key, value] of pairs)
            if (typeof value === 'string') form.append(key, value);
            else form.append(key, new Blob([value.bytes]), value.name);
          const { bytes, boundary } = await sent(form);
          const ours = parseMultipart(bytes, boundary, whole);
          const theirs = await new Response(bytes, {
            headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
          }).formData();
          assert.ok(ours);
          assert.deepEqual(Object.keys(ours), [...theirs.keys()]);
          for (const [key, value] of theirs) {
            const own: unknown = ours[key];
            if (typeof value === 'string') assert.equal(own, value);
            else {
              assert.ok(isSentFile(own) && !own.isCut);
              assert.equal(own.fileName, value.name);
              assert.deepEqual(Buffer.from(own.bytes), Buffer.from(await value.arrayBuffer()));
            }
          }
        },
      ),
    );
  });

  it('that was cut keeps what came before, and says of the file that it is not whole', async () => {
    const form = new FormData();
    form.append('shows', 'The label');
    form.append('photo', new Blob([Buffer.alloc(5_000, 7)]), 'label.jpg');
    const { bytes, boundary } = await sent(form);
    const fields = parseMultipart(bytes.subarray(0, 2_000), boundary, { ...whole, isCut: true });
    assert.equal(fields?.shows, 'The label');
    assert.ok(isSentFile(fields?.photo) && fields.photo.isCut && fields.photo.fileName === 'label.jpg');
    assert.equal(parseMultipart(bytes.subarray(0, 2_000), boundary, whole), null);
  });

  it('throws at nothing, however bytes are changed', async () => {
    const form = new FormData();
    form.append('a', 'b');
    form.append('photo', new Blob(['bytes']), 'x.jpg');
    const { bytes, boundary } = await sent(form);
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (at, put, isCut) => {
          const changed = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + 1)]);
          parseMultipart(changed, boundary, { ...whole, isCut });
        },
      ),
    );
  });

  it('takes what a browser writes, to the letter', () => {
    assert.equal(read(`${field('a', '1')}${field('b"', '')}--b--\r\n`), null);
    assert.deepEqual({ ...read(`${field('a', '1')}${field('b%22', '')}--b--\r\n`) }, { a: '1', 'b"': '' });
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['something before it', `x\r\n${field('a')}--b--\r\n`],
    ['something after it', `${field('a')}--b--\r\nx`],
    ['no end', field('a')],
    ['another boundary', `${field('a')}--c--\r\n`],
    ['lines that end otherwise', `${field('a')}--b--\r\n`.replaceAll('\r\n', '\n')],
    ['a name twice', `${field('a')}${field('a')}--b--\r\n`],
    ['a dangerous name', `${field('__proto__')}--b--\r\n`],
    ['half a character', `${field('a', '\xff')}--b--\r\n`],
    ['a zero', `${field('a', '\0')}--b--\r\n`],
    ['no name', `${part('Content-Disposition: form-data')}--b--\r\n`],
    ['another disposition', `${part('Content-Disposition: attachment; name="a"')}--b--\r\n`],
    [
      'two dispositions',
      `${part('Content-Disposition: form-data; name="a"\r\nContent-Disposition: form-data; name="b"')}--b--\r\n`,
    ],
    ['a head of its own', `${part('Content-Disposition: form-data; name="a"\r\nX-Own: 1')}--b--\r\n`],
    [
      'a transfer encoding',
      `${part('Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64')}--b--\r\n`,
    ],
    ['a name in another way', `${part(`Content-Disposition: form-data; name="a"; filename*=UTF-8''x`)}--b--\r\n`],
    ['an endless head', `${part(`Content-Disposition: form-data; name="${'a'.repeat(3_000)}"`)}--b--\r\n`],
    ['absurdly many parts', `${Array.from({ length: 22 }, (_, index) => field(`a${index}`)).join('')}--b--\r\n`],
  ] as const)
    it(`is refused with ${what}`, () => {
      assert.equal(read(text), null);
    });
});

it('a boundary is what browsers write', () => {
  assert.equal(
    boundaryOf('multipart/form-data; boundary=----WebKitFormBoundaryAbc123'),
    '----WebKitFormBoundaryAbc123',
  );
  for (const type of [
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/mixed; boundary=b',
    `multipart/form-data; boundary=${'b'.repeat(71)}`,
    'multipart/form-data; boundary=b; charset=utf-7',
  ])
    assert.equal(boundaryOf(type), null, type);
});

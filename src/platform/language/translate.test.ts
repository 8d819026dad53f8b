import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createTranslator } from './translate.ts';
import { inItsWay, startTranslationStandIn } from './translate-standin.ts';

let service: Awaited<ReturnType<typeof startTranslationStandIn>>;
before(async () => {
  service = await startTranslationStandIn();
});
beforeEach(() => service.setAnswer(inItsWay));
after(() => service.end());

const translator = (withinMs?: number) => createTranslator({ url: service.url, key: 'a-key' }, withinMs);

test('words go out with their language and the key, and come back in the other', async () => {
  assert.deepEqual(await translator().translate('Kroplówka.', 'pl', 'en'), { ok: true, text: '(en) Kroplówka.' });
  assert.deepEqual(service.asked.at(-1), {
    q: 'Kroplówka.',
    source: 'pl',
    target: 'en',
    format: 'text',
    api_key: 'a-key',
  });
});

test('a language that nobody recognised is left to the service, and a variety is asked for as its language', async () => {
  await translator().translate('Thank you.', null, 'pt-PT');
  const { source, target } = service.asked.at(-1) ?? {};
  assert.deepEqual([source, target], ['auto', 'pt']);
});

test('no key is sent where there is none, and an address with a path keeps it', async () => {
  await createTranslator({ url: service.url, key: null }).translate('Hej.', 'pl', 'en');
  assert.ok(!('api_key' in (service.asked.at(-1) ?? {})));
  const elsewhere = await createTranslator({ url: `${service.url}/nowhere`, key: null }).translate('Hej.', 'pl', 'en');
  assert.deepEqual(elsewhere, { ok: false, why: 'refused' });
});

test('its name is that of its machine, without the key or the path', () => {
  assert.equal(createTranslator({ url: 'https://translate.example.org/v1/', key: 'k' }).name, 'translate.example.org');
});

test('one that is too slow is not waited for', async () => {
  service.setAnswer(() => {});
  const began = performance.now();
  assert.deepEqual(await translator(150).translate('Hej.', 'pl', 'en'), { ok: false, why: 'unreachable' });
  assert.ok(performance.now() - began < 2_000);
});

test('one that begins and never ends is not waited for either', async () => {
  service.setAnswer((_asked, reply) => reply.writeHead(200).write('{"translatedText":"'));
  assert.deepEqual(await translator(150).translate('Hej.', 'pl', 'en'), { ok: false, why: 'unreachable' });
});

test('an endless answer is cut off', async () => {
  let written = 0;
  service.setAnswer((_asked, reply) => {
    reply.writeHead(200, { 'content-type': 'application/json' });
    const pour = (): void => {
      while (written < 64 * 1024 * 1024 && !reply.destroyed) {
        written += 65_536;
        if (!reply.write('x'.repeat(65_536))) return void reply.once('drain', pour);
      }
      reply.end();
    };
    pour();
  });
  assert.deepEqual(await translator().translate('Hej.', 'pl', 'en'), { ok: false, why: 'unreadable' });
  assert.ok(written < 32 * 1024 * 1024, `${written} bytes were read`);
});

test('what is no translation is none', async () => {
  for (const body of ['', 'no JSON', 'null', '[]', '{}', '{"translatedText":7}', '{"translatedText":" "}', '"words"']) {
    service.setAnswer((_asked, reply) => reply.writeHead(200).end(body));
    assert.deepEqual(await translator().translate('Hej.', 'pl', 'en'), { ok: false, why: 'unreadable' }, body);
  }
});

test('one that will not is not asked again and again, and one that is broken is told apart', async () => {
  for (const [status, why] of [
    [400, 'refused'],
    [403, 'refused'],
    [429, 'refused'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ] as const) {
    service.setAnswer((_asked, reply) => reply.writeHead(status).end('{"error":"no"}'));
    assert.deepEqual(await translator().translate('Hej.', 'pl', 'en'), { ok: false, why }, String(status));
  }
});

test('words are not led elsewhere', async (t) => {
  const other = await startTranslationStandIn();
  t.after(() => other.end());
  for (const status of [301, 302, 307, 308]) {
    service.setAnswer((_asked, reply) => reply.writeHead(status, { location: `${other.url}/translate` }).end());
    assert.deepEqual(await translator().translate('Hej.', 'pl', 'en'), { ok: false, why: 'unreachable' });
  }
  assert.equal(other.asked.length, 0);
});

test('more words than it should be asked about never leave', async () => {
  const before = service.asked.length;
  assert.deepEqual(await translator().translate('a'.repeat(20_001), 'pl', 'en'), { ok: false, why: 'too-long' });
  assert.equal(service.asked.length, before);
});

test('whether it is there can be asked without sending it anything', async () => {
  assert.equal(await translator().isUp(), true);
  assert.equal(await createTranslator({ url: 'http://127.0.0.1:9', key: null }).isUp(), false);
  assert.deepEqual(await createTranslator({ url: 'http://127.0.0.1:9', key: null }).translate('Hej.', 'pl', 'en'), {
    ok: false,
    why: 'unreachable',
  });
});

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { noScope, systemScope } from '../../../platform/access/scope.ts';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import { anonymous } from '../../../platform/actor.ts';
import { createTranslator } from '../../../platform/language/translate.ts';
import { inItsWay, startTranslationStandIn } from '../../../platform/language/translate-standin.ts';
import { newSecret } from '../../../platform/vault/secret-address.ts';
import type { ReviewDeps } from '../deps.ts';
import { reportMiss } from '../hiding/report-miss.ts';
import { openCases } from '../open-cases.ts';
import { readTranslations } from '../sql/translations.ts';
import {
  account,
  northmoor,
  openByReceipt,
  southmere,
  type TestPages,
  testPages,
  testWorld,
  type World,
} from '../testing.ts';
import { translateRecord } from './translate-record.ts';

const story =
  'Kroplówka mojej mamy skończyła się w nocy. Pielęgniarka Sarah Jenkins nie przyszła, dzwonić 07700 900123.';

let world: World;
let service: Awaited<ReturnType<typeof startTranslationStandIn>>;
let pages: TestPages;
let without: TestPages;
const reviewer = account('reviewer', northmoor);
before(async () => {
  world = await testWorld();
  service = await startTranslationStandIn();
  const deps: ReviewDeps = { ...world.deps, translator: createTranslator({ url: service.url, key: null }, 300) };
  pages = testPages({ ...world, deps });
  without = testPages(world);
});
beforeEach(() => service.setAnswer(inItsWay));
after(async () => {
  await pages.end();
  await without.end();
  await service.end();
  await world.end();
});

/** As somebody tells it on a page in another language. */
const tell = async (words: string, toldIn: string) => {
  const [record] = await world.owner.transaction((tx) =>
    world.deps.recording.keepMany(tx, { kind: 'system', job: 'test' }, [
      {
        reporterKind: 'public',
        authorAccountId: null,
        recordedOn: '2026-11-21',
        toldIn,
        answers: { EventType: 'incident', Description: words, Organisation: [northmoor] },
      },
    ]),
  );
  assert.ok(record);
  await openCases(world.deps, [record]);
  return record;
};

const made = (record: { readonly organisationCode: string; readonly recordId: string }) =>
  readTranslations(world.deps.db.as(systemScope), record);

describe('a story in another language', () => {
  it('is marked on its page and in the worklist, and found there by its language', async () => {
    const { recordId, reference } = await tell(story, 'pl');
    pages.as(reviewer);
    const page = await pages.get(`/records/${recordId}`);
    assert.match(page.words, /Written in Polish/);
    assert.match(page.words, /Some names may not be hidden/);
    assert.match(page.html, /<div class="app-story" lang="pl" dir="ltr">/);
    assert.match((await pages.get('/worklist')).words, /Written in Polish: needs translating/);
    for (const language of ['pl', 'other'])
      assert.ok((await pages.get(`/worklist?language=${language}`)).words.includes(reference), language);
    for (const language of ['ur', 'en'])
      assert.ok(!(await pages.get(`/worklist?language=${language}`)).words.includes(reference), language);
  });

  it('runs from right to left where its letters do', async () => {
    const { recordId } = await tell('میری امی کو ہسپتال میں غلط دوا دی گئی اور کسی نے نہیں بتایا۔', 'en');
    pages.as(reviewer);
    assert.match((await pages.get(`/records/${recordId}`)).html, /<div class="app-story" lang="ur" dir="rtl">/);
  });

  it('carries no mark where it is English', async () => {
    const { recordId } = await tell('The drip ran dry in the night and nobody came to look.', 'en');
    pages.as(reviewer);
    const page = await pages.get(`/records/${recordId}`);
    assert.doesNotMatch(page.words, /Written in|Translate into/);
    assert.match(page.html, /<div class="app-story">/);
  });

  it('is translated when a reviewer says so: names hidden before it leaves, and once more in what comes back', async () => {
    const record = await tell(story, 'pl');
    service.setAnswer((_asked, reply) =>
      reply.end(JSON.stringify({ translatedText: 'The drip of my mother ended. Nurse Helen Thornton did not come.' })),
    );
    pages.as(reviewer);
    assert.equal((await pages.post(`/records/${record.recordId}/translate`)).status, 303);
    const sent = service.asked.at(-1);
    assert.equal(sent?.source, 'pl');
    assert.doesNotMatch(sent?.q ?? '', /Jenkins|07700/);
    const page = await pages.get(`/records/${record.recordId}`);
    assert.match(page.words, /Translated by a machine \(127\.0\.0\.1\) on 21 November 2026\. It may be wrong\./);
    assert.match(page.words, /The drip of my mother ended/);
    assert.doesNotMatch(page.html, /Thornton/);
    assert.match(page.words, /As it was written, in Polish Kroplówka/);
    assert.doesNotMatch(page.words, /Translate into English/);
    const { rows } = await world.owner.query<{ actor: string; detail: unknown }>(
      `select actor_id as actor, detail from audit where action = 'record.translate' and record_id = $1`,
      [record.recordId],
    );
    assert.deepEqual(rows, [
      { actor: reviewer.accountId, detail: { part: 0, from: 'pl', by: '127.0.0.1', done: true } },
    ]);
  });

  it('is translated once, however often and by however many it is asked for', async () => {
    const record = await tell(story, 'pl');
    pages.as(reviewer);
    await Promise.all([1, 2, 3].map(() => pages.post(`/records/${record.recordId}/translate`)));
    const before = service.asked.length;
    await pages.post(`/records/${record.recordId}/translate`);
    assert.equal(service.asked.length, before);
    assert.equal((await made(record)).size, 1);
  });

  it('loses nothing when the service fails, and says what to do', async () => {
    const record = await tell(story, 'pl');
    pages.as(reviewer);
    for (const [answer, words] of [
      [() => {}, /did not answer\. Nothing is lost/],
      [(_: unknown, reply: { end: (text: string) => void }) => reply.end('<html>'), /no translation/],
    ] as const) {
      service.setAnswer(answer);
      const { location } = await pages.post(`/records/${record.recordId}/translate`);
      const page = await pages.get(location);
      assert.match(page.words, words);
      assert.match(page.words, /Kroplówka mojej mamy/);
      assert.match(page.words, /Translate into English/);
    }
    assert.equal((await made(record)).size, 0);
  });

  it('is not offered a translation without a service, and gets none by force', async () => {
    const { recordId } = await tell(story, 'pl');
    without.as(reviewer);
    assert.doesNotMatch((await without.get(`/records/${recordId}`)).words, /Translate into/);
    assert.equal((await without.post(`/records/${recordId}/translate`)).status, 409);
  });

  it('is translated for nobody who does not review it', async () => {
    const record = await tell(story, 'pl');
    const before = service.asked.length;
    for (const [who, status] of [
      [account('reviewer', southmere), 404],
      [account('learning-lead', northmoor), 403],
      [account('recorder', northmoor), 403],
      [anonymous, 401],
    ] as const) {
      pages.as(who);
      const answer = await pages.post(`/records/${record.recordId}/translate`);
      assert.equal(answer.status === 303 ? 401 : answer.status, status, JSON.stringify(who));
    }
    const deps = { ...world.deps, translator: createTranslator({ url: service.url, key: null }) };
    const byForce = await translateRecord(deps, account('learning-lead', northmoor), record.recordId);
    assert.equal(byForce.ok ? 'translated' : byForce.failure.code, 'not-found');
    assert.equal(service.asked.length, before);
  });

  it('keeps its translation behind the same wall as itself, and takes it along when it is erased', async () => {
    const record = await tell(story, 'pl');
    pages.as(reviewer);
    await pages.post(`/records/${record.recordId}/translate`);
    const { db } = world.deps;
    const count = async (scope: Parameters<typeof db.as>[0]) => (await readTranslations(db.as(scope), record)).size;
    assert.equal(await count(scopeOf(reviewer)), 1);
    assert.equal(await count(scopeOf(account('reviewer', southmere))), 0);
    assert.equal(await count({ ...systemScope, grants: ['people', 'manage', 'audit'] }), 0);
    assert.equal(await count({ ...noScope, records: [record.recordId] }), 0, 'its teller has their own words');
    await assert.rejects(db.as(systemScope).query(`update translation set body = ''`), /made once/);
    await world.owner.transaction(async (tx) => {
      await tx.query(
        `insert into erasure (record_id, organisation_code, kind, ground, erased_on)
         values ($1, $2, 'record', 'request', '2026-11-21')`,
        [record.recordId, record.organisationCode],
      );
      await tx.query('select erase_whole(array[$1::uuid])', [record.recordId]);
    });
    const { rowCount } = await world.owner.query('select 1 from translation where record_id = $1', [record.recordId]);
    assert.equal(rowCount, 0);
  });
});

describe('an answer to somebody who reads another language', () => {
  const ask = { version: '1', text: 'When was it? Thank you, Nurse Sarah Jenkins.' };
  /** The Polish of the stand-in is a sign and the words. */
  const sealedIn = (html: string): string => /name="translation" value="([^"]+)"/.exec(html)?.[1] ?? '';

  /** Told by the interface for machines, which gives a receipt. */
  const tellWithReceipt = async () => {
    pages.as(anonymous);
    const answer = await pages.app.inject({
      method: 'POST',
      url: '/api/records',
      headers: { 'idempotency-key': newSecret() },
      payload: {
        taxonomy: world.deps.taxonomy.version,
        reporter: 'public',
        answers: { EventType: 'incident', Description: story, Organisation: [northmoor] },
      },
    });
    const { receipt } = answer.json<{ receipt: string }>();
    const id = await world.deps.recording.openReceipt(receipt);
    assert.ok(id);
    await world.owner.query(`update record set told_in = 'pl' where record_id = $1`, [id.recordId]);
    await openCases(world.deps, [id]);
    return { receipt, id };
  };

  it('says which language they read, and offers nothing where they read English', async () => {
    const { recordId } = await tell(story, 'pl');
    pages.as(reviewer);
    const page = await pages.get(`/records/${recordId}/ask`);
    assert.match(page.words, /They read Cairn in Polish\. Write short, plain English\. You can have it translated/);
    without.as(reviewer);
    assert.match(
      (await without.get(`/records/${recordId}/ask`)).words,
      /They read Cairn in Polish\. Write short, plain English, or have it translated\./,
    );
    const plain = await tell('The drip ran dry in the night and nobody came to look.', 'en');
    pages.as(reviewer);
    assert.doesNotMatch((await pages.get(`/records/${plain.recordId}/ask`)).words, /They read Cairn/);
  });

  it('says where they read Easy Read, and how to write for it', async () => {
    const { recordId } = await tell('The drip ran dry. No one came.', 'en-x-easy');
    pages.as(reviewer);
    const page = await pages.get(`/records/${recordId}/ask`);
    assert.match(
      page.words,
      /They read Cairn in Easy Read\. Write short sentences in everyday words, one idea in each\./,
    );
    assert.doesNotMatch(page.words, /translated/);
  });

  it('is shown in both languages, sent in both, and read in theirs first', async () => {
    const { receipt, id } = await tellWithReceipt();
    pages.as(reviewer);
    const address = `/records/${id.recordId}/ask`;
    assert.match((await pages.post(address, { ...ask, go: 'check' })).words, /Translate into Polish/);
    const both = await pages.post(address, { ...ask, go: 'translate' });
    assert.match(both.words, /\(pl\) When was it\?/);
    assert.match(both.words, /Your words When was it\?/);
    assert.doesNotMatch(service.asked.at(-1)?.q ?? 'Jenkins', /Jenkins/);
    const sent = await pages.post(address, { ...ask, go: 'send', translation: sealedIn(both.html) });
    assert.equal(sent.status, 303);
    assert.match((await pages.get(`/records/${id.recordId}`)).words, /They read it in Polish, translated by a machine/);

    pages.as(anonymous);
    const told = await openByReceipt(pages, receipt);
    const inEnglish = await pages.get(told);
    assert.doesNotMatch(inEnglish.words, /\(pl\)/, 'whoever turns to English reads the words themselves');
    assert.match(inEnglish.words, /When was it\?/);
  });

  it('leaves without a name that was reported in the record, and is shown and sent as it left', async () => {
    const { id } = await tellWithReceipt();
    assert.ok((await reportMiss(world.deps, reviewer, id.recordId, 'Kroplówka')).ok);
    pages.as(reviewer);
    const address = `/records/${id.recordId}/ask`;
    const words = { version: '1', text: 'When did Kroplówka come?' };
    const checked = await pages.post(address, { ...words, go: 'check' });
    assert.match(checked.words, /When did name hidden come\?/);
    const both = await pages.post(address, { ...words, go: 'translate' });
    assert.equal(service.asked.at(-1)?.q, 'When did [name] come?');
    assert.equal((await pages.post(address, { ...words, go: 'send', translation: sealedIn(both.html) })).status, 303);
    const { rows } = await world.owner.query<{ body: string; translated: string | null }>(
      `select body, translated from step where record_id = $1 and action = 'ask'`,
      [id.recordId],
    );
    assert.deepEqual(rows, [{ body: 'When did [name] come?', translated: '(pl) When did [name] come?' }]);
  });

  it('is never sent with a translation that we did not make of these words', async () => {
    const { id } = await tellWithReceipt();
    pages.as(reviewer);
    const address = `/records/${id.recordId}/ask`;
    const sealed = sealedIn((await pages.post(address, { ...ask, go: 'translate' })).html);
    assert.ok(sealed.length > 40);
    const other = await tell(story, 'pl');
    for (const [to, form] of [
      [id.recordId, { ...ask, text: 'Something else.', translation: sealed }],
      [other.recordId, { ...ask, translation: sealed }],
      [(await tell(story, 'pl')).recordId, { ...ask, translation: 'bm90IG91cnM' }],
    ] as const) {
      assert.equal((await pages.post(`/records/${to}/ask`, { ...form, go: 'send' })).status, 303);
      const { rows } = await world.owner.query<{ translated: string | null }>(
        `select translated from step where record_id = $1 and action = 'ask'`,
        [to],
      );
      assert.deepEqual(rows, [{ translated: null }]);
    }
  });

  it('can be sent in English when the service fails', async () => {
    const { recordId } = await tell(story, 'pl');
    service.setAnswer((_asked, reply) => reply.writeHead(429).end());
    pages.as(reviewer);
    const page = await pages.post(`/records/${recordId}/ask`, { ...ask, go: 'translate' });
    assert.match(page.words, /would not translate this/);
    assert.match(page.words, /Send it in English/);
    assert.equal((await pages.post(`/records/${recordId}/ask`, { ...ask, go: 'send' })).status, 303);
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { systemScope } from '../../platform/access/scope.ts';
import { someone } from '../../platform/access/testing.ts';
import { anonymous, unplaced } from '../../platform/actor.ts';
import { newSecret } from '../../platform/vault/secret-address.ts';
import type { SendInput } from './send.ts';
import { northmoor, testRecording } from './testing.ts';

let world: Awaited<ReturnType<typeof testRecording>>;
before(async () => {
  world = await testRecording();
});
after(() => world.end());

const story = 'My mum Mrs Joan Testwell was given the wrong tablets. Ring me on 07700 900123.';
const input = (given: Partial<SendInput> = {}): SendInput => ({
  reporterKind: 'public',
  answers: { EventType: 'incident', Description: story, LocationKnown: 'y', Organisation: [northmoor] },
  keep: [],
  key: newSecret(),
  ...given,
});
const sent = async (given: SendInput, actor: Parameters<typeof world.sender.send>[0] = anonymous) => {
  const result = await world.sender.send(actor, given);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.failure));
  return result.value;
};
const recordOf = async (receipt: string | null) => {
  const key = await world.recording.openReceipt(receipt ?? '');
  assert.ok(key);
  const [record] = await world.recording.read(systemScope, [key]);
  assert.ok(record);
  return record;
};
const count = async (table: 'record' | 'audit' | 'reply'): Promise<number> =>
  (await world.owner.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]?.n ?? -1;

test('what is kept for readers has the names hidden, and the sealed original is the story as it was told', async () => {
  const { receipt } = await sent(input());
  const record = await recordOf(receipt);
  assert.equal(record.organisationCode, northmoor);
  assert.equal(record.reporterKind, 'public');
  const shown = String(record.answers.Description);
  assert.doesNotMatch(shown, /Joan|Testwell|07700/);
  assert.match(shown, /wrong tablets/);
  assert.equal(record.hiddenCounts.phone, 1);

  const { rows } = await world.owner.query<{ month: string; sealed: Buffer }>(
    'select month, sealed from sealed_original where record_id = $1',
    [record.recordId],
  );
  assert.ok(rows[0]);
  assert.ok(!rows[0].sealed.toString('latin1').includes('Testwell'));
  const original = await world.vault.open(rows[0], `${record.recordId}/1`);
  assert.equal(JSON.parse(original).Description, story);
});

test('of an anonymous teller the day is kept and nothing else, and other modules hear of the record', async () => {
  const { receipt, reference } = await sent(input());
  const { recordId } = await recordOf(receipt);
  const { rows } = await world.owner.query<{ at: Date; actor_kind: string; actor_id: string | null }>(
    'select at, actor_kind, actor_id from audit where record_id = $1',
    [recordId],
  );
  assert.deepEqual(rows, [{ at: new Date('2026-11-21T00:00:00Z'), actor_kind: 'anonymous', actor_id: null }]);
  const jobs = await world.owner.query<{ payload: { records: { recordId: string }[] } }>(
    `select payload from graphile_worker._private_jobs`,
  );
  assert.ok(jobs.rows.some(({ payload }) => payload.records.some((record) => record.recordId === recordId)));
  const receipts = await world.owner.query('select 1 from receipt where encode(receipt_hash, $1) like $2', [
    'escape',
    `%${receipt}%`,
  ]);
  assert.equal(receipts.rowCount, 0);
  assert.match(reference, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
});

test('a send repeated with its key, before or after, is one record and the same reply', async () => {
  const before = await count('record');
  const twice = input();
  const together = await Promise.all([sent(twice), sent(twice), sent(twice)]);
  const later = await sent(twice);
  for (const reply of [...together, later]) assert.deepEqual(reply, together[0]);
  assert.deepEqual(await world.sender.repliedTo(twice.key), together[0]);
  assert.equal(await count('record'), before + 1);
});

test('a key cannot be used again for another story', async () => {
  const first = input();
  await sent(first);
  const second = await world.sender.send(anonymous, {
    ...first,
    answers: { EventType: 'incident', Description: 'Another story.' },
  });
  assert.equal(second.ok ? 'sent' : second.failure.code, 'key-used');
});

test('whatever is sent together and however often: every key is one record', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { minLength: 1, maxLength: 20 }), async (draws) => {
      const keys = Array.from({ length: 6 }, newSecret);
      const before = await count('record');
      const actor = { kind: 'system', job: 'test' } as const;
      const replies = await Promise.all(draws.map((draw) => sent(input({ key: keys[draw] ?? '' }), actor)));
      assert.equal(await count('record'), before + new Set(draws).size);
      for (const [index, draw] of draws.entries())
        assert.deepEqual(replies[index], replies[draws.indexOf(draw)], 'one key, one reference');
    }),
    { numRuns: 30 },
  );
});

test('nobody who tells has to know where: the triage team gets it', async () => {
  const answers = { EventType: 'incident', Description: 'It was in the ambulance or just after.', LocationKnown: 'u' };
  const { receipt } = await sent(input({ answers }));
  assert.equal((await recordOf(receipt)).organisationCode, 'UNPLACED');
});

test('a place that does not exist is said so, with the field to put right', async () => {
  const answers = { EventType: 'incident', Description: 'A story.', LocationKnown: 'y', Organisation: ['ZZZ99'] };
  const result = await world.sender.send(anonymous, input({ answers }));
  assert.ok(!result.ok);
  assert.equal(result.failure.code, 'invalid-answers');
  assert.equal(result.failure.fields[0]?.field, 'Organisation');
});

test('a word that identifies nobody can be shown; a number that identifies somebody cannot', async () => {
  const answers = { EventType: 'incident', Description: 'Sister Margaret Nightingale on the ward. Call 07700 900123.' };
  const hidden = await recordOf((await sent(input({ answers }))).receipt);
  assert.doesNotMatch(String(hidden.answers.Description), /Nightingale/);
  const shown = await recordOf(
    (await sent(input({ answers, keep: ['Margaret Nightingale', '07700 900123'] }))).receipt,
  );
  assert.match(String(shown.answers.Description), /Margaret Nightingale/);
  assert.doesNotMatch(String(shown.answers.Description), /07700/);
});

test('signed-in staff come back by their account, not by a receipt', async () => {
  const accountId = randomUUID();
  const actor = someone('recorder', northmoor, { accountId });
  const { receipt } = await sent(input({ reporterKind: 'staff' }), actor);
  assert.equal(receipt, null);
  const { rows } = await world.owner.query<{ n: number }>(
    'select count(*) as n from record where author_account_id = $1',
    [accountId],
  );
  assert.equal(rows[0]?.n, 1);
});

test('how to reach somebody is shown to nobody but a reviewer who asks, and that is written down', async () => {
  const answers = { EventType: 'incident', Description: 'A story.', ReporterContact: 'Bleep 1234, Dr Examplar' };
  const { receipt } = await sent(input({ reporterKind: 'staff', answers }));
  const record = await recordOf(receipt);
  assert.equal(record.answers.ReporterContact, '[sealed]');
  // Nobody said where it happened.
  const reviewer = someone('triage', unplaced);
  assert.equal(await world.recording.contact(reviewer, record), null, 'nobody has a case of it yet');
  await world.owner.query(
    `insert into review_case (organisation_code, record_id, reader_code, area_code, reference, event_type, reporter_kind,
       headline, service_areas, is_imminent, recorded_on, stage, stage_since, due_on, words)
     select organisation_code, record_id, 'UNPLACED', area_code, reference, event_type, reporter_kind, '', '{}', false,
            recorded_on, 'new', recorded_on, recorded_on, ''
     from record
     where record_id = $1`,
    [record.recordId],
  );
  assert.equal(await world.recording.contact(reviewer, record), 'Bleep 1234, Dr Examplar');
  const { rows } = await world.owner.query<{ actor: string }>(
    `select actor_id as actor from audit where record_id = $1 and action = 'record.read-contact'`,
    [record.recordId],
  );
  assert.deepEqual(rows, [{ actor: reviewer.accountId }]);
  const without = await recordOf((await sent(input())).receipt);
  assert.equal(await world.recording.contact(reviewer, without), null);
});

test('a wrong receipt and one that is no receipt open nothing', async () => {
  assert.equal(await world.recording.openReceipt('1234 5678 9012 3456'), null);
  assert.equal(await world.recording.openReceipt('0000000000000000'), null);
  assert.equal(await world.recording.openReceipt("' or 1=1 --"), null);
});

test('what has been kept is never changed or taken away, only moved to where it belongs', async () => {
  const { receipt } = await sent(input({ answers: { EventType: 'incident', Description: 'A story.' } }));
  const record = await recordOf(receipt);
  await assert.rejects(world.owner.query('update revision set saved_on = saved_on - 1'), /append-only/);
  await assert.rejects(world.owner.query('delete from revision'), /append-only/);
  await assert.rejects(world.owner.query('delete from audit'), /append-only/);
  await assert.rejects(world.owner.query('truncate audit'), /append-only/);
  const to = { organisationCode: northmoor, areaCode: 'UNPLACED' };
  assert.ok(await world.owner.transaction((tx) => world.recording.place(tx, record, to)));
  assert.equal((await recordOf(receipt)).organisationCode, northmoor);
  assert.equal(
    await world.owner.transaction((tx) => world.recording.place(tx, record, to)),
    false,
    'it is not there any more',
  );
});

test('records of earlier days are kept with their day, their names hidden, and none of a batch with a wrong one', async () => {
  const past = (Description: string) => ({
    reporterKind: 'public' as const,
    authorAccountId: null,
    recordedOn: '2024-02-29',
    answers: { EventType: 'incident', Description },
  });
  const actor = { kind: 'system', job: 'test' } as const;
  const kept = await world.owner.transaction((tx) =>
    world.recording.keepMany(tx, actor, [past(story), past('Another.')]),
  );
  assert.deepEqual(
    kept.map(({ recordedOn }) => recordedOn),
    ['2024-02-29', '2024-02-29'],
  );
  assert.doesNotMatch(String(kept[0]?.answers.Description), /Testwell/);
  const before = await count('record');
  await assert.rejects(
    world.owner.transaction((tx) => world.recording.keepMany(tx, actor, [past('Good.'), past('')])),
    /not accepted/,
  );
  assert.equal(await count('record'), before);
});

// A reported word is nowhere any more: not in any table of the whole of Cairn, whichever module keeps words of the record. And
// whoever adds a table with words of records has to say here how they are hidden.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { linkRecordsJob } from '../modules/pharmacy/index.ts';
import { tablesWith } from '../modules/review/hiding/testing.ts';
import { systemScope } from '../platform/access/scope.ts';
import type { Queryable } from '../platform/database/database.ts';
import { tablesOf } from '../platform/keeping/data-map.ts';
import { testCairn } from './testing/cairn.ts';

// An everyday word, which no rule takes for a name: so it is missed.
const word = 'trombone';
const place = 'RX1';

let cairn: Awaited<ReturnType<typeof testCairn>>;
before(async () => {
  cairn = await testCairn();
});
after(() => cairn.end());

/** An entry of a pharmacy log that says the word. */
const keepEntry = async (owner: Queryable, entryId: string): Promise<void> => {
  await owner.query(`insert into pharmacy_entry (organisation_code, entry_id, area_code) values ($1, $2, 'X')`, [
    place,
    entryId,
  ]);
  await owner.query(
    `insert into pharmacy_entry_revision (
       organisation_code, entry_id, revision, reached, happened_on, time_band, stage, error_type, intended, selected,
       noticed_role, factors, happened, done, hidden, why, saved_on
     )
     values ($1, $2, 1, 'near-miss', '2026-10-20', '9-11', 'assembly', 'expired', '', '', 'pharmacist', '{}',
             'Given to ${word}', '', 0, '', '2026-10-20')`,
    [place, entryId],
  );
};

/** A record whose every text holds the word, wherever a module may keep one. */
const tellEverywhere = async (): Promise<string> => {
  const { recording, review } = cairn.parts.services;
  const [record] = await cairn.db.as(systemScope).transaction(async (tx) => {
    const kept = await recording.keepMany(tx, { kind: 'system', job: 'test' }, [
      {
        reporterKind: 'staff',
        authorAccountId: null,
        recordedOn: '2026-11-20',
        answers: {
          EventType: 'incident',
          Description: `The lift stood still with ${word} in it. It was ${word}'s second time.`,
          ImmediateActions: `We let ${word} out.`,
          LocationKnown: 'y',
          Organisation: [place],
          patients: [{ PhysicalHarm: '4', ClinicalOutcome: `${word} bruised an arm.` }],
        },
      },
    ]);
    await review.openMany(
      tx,
      kept.map((one) => ({ record: one, past: [] })),
    );
    return kept;
  });
  assert.ok(record);
  const key = [place, record.recordId];
  const { owner } = cairn;
  await owner.query(
    `insert into step (organisation_code, record_id, sequence, action, to_stage, party, written_at, body, translated,
                       translated_into, translator, taken_on)
     values ($1, $2, 900, 'tell', 'new', 'reviewer', $1, 'Dear ${word}', 'Drogi ${word}', 'pl', 'test', '2026-11-20')`,
    key,
  );
  await owner.query(
    `insert into translation (organisation_code, record_id, sequence, body, translator, made_on)
     values ($1, $2, 0, 'Lift, ${word}, ${word}', 'test', '2026-11-20'),
            ($1, $2, 900, 'Without it', 'test', '2026-11-20')`,
    key,
  );
  await owner.query(
    `insert into photo (photo_id, organisation_code, record_id, revision, position, shows, month, sealed_key, width_px,
                        height_px, sealed_large, sealed_small)
     values (gen_random_uuid(), $1, $2, 1, 1, 'The lift with ${word}', '2026-11', '', 1, 1, '', '')`,
    key,
  );
  await owner.query(
    `insert into local_set (organisation_code, version, state, questions, published_on, published_by)
     values ($1, 77, 'published', $2, '2026-11-01', gen_random_uuid())`,
    [
      place,
      JSON.stringify([
        {
          id: 'q1',
          type: 'text',
          asks: 'both',
          eventTypes: [],
          words: { en: { label: 'Who?', hint: '', options: [] } },
        },
      ]),
    ],
  );
  // Of an earlier day: what is told now is told with its record, or not at all.
  await owner.query('alter table local_answer disable trigger told_with_revision');
  await owner.query(
    `insert into local_answer (organisation_code, record_id, revision, set_organisation_code, set_version, answers)
     values ($1, $2, 1, $1, 77, '{"q1": "It was ${word}"}')`,
    key,
  );
  await owner.query('alter table local_answer enable trigger told_with_revision');
  await owner.query(
    `insert into original_opening (opening_id, organisation_code, record_id, reference, told_code, account_id,
                                   account_name, role, is_national, ground, reason, asked_at)
     values (gen_random_uuid(), $1, $2, 'X', $1, gen_random_uuid(), 'Somebody Invented', 'national-reviewer', true,
             'danger', 'Is ${word} safe now?', now())`,
    key,
  );
  const entryId = randomUUID();
  await keepEntry(owner, entryId);
  await owner.query(
    'update pharmacy_entry set full_record_organisation = $1, full_record_id = $2 where entry_id = $3',
    [...key, entryId],
  );
  await owner.query(
    `update review_case set headline = 'The lift with ${word}', words = to_tsvector('english', 'lift ${word}') where record_id = $1`,
    [record.recordId],
  );
  return record.recordId;
};

/** Where the words of a record may stand: this test put the word into each. */
const withWords = [
  'local_answer',
  'original_opening',
  'pharmacy_entry_revision',
  'photo',
  'review_case',
  'revision',
  'step',
  'translation',
];

it('a word that a reviewer reports is in no table any more', async () => {
  const recordId = await tellEverywhere();
  assert.deepEqual(
    (await tablesWith(cairn.owner, word)).filter((table) => table !== 'record_theme'),
    withWords,
    'it is there before',
  );
  const { cookie, csrf } = await cairn.signIn('ward-reviewer');
  const answer = await cairn.app.inject({
    method: 'POST',
    url: `/records/${recordId}/hide`,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ words: word, _csrf: csrf }).toString(),
  });
  assert.equal(answer.statusCode, 303, answer.body);
  assert.deepEqual(await tablesWith(cairn.owner, word), []);
  const { rows } = await cairn.owner.query<{ body: string }>('select body from translation where record_id = $1', [
    recordId,
  ]);
  assert.equal(rows.length, 1, 'a translation in which it could not be found is gone');
});

it('a word that was reported before the entry of a log came together with its record is hidden in the entry too', async () => {
  const { recording } = cairn.parts.services;
  const [record] = await cairn.db.as(systemScope).transaction(async (tx) => {
    const kept = await recording.keepMany(tx, { kind: 'system', job: 'test' }, [
      {
        reporterKind: 'staff',
        authorAccountId: null,
        recordedOn: '2026-11-20',
        answers: {
          EventType: 'incident',
          Description: `The lift stood still with ${word} in it.`,
          LocationKnown: 'y',
          Organisation: [place],
          patients: [{ PhysicalHarm: '4' }],
        },
      },
    ]);
    await cairn.parts.services.review.openMany(
      tx,
      kept.map((one) => ({ record: one, past: [] })),
    );
    return kept;
  });
  assert.ok(record);
  const entryId = randomUUID();
  await keepEntry(cairn.owner, entryId);
  const { cookie, csrf } = await cairn.signIn('ward-reviewer');
  const answer = await cairn.app.inject({
    method: 'POST',
    url: `/records/${record.recordId}/hide`,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ words: word, _csrf: csrf }).toString(),
  });
  assert.equal(answer.statusCode, 303, answer.body);
  assert.deepEqual(await tablesWith(cairn.owner, word), ['pharmacy_entry_revision'], 'nobody knows of the entry yet');
  const link = cairn.parts.modules.flatMap(({ jobs = [] }) => jobs).find(({ name }) => name === linkRecordsJob);
  await link?.run({
    records: [{ organisationCode: place, recordId: record.recordId, origin: `pharmacy-entry/${entryId}` }],
  });
  assert.deepEqual(await tablesWith(cairn.owner, word), []);
  const { rowCount } = await cairn.owner.query('select 1 from pharmacy_entry where full_record_id = $1', [
    record.recordId,
  ]);
  assert.equal(rowCount, 1);
});

it('knows every table that says to keep words with the names hidden', () => {
  const promising = tablesOf(cairn.parts.dataMap)
    .filter((table) => 'record_id' in table.columns || table.name === 'pharmacy_entry_revision')
    .filter(({ columns, secret = [] }) =>
      Object.entries(columns).some(
        ([name, what]) => !secret.includes(name) && /names( and numbers)? hidden/.test(what),
      ),
    )
    .map(({ name }) => name)
    .sort();
  const unknown = promising.filter((name) => !withWords.includes(name));
  assert.deepEqual(
    unknown,
    [],
    'say in changeWords, hideInCase or changeLinkedWords how its words are hidden, and here',
  );
});

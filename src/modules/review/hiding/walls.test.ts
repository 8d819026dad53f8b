// What the database lets a report or a decision change by itself, whatever the code would do.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { markPattern } from '../../../methods/deidentify/index.ts';
import { dateMark, markOf, nameMark, roles } from '../../../methods/deidentify/marks.ts';
import { spanTypes } from '../../../methods/deidentify/span.ts';
import { noScope, systemScope } from '../../../platform/access/scope.ts';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import { account, northmoor, testWorld, type World } from '../testing.ts';
import { doubtMark } from './doubt-mark.ts';
import { typeOfMark } from './report.ts';
import { reportMiss } from './report-miss.ts';

let world: World;
const reviewer = account('reviewer', northmoor);
before(async () => {
  world = await testWorld();
});
after(() => world.end());

const nameOfAll = [null, ...roles];
const others = spanTypes.filter((type) => type !== 'name' && type !== 'date');
const allMarks = [
  ...nameOfAll.flatMap((role) => [nameMark(role), nameMark(role, 2), nameMark(role, 1_000)]),
  '[name 9999]',
  dateMark(null),
  '[date 2]',
  ...['the same day', '1 day earlier', '3 days later', '14 months earlier', '2 years later'].map(dateMark),
  ...others.flatMap((type) => [markOf(type), markOf(type).replace(']', ' 3]')]),
];
const noMarks = [
  '[name x]',
  '[name 12345]',
  '[date: whenever]',
  "[cook's name]",
  '[ward]',
  '[Name]',
  '[everything is fine]',
];

/** As where the reviewer has asked to read it as typed. */
const open = (recordId: string) =>
  world.owner.query(
    `insert into original_opening (opening_id, organisation_code, record_id, reference, told_code, account_id,
                                   account_name, role, is_national, ground, reason, asked_at, open_from, open_until)
     values (gen_random_uuid(), $1, $2, 'X', $1, $3, 'Somebody Invented', 'reviewer', false, 'danger', 'Is it a name?',
             now(), now(), now() + interval '30 minutes')`,
    [northmoor, recordId, reviewer.accountId],
  );

describe('the database by itself', () => {
  const change = async (answers: string, recordId: string, withReport: boolean) =>
    world.deps.db.as(systemScope).transaction(async (tx) => {
      if (withReport)
        await tx.query(
          `insert into hiding_report (report_id, organisation_code, record_id, kind, type, reported_on)
           values (gen_random_uuid(), $1, $2, 'miss', 'name', '2026-11-21')`,
          [northmoor, recordId],
        );
      await tx.query('update revision set answers = $2 where record_id = $1', [recordId, answers]);
    });

  it('lets words be hidden only with a report of it, and never be changed', async () => {
    const one = await world.tell({ story: 'Ann dropped it.' });
    const { rows } = await world.owner.query<{ answers: Record<string, unknown> }>(
      'select answers from revision where record_id = $1',
      [one.recordId],
    );
    const now = rows[0]?.answers ?? {};
    const with_ = (Description: string) => JSON.stringify({ ...now, Description });
    const shown = String(now.Description);
    await assert.rejects(change(with_(shown.replace('dropped', '[name]')), one.recordId, false), /append-only/);
    for (const forged of [
      shown.replace('dropped', 'stole'),
      `${shown} [name] did it.`,
      'x [name]',
      '',
      `${shown} More.`,
      '[everything is fine]',
      shown.replace('dropped', '[date: 3 days earlier]'),
      shown.replace('dropped', "[nurse's name]"),
      shown.replace('dropped', '[number]'),
      shown.replace('dropped', 'dropped[name]'),
    ])
      await assert.rejects(change(with_(forged), one.recordId, true), /append-only/, forged);
    await assert.rejects(change(JSON.stringify({ ...now, More: 'x' }), one.recordId, true), /append-only/);
    await assert.rejects(change(JSON.stringify({ ...now, EventType: 'risk' }), one.recordId, true), /append-only/);
    await change(with_(shown.replace('dropped', '[name]')), one.recordId, true);
    await assert.rejects(change(with_(shown), one.recordId, true), /append-only/, 'shown again by nobody');
  });

  it('lets no teller decide, nor change what the record says', async () => {
    const one = await world.tell({ story: 'Nurse Sarah Jenkins dropped it.' });
    assert.ok((await reportMiss(world.deps, reviewer, one.recordId, 'dropped')).ok);
    const teller = world.deps.db.as({ ...noScope, records: [one.recordId] });
    const decided = await teller.query(
      `update hiding_report set decision = 'shown', decided_on = '2026-11-21', decided_in = pg_current_xact_id()
       where record_id = $1`,
      [one.recordId],
    );
    assert.equal(decided.rowCount, 0);
    const changed = await teller.query(
      `update revision set answers = jsonb_set(answers, '{Description}', '"Nothing"') where record_id = $1`,
      [one.recordId],
    );
    assert.equal(changed.rowCount, 0);
  });

  it('lets a mistaken report show only what stands under the marks that such a report makes', async () => {
    const one = await world.tell({ story: 'Nurse Sarah Jenkins dropped it.' });
    assert.ok((await reportMiss(world.deps, reviewer, one.recordId, 'dropped')).ok);
    const { rows } = await world.owner.query<{ shown: string }>(
      `select answers ->> 'Description' as shown from revision where record_id = $1`,
      [one.recordId],
    );
    const shown = rows[0]?.shown ?? '';
    assert.equal(shown, "Nurse [nurse's name] [name] it.");
    await open(one.recordId);
    const show = (Description: string) =>
      world.deps.db.as(scopeOf(reviewer)).transaction(async (tx) => {
        await tx.query(
          `update hiding_report set decision = 'shown', decided_on = '2026-11-21', decided_in = pg_current_xact_id()
           where record_id = $1`,
          [one.recordId],
        );
        await tx.query(
          `update revision set answers = jsonb_set(answers, '{Description}', to_jsonb($2::text)) where record_id = $1`,
          [one.recordId, Description],
        );
      });
    for (const forged of [
      'Nurse Sarah Jenkins dropped it.',
      'Nurse Sarah Jenkins [name] it.',
      'Nurse it.',
      'Nurse x [name] it.',
    ])
      await assert.rejects(show(forged), /append-only/, forged);
    await show(shown.replace('[name]', 'dropped'));
  });

  it('lets no doubt move to another mark, unless words of its record are hidden or shown', async () => {
    const one = await world.tell({ story: 'Ring 07700 900123. Or ring 07700 900124.' });
    const doubt = { part: 'answer:Description', mark: '[phone number]', nth: 1 };
    assert.ok((await doubtMark(world.deps, reviewer, one.recordId, doubt)).ok);
    await assert.rejects(
      world.deps.db
        .as(scopeOf(reviewer))
        .query('update hiding_report set nth = 2 where record_id = $1', [one.recordId]),
      /a report never changes/,
    );
  });
});

describe('whether a text only hides', () => {
  const hides = async (before: string, after: string): Promise<boolean> => {
    const { rows } = await world.owner.query<{ is: boolean }>(
      `select hides_only($1::text, $2::text, marks_of_miss('name')) as is`,
      [before, after],
    );
    return rows[0]?.is === true;
  };

  it('is so for marks in the place of words, in any script, and for nothing else', async () => {
    for (const [before, after, is] of [
      ['Quill fell.', '[name] fell.', true],
      ['Quill', '[name]', true],
      ['See [name 9999], Quill.', 'See [name 9999], [name 9999].', true],
      ['é漢😀é', '[name]漢[name]é', true],
      ['é漢😀é', 'é[name]é', true],
      ['漢字', '[name][name]', true],
      ['漢', '[name][name]', false],
      ['é', '[name]é', false],
      ['é', 'é[name]', false],
      ['', '[name]', false],
      ['aab', '[name]ab', true],
      ['aab', '[name]aab', false],
      ['Quill fell.', '[name] rose.', false],
      ['Quill fell.', 'fell. [name]', false],
      ['Quill fell and fell.', '[name] fell.', true],
      ['Quill fell.', 'Quill fell.', true],
      ['Quill fell.', 'Quill rose.', false],
    ] as const)
      assert.equal(await hides(before, after), is, `${before} → ${after}`);
  });

  it('takes time in step with the length of the text', async () => {
    const took = async (letters: number): Promise<number> => {
      const before = 'é qzz '.repeat(letters / 6);
      const after = before.replaceAll('qzz', '[name]');
      const began = performance.now();
      assert.ok(await hides(before, after));
      assert.ok(!(await hides(before, `${after}.`)));
      return performance.now() - began;
    };
    const least = async (letters: number): Promise<number> =>
      Math.min(await took(letters), await took(letters), await took(letters));
    await took(8_000);
    const [short, longer, long] = [await least(8_000), await least(16_000), await least(49_000)];
    // Twice and six times the text; were it a square, four times and 37 times the time.
    assert.ok(longer < 4 * Math.max(short, 5) && long < 15 * Math.max(short, 5), `${short} ${longer} ${long}`);
  });
});

it('the database knows the marks that the rules write, and no others', async () => {
  const types = [...new Set(allMarks.map((mark) => typeOfMark(mark.slice(1, -1))))];
  const { rows } = await world.owner.query<{ type: string; found: readonly string[] }>(
    `select type, array(select mark from unnest($2::text[]) as mark where mark ~ ('^(?:' || marks_of(type) || ')$')) as found
     from unnest($1::text[]) as type`,
    [types, [...allMarks, ...noMarks]],
  );
  assert.equal(rows.length, 18);
  for (const { type, found } of rows)
    assert.deepEqual(
      found,
      allMarks.filter((mark) => typeOfMark(mark.slice(1, -1)) === type),
      type,
    );
  assert.deepEqual(
    allMarks.flatMap((mark) => mark.match(markPattern) ?? []),
    allMarks,
  );
  assert.equal(noMarks.join(' ').match(markPattern), null);
  const { rows: none } = await world.owner.query(`select marks_of('everything is fine') as marks`);
  assert.deepEqual(none, [{ marks: null }]);
});

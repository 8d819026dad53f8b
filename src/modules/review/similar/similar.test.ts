import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { vectorVersion } from '../../../methods/text/index.ts';
import { systemScope } from '../../../platform/access/scope.ts';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { CaseId, ReviewCase } from '../case.ts';
import { reviewJobs } from '../jobs.ts';
import { readUnread } from '../sql/similar.ts';
import { saveCase } from '../store.ts';
import { takeStep } from '../take-step.ts';
import { account, northmoor, southmere, type TestPages, testPages, testWorld, type World } from '../testing.ts';
import { createFinder, type Like } from './find.ts';

let world: World;
let pages: TestPages;
before(async () => {
  world = await testWorld();
  pages = testPages(world);
});
after(async () => {
  await pages.end();
  await world.end();
});

const job = (name: string) => {
  const found = reviewJobs(world.deps).find((one) => one.name === name);
  assert.ok(found);
  return found;
};
const keep = (...records: readonly CaseId[]) => job('review.find-similar').run({ records });

const polish = 'Moja matka spadła z łóżka w nocy i nikt nie przyszedł jej pomóc, chociaż wołała przez godzinę.';
const insulin = [
  'The insulin pen in the drawer looked just like the other one, and I gave Novorapid instead of Lantus.',
  'Novorapid was given instead of Lantus: the insulin pens lie in the same drawer and look alike.',
];

/** Past every step of the code. */
const hide = async (tx: Queryable, { recordId }: CaseId, left: string): Promise<void> => {
  await tx.query('alter table revision disable trigger revision_append_only');
  await tx.query(
    `update revision set answers = answers || jsonb_build_object('Description', $2::text) where record_id = $1`,
    [recordId, left],
  );
  await tx.query('alter table revision enable trigger revision_append_only');
};

const likeOf = async (one: ReviewCase, who: Account = account('reviewer', northmoor)): Promise<Like> => {
  const [record] = await world.deps.recording.read(systemScope, [one]);
  assert.ok(record);
  return createFinder(world.deps)(who, one, record);
};
const idsOf = ({ same, similar }: Like): readonly string[] => [...same, ...similar].map(({ one }) => one.recordId);
const kept = async (table: 'record_vector' | 'record_theme', { recordId }: CaseId): Promise<number> =>
  (await world.owner.query(`select 1 from ${table} where record_id = $1`, [recordId])).rowCount;
const vectorOf = async ({ recordId }: CaseId): Promise<Buffer | null> =>
  (await world.owner.query<{ vector: Buffer }>('select vector from record_vector where record_id = $1', [recordId]))
    .rows[0]?.vector ?? null;

describe('what is like a record', () => {
  it('is found by what its words mean, at the places that the reader may read, and nowhere else', async () => {
    const one = await world.tell({ story: insulin[0] ?? '', recordedOn: '2026-02-01' });
    const others = [
      await world.tell({ story: 'The soup was cold on the ward.' }),
      await world.tell({ story: 'A wheel of the bed is broken.' }),
    ];
    const here = await world.tell({ story: insulin[1] ?? '' });
    const elsewhere = await world.tell({ story: insulin[1] ?? '', organisationCode: southmere });
    await keep(one, here, elsewhere, ...others);
    await keep(here, elsewhere);
    assert.deepEqual(idsOf(await likeOf(one)), [here.recordId]);
    assert.deepEqual(idsOf(await likeOf(elsewhere, account('reviewer', southmere))), []);
    const nation = idsOf(await likeOf(one, account('national-reviewer', 'X26')));
    assert.deepEqual(new Set(nation), new Set([here.recordId, elsewhere.recordId]));
  });

  it('stays behind the wall in the database by itself', async () => {
    const seen = async (who: Account, table: 'record_vector' | 'record_theme') =>
      (
        await world.deps.db
          .as(scopeOf(who))
          .query<{ code: string }>(`select distinct organisation_code as code from ${table} order by 1`)
      ).rows.map(({ code }) => code);
    for (const table of ['record_vector', 'record_theme'] as const) {
      assert.deepEqual(await seen(account('reviewer', southmere), table), [southmere], table);
      assert.deepEqual(await seen(account('recorder', northmoor), table), [], table);
      assert.deepEqual(await seen(account('national-reviewer', 'X26'), table), [northmoor, southmere], table);
    }
    const reviewer = world.deps.db.as(scopeOf(account('reviewer', southmere)));
    assert.equal((await reviewer.query('update record_vector set cell = 1')).rowCount, 0);
    await assert.rejects(
      reviewer.query(
        `insert into theme (organisation_code, theme, made_on) values ($1, 'fall.when.night', '2026-11-20')`,
        [northmoor],
      ),
      /row-level security/,
    );
  });

  it('holds none of the words', async () => {
    const one = await world.tell({ story: 'Zylophonic marzipan leaked from the quince dispenser onto the bed.' });
    await keep(one);
    const { rows } = await world.owner.query<{ row: string }>(
      `select to_jsonb(record_vector)::text || coalesce(to_jsonb(record_theme)::text, '') as row
       from record_vector left join record_theme using (organisation_code, record_id)
       where record_id = $1`,
      [one.recordId],
    );
    assert.equal(rows.length, 1);
    assert.doesNotMatch(rows[0]?.row ?? '', /marzipan|quince|zylo/i);
  });

  it('is not looked for in another language, of which it is only kept that it was read', async () => {
    const [one, other] = [await world.tell({ story: polish }), await world.tell({ story: polish })];
    await keep(one, other);
    assert.equal(one.writtenIn, 'pl');
    assert.deepEqual(
      [await kept('record_vector', one), await vectorOf(one), await kept('record_theme', one)],
      [1, null, 0],
    );
    const like = await world.tell({ story: insulin[0] ?? '', recordedOn: one.recordedOn });
    for (const who of [account('reviewer', northmoor), account('national-reviewer', 'X26')])
      assert.ok(!idsOf(await likeOf(like, who)).some((id) => id === one.recordId || id === other.recordId));
  });
});

describe('a record whose words are hidden', () => {
  it('leaves nothing of them where it is read at the same moment', async () => {
    const one = await world.tell({ story: 'Heparin' });
    let keeping = Promise.resolve();
    await world.owner.transaction(async (tx) => {
      await tx.query('select hold_words($1)', [one.recordId]);
      await hide(tx, one, '[name]');
      keeping = keep(one);
      await setTimeout(200);
    });
    await keeping;
    assert.equal(await vectorOf(one), null);
  });

  it('is like nothing once nothing is left of them, and is about nothing', async () => {
    const one = await world.tell({ story: insulin[0] ?? '' });
    await keep(one);
    assert.ok(await vectorOf(one));
    const { rows } = await world.owner.query<{ base: string }>('select base from record_theme where record_id = $1', [
      one.recordId,
    ]);
    assert.equal(rows.length, 1);
    await world.owner.transaction((tx) => hide(tx, one, '[name]'));
    await world.owner.query(
      `insert into record_theme (organisation_code, record_id, base, theme) values ($1, $2, $3, $3)`,
      [one.organisationCode, one.recordId, rows[0]?.base],
    );
    await keep(one);
    assert.deepEqual([await vectorOf(one), await kept('record_theme', one)], [null, 0]);
  });
});

describe('a record that leaves', () => {
  const story = 'Radiator valve hissed and scalded his elbow badly on the way to the bathroom.';

  it('is like nothing from the moment it is taken back, by whatever way', async () => {
    const [one, other] = [await world.tell({ story }), await world.tell({ story })];
    await keep(one, other);
    assert.ok(idsOf(await likeOf(one)).includes(other.recordId));
    const taken = await takeStep(world.deps, { ground: 'receipt', id: other }, { action: 'withdraw' });
    assert.ok(taken.ok);
    assert.ok(!idsOf(await likeOf(one)).includes(other.recordId));
    assert.deepEqual([await kept('record_vector', other), await kept('record_theme', other)], [0, 0]);
    await keep(other);
    assert.equal(await kept('record_vector', other), 0);

    const third = await world.tell({ story });
    await keep(third);
    // Past every step of the code: the database alone sees to it.
    await world.owner.query(
      `update review_case set stage = 'withdrawn', headline = '', words = '', due_on = null where record_id = $1`,
      [third.recordId],
    );
    assert.deepEqual([await kept('record_vector', third), await kept('record_theme', third)], [0, 0]);
  });

  it('leaves nothing where it is taken back at the moment at which it is read', async () => {
    const one = await world.tell({ story });
    let keeping = Promise.resolve();
    await world.owner.transaction(async (tx) => {
      await saveCase(tx, { ...one, stage: 'withdrawn', headline: '', dueOn: null });
      keeping = keep(one);
      await setTimeout(200);
    });
    await keeping;
    assert.deepEqual([await kept('record_vector', one), await kept('record_theme', one)], [0, 0]);
  });

  it('takes its vector along when it is erased', async () => {
    const one = await world.tell({ story });
    await keep(one);
    assert.equal(await kept('record_vector', one), 1);
    await world.owner.query(
      `insert into erasure (record_id, organisation_code, kind, ground, erased_on)
       values ($1, $2, 'record', 'request', '2026-11-21')`,
      [one.recordId, one.organisationCode],
    );
    await world.owner.transaction(async (tx) => {
      await tx.query(`update erasure set made_in = pg_current_xact_id() where record_id = $1`, [one.recordId]);
      await tx.query('select erase_whole(array[$1::uuid])', [one.recordId]);
    });
    assert.deepEqual([await kept('record_vector', one), await kept('record_theme', one)], [0, 0]);
  });

  it('goes where its case goes: to other readers at once, to another place read anew', async () => {
    const one = await world.tell({ story });
    await keep(one);
    await world.owner.query(`update review_case set reader_code = 'UNPLACED' where record_id = $1`, [one.recordId]);
    const { rows } = await world.owner.query<{ reader: string }>(
      'select reader_code as reader from record_vector where record_id = $1',
      [one.recordId],
    );
    assert.deepEqual(rows, [{ reader: 'UNPLACED' }]);
  });

  it('is read anew when more of its story is hidden', async () => {
    const one = await world.tell({ story });
    await keep(one);
    await world.owner.transaction((tx) => hide(tx, one, 'A [name].'));
    assert.deepEqual([await kept('record_vector', one), await kept('record_theme', one)], [0, 0]);
  });
});

describe('old records', () => {
  it('are read bit by bit, those of an older making again, and none twice', async () => {
    const one = await world.tell({ story: 'The dosette box had two of every tablet on Tuesday.' });
    const older = await world.tell({ story: 'Her dosette box came with last month in it.' });
    await keep(older);
    await world.owner.query('update record_vector set making = 1, cell = 5 where record_id = $1', [older.recordId]);
    assert.equal(await kept('record_vector', one), 0);
    await job('review.read-old-records').run({});
    const { rows } = await world.owner.query<{ makings: number }>(
      'select count(distinct making)::integer as makings from record_vector',
    );
    assert.deepEqual(rows, [{ makings: 1 }]);
    assert.equal(await kept('record_vector', one), 1);
    const written = async () =>
      (await world.owner.query<{ last: string }>('select max(xmin::text::bigint) as last from record_vector')).rows;
    const before = await written();
    await job('review.read-old-records').run({});
    assert.deepEqual(await written(), before);
  });
});

describe('old records that say nothing', () => {
  const first = '00000000-0000-0000-0000-000000000000';
  const unread = async () => readUnread(world.deps.db.as(systemScope), vectorVersion(), first, 100);

  it('are read once, in whatever language', async () => {
    await world.tell({ story: polish });
    await world.tell({ story: '?' });
    assert.ok((await unread()).length >= 2);
    await job('review.read-old-records').run({});
    assert.deepEqual(await unread(), []);
  });

  it('or cannot be read, hold up none behind them', async () => {
    const told = [await world.tell({ story: insulin[0] ?? '' }), await world.tell({ story: insulin[1] ?? '' })];
    const [bad, good] = told.toSorted((one, other) => (one.recordId < other.recordId ? -1 : 1));
    assert.ok(bad && good);
    await world.owner.query(
      `alter table record_vector add constraint no_${bad.recordId.replaceAll('-', '_')} check (record_id <> '${bad.recordId}')`,
    );
    await assert.rejects(async () => job('review.read-old-records').run({}));
    assert.ok(await vectorOf(good));
    await world.owner.query(`alter table record_vector drop constraint no_${bad.recordId.replaceAll('-', '_')}`);
    await job('review.read-old-records').run({});
    assert.deepEqual(await unread(), []);
  });
});

describe('the page of a record', () => {
  it('shows what may be the same event with the reason, and leads to the step that says so', async () => {
    const reviewer = account('reviewer', northmoor);
    const facts = { LocationWithinService: '4', ApproximateDate: '2026-11-18', IncidentOccurredToday: 'n' };
    const first = await world.tell({
      story: 'Called to the bay at 0510. Patient fell out of bed and was found on the floor, skin tear to elbow.',
      answers: { ...facts, patients: [{ Gender: '1', AgeBracket: '11' }] },
    });
    const second = await world.tell({
      story: 'My mum fell out of bed in the night and lay on the floor. Nobody heard her ring. She hurt her arm.',
      answers: { ...facts, patients: [{ Gender: '1', AgeBracket: '11' }] },
    });
    await keep(first, second);
    pages.as(reviewer);
    const page = await pages.get(`/records/${first.recordId}`);
    assert.match(page.words, /May be the same event/);
    assert.match(page.words, /Both happened on the same day in the same kind of place; both speak of a fall from bed/);
    const link = page.links.find((to) => to.includes('/mark-duplicate?original='));
    assert.ok(link?.includes(second.reference), String(link));
    const step = await pages.get(link ?? '');
    assert.match(step.html, new RegExp(`value="${second.reference}"[^>]*checked`));
    assert.match(step.words, /both speak of a fall from bed/);
    pages.as(account('learning-lead', northmoor));
    const reading = await pages.get(`/records/${first.recordId}`);
    assert.match(reading.words, /May be the same event/);
    assert.ok(!reading.links.some((to) => to.includes('mark-duplicate')));
  });

  it('says why something is similar, writes down what was shown, and says so where nothing is', async () => {
    const reviewer = account('reviewer', northmoor);
    const one = await world.tell({
      story: 'The defibrillator on the trolley had a flat battery when we needed it.',
      recordedOn: '2026-01-05',
    });
    const other = await world.tell({
      story: 'Flat battery of the defibrillator again. The trolley check had been signed.',
    });
    await keep(one, other);
    pages.as(reviewer);
    const page = await pages.get(`/records/${one.recordId}`);
    assert.match(page.words, /Similar events/);
    assert.match(page.words, /Very alike · both speak of equipment that broke or failed · both say defibrillator/);
    const { rows } = await world.owner.query(
      `select 1 from audit where action = 'record.list' and detail -> 'records' ? $1 and actor_id = $2`,
      [other.recordId, reviewer.accountId],
    );
    assert.equal(rows.length, 1);
    const alone = await world.tell({ story: 'A pigeon nested in the laundry chimney.', organisationCode: southmere });
    pages.as(account('reviewer', southmere));
    assert.match((await pages.get(`/records/${alone.recordId}`)).words, /No record that you may read is much like/);
  });
});

describe('the themes of a place', () => {
  const fall = (number: number) =>
    `Patient number ${number} climbed over the bed rails in the night and was found on the floor.`;

  it('stand in its worklist with their counts, lead to their records, and are nobody else’s', async () => {
    const told: ReviewCase[] = [];
    for (let number = 1; number <= 5; number += 1)
      told.push(await world.tell({ story: fall(number), organisationCode: southmere }));
    told.push(await world.tell({ story: fall(6), organisationCode: southmere, recordedOn: '2026-10-10' }));
    await keep(...told);
    const themes = job('review.make-themes');
    await themes.run({});
    await themes.run({});
    const late = await world.tell({ story: fall(7), organisationCode: southmere });
    await keep(late);

    pages.as(account('reviewer', southmere));
    const page = await pages.get('/worklist');
    assert.match(page.words, /Falls from bed at night : 6 , 5 more than in the four weeks before/);
    const link = page.links.find((to) => to.includes('theme=fall-from-bed.when.night'));
    assert.ok(link);
    const list = await pages.get(link.replaceAll('&amp;', '&'));
    assert.match(list.words, /About: Falls from bed at night/);
    for (const { reference } of [...told, late]) assert.ok(list.words.includes(reference), reference);
    assert.match(list.words, /7 records/);

    pages.as(account('reviewer', northmoor));
    assert.ok(!(await pages.get('/worklist')).words.includes('Falls from bed at night'));
    const theirs = await pages.get('/worklist?stage=all&theme=fall-from-bed.when.night');
    assert.ok(!told.some(({ reference }) => theirs.words.includes(reference)));
    pages.as(account('national-reviewer', 'X26'));
    assert.ok(!(await pages.get('/worklist')).words.includes('in the four weeks before'));
  });

  it('of a name that there is not, or of signs that no theme has, are no fault', async () => {
    pages.as(account('reviewer', southmere));
    assert.match((await pages.get('/worklist?theme=no-such-theme')).words, /No record is like this/);
    assert.equal((await pages.get(`/worklist?theme=${encodeURIComponent(`'${randomUUID()}`)}`)).status, 400);
  });
});

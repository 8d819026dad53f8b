import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import { doubtMark } from '../../hiding/doubt-mark.ts';
import { linesBy, linesByType, perThousand, whole } from '../../hiding/quality.ts';
import { reportMiss } from '../../hiding/report-miss.ts';
import { countRecordsHidden, countReports } from '../../sql/quality.ts';
import { account, northmoor, southmere, type TestPages, testPages, testWorld, type World } from '../../testing.ts';

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

const slice = { month: '2026-10', setting: '1', engine: '2' };

describe('the sums', () => {
  const records = [
    { ...slice, records: 400, reported: 3 },
    { ...slice, month: '2026-11', records: 100, reported: 1 },
  ];
  const report = (given: object) =>
    ({ ...slice, kind: 'miss', type: 'name', decision: 'open', reports: 1, ...given }) as const;
  const reports = [
    report({}),
    report({ decision: 'shown' }),
    report({ kind: 'false-hiding', type: 'date', decision: 'shown', reports: 2 }),
    report({ kind: 'false-hiding', type: 'date', month: '2026-11' }),
  ] as Parameters<typeof whole>[1];

  it('count a name that named nobody after all as no miss, and what was agreed to apart', () => {
    assert.deepEqual(whole(records, reports), {
      name: '',
      records: 500,
      reported: 4,
      misses: 1,
      doubted: 3,
      agreed: 2,
    });
    assert.deepEqual(linesBy('month', records, reports), [
      { name: '2026-10', records: 400, reported: 3, misses: 1, doubted: 2, agreed: 2 },
      { name: '2026-11', records: 100, reported: 1, misses: 0, doubted: 1, agreed: 0 },
    ]);
    assert.deepEqual(linesByType(reports), [
      { name: 'date', misses: 0, doubted: 3, agreed: 2 },
      { name: 'name', misses: 1, doubted: 0, agreed: 0 },
    ]);
  });

  it('give no rate of a few', () => {
    assert.equal(perThousand(1, 99), null);
    assert.equal(perThousand(1, 400), '2.5');
  });
});

describe('the page of how well names are hidden', () => {
  it('counts what is theirs, names nobody, and says that it is what was reported', async () => {
    const reviewer = account('reviewer', northmoor);
    const one = await world.tell({ story: 'The bin hit trombone. Ring 07700 900123.' });
    await world.tell({ story: 'The bin was full.' });
    await world.tell({ story: 'The bin was full.', organisationCode: southmere });
    await reportMiss(world.deps, reviewer, one.recordId, 'trombone');
    await doubtMark(world.deps, reviewer, one.recordId, { part: 'answer:Description', mark: '[phone number]', nth: 1 });
    pages.as({ ...account('national-analyst', 'X24'), reach: { isNation: true, organisations: [], areas: [] } });
    const page = await pages.get('/hiding-quality');
    assert.equal(page.status, 200);
    assert.match(page.words, /Of 3 records told since 1 December 2025, reviewers reported something in 1/);
    assert.match(page.words, /1 name or number that was not hidden, and 1 mark that may hide nothing/);
    assert.match(page.words, /It is not all there is/);
    assert.ok(!page.html.includes('trombone'));
    assert.ok(!page.html.includes(one.reference));
  });

  it('does not count out a few to those who read no records', async () => {
    pages.as(account('organisation-administrator', northmoor));
    const few = (await pages.get('/hiding-quality')).words;
    assert.match(
      few,
      /Of fewer than 10 records told since 1 December 2025, reviewers reported something in fewer than 10/,
    );
    assert.match(few, /fewer than 10 names and numbers that were not hidden, and fewer than 10 marks/);
    assert.doesNotMatch(few, / [1-9] (?:Fewer|0)/, 'nor in a table');
    pages.as(account('organisation-administrator', southmere));
    assert.match(
      (await pages.get('/hiding-quality')).words,
      /Of fewer than 10 records told .* reviewers reported nothing/,
    );
    for (let told = 0; told < 120; told += 1) await world.tell({ story: 'The bin was full.' });
    pages.as(account('organisation-administrator', northmoor));
    const many = (await pages.get('/hiding-quality')).words;
    assert.match(many, /Of 120 records told/, 'in tens, so that no few can be worked out');
    assert.doesNotMatch(many, /in 1,000|%/, 'nor a rate that tells how many they are');
  });

  it('counts a report by the kind of care that its record tells now', async () => {
    const one = await world.tell({ story: 'The lid hit snorkel on the foot.' });
    assert.ok((await reportMiss(world.deps, account('reviewer', northmoor), one.recordId, 'snorkel')).ok);
    // As where its teller completes it.
    await world.owner.query(`update review_case set service_areas = '{1}' where record_id = $1`, [one.recordId]);
    const q = world.deps.db.as(scopeOf(account('organisation-administrator', northmoor)));
    const [records, reports] = [await countRecordsHidden(q, '2026-01-01'), await countReports(q, '2026-01-01')];
    const line = linesBy('setting', records, reports).find(({ name }) => name === '1');
    assert.deepEqual([line?.records, line?.misses], [1, 1]);
  });

  it('is not for whoever reads records, nor for whoever only records', async () => {
    for (const role of ['reviewer', 'recorder'] as const) {
      pages.as(account(role, northmoor));
      assert.equal((await pages.get('/hiding-quality')).status, 403, role);
    }
  });
});

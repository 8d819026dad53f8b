import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deidentify } from '../../methods/deidentify/index.ts';
import { systemScope } from '../../platform/access/scope.ts';
import { testCairn } from '../testing/cairn.ts';
import { storePharmacyLog } from './pharmacy-log.ts';

describe('the invented pharmacy log', () => {
  let cairn: Awaited<ReturnType<typeof testCairn>>;
  let tookMs: number;
  before(async () => {
    cairn = await testCairn();
    const began = performance.now();
    await storePharmacyLog({ db: cairn.db.as(systemScope), services: cairn.parts.services }, '2026-11-21');
    tookMs = performance.now() - began;
  });
  after(() => cairn.end());

  const rowsOf = async <Row>(sql: string): Promise<readonly Row[]> => (await cairn.owner.query<Row>(sql)).rows;

  it('is a year at the demonstration’s pharmacy and nowhere else, kept in a moment', async () => {
    const rows = await rowsOf<{ place: string; entries: number; months: number; last: string }>(
      `select organisation_code as place,
              count(*)::integer as entries,
              count(distinct to_char(happened_on, 'YYYY-MM'))::integer as months,
              max(happened_on)::text as last
       from pharmacy_entry_revision
       group by 1`,
    );
    assert.deepEqual(
      rows.map(({ place, entries }) => [place, entries]),
      [['Y08212', 150]],
    );
    assert.ok((rows[0]?.months ?? 0) >= 12);
    assert.ok((rows[0]?.last ?? '') <= '2026-11-21', 'nothing is invented that has still to come');
    assert.ok(tookMs < 5_000, `${tookMs} ms`);
  });

  it('has something to do: a month that waits for its review, and an incident in it without a full record', async () => {
    const reviewed = await rowsOf<{ month: string }>('select month from pharmacy_review order by month desc');
    assert.equal(reviewed[0]?.month, '2026-09');
    const { length } = await rowsOf(
      `select 1 from pharmacy_entry_revision where reached = 'incident' and to_char(happened_on, 'YYYY-MM') = '2026-10'`,
    );
    assert.ok(length > 0);
    assert.equal((await rowsOf('select 1 from pharmacy_action where done_on is null')).length, 1);
  });

  it('names nobody, and only medicines of the list', async () => {
    const texts = await rowsOf<{ text: string }>(
      `select distinct done as text from pharmacy_entry_revision
       union select notes from pharmacy_review
       union select shared from pharmacy_review
       union select what from pharmacy_action
       union select outcome from pharmacy_action`,
    );
    for (const { text } of texts) assert.deepEqual(deidentify(text).spans, [], text);
    const { cookie } = await cairn.signIn('dispenser');
    const file = await cairn.app.inject({
      url: '/pharmacy/summary/2026/entries.csv',
      headers: { cookie },
    });
    assert.equal(file.statusCode, 200);
    assert.doesNotMatch(file.body, /not in the list/);
  });
});

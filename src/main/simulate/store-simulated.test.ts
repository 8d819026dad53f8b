import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testCairn } from '../testing/cairn.ts';
import { storeSimulated } from './store-simulated.ts';

describe('keeping invented records', () => {
  let cairn: Awaited<ReturnType<typeof testCairn>>;
  const events = 1_000;
  before(async () => {
    cairn = await testCairn();
    await storeSimulated({ db: cairn.owner, services: cairn.parts.services }, { events, seed: 3, until: '2026-11-21' });
  });
  after(() => cairn.end());

  const countOf = async (sql: string): Promise<number> => {
    const { rows } = await cairn.owner.query<{ count: number }>(`select count(*) as count ${sql}`);
    return rows[0]?.count ?? 0;
  };

  it('keeps each with its case and its past', async () => {
    assert.equal(await countOf('from record'), events);
    assert.equal(await countOf('from review_case'), events);
    assert.ok((await countOf(`from review_case where stage = 'closed'`)) > events * 0.8);
    assert.ok((await countOf(`from review_case where stage in ('new', 'in-review', 'waiting')`)) > 0);
  });

  it('leaves nothing lying for months', async () => {
    assert.equal(await countOf(`from review_case where due_on < '2026-10-01'`), 0);
  });

  it('hides what nobody should read', async () => {
    assert.equal(
      await countOf(`from revision where answers::text ~ '07700|01632|@example|999 ?[0-9]{3} ?[0-9]{4}'`),
      0,
    );
    assert.ok((await countOf(`from revision where answers::text ~ 'name( \\d+)?\\]'`)) > events * 0.2);
  });

  it('lets them gather where people of the demonstration can sign in, and leaves some unplaced', async () => {
    assert.ok((await countOf(`from record where organisation_code = 'RX1'`)) > events * 0.08);
    assert.ok((await countOf(`from record where organisation_code = 'C84010'`)) > 2);
    assert.ok((await countOf(`from record where organisation_code = 'UNPLACED'`)) > 0);
    assert.ok((await countOf('from (select distinct organisation_code from record) as places')) > 40);
    assert.ok((await countOf('from record where author_account_id is not null')) > 0);
  });

  it('shows them to a reviewer', async () => {
    const { cookie } = await cairn.signIn('ward-reviewer');
    const page = await cairn.app.inject({ url: '/worklist?stage=all', headers: { cookie } });
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /\/records\/[0-9a-f-]{36}/);
  });
});

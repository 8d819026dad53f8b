// The address that a story was sent with, on the whole of Cairn: whose it is, and that it opens nothing once the story is gone.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noScope, type Scope } from '../platform/access/scope.ts';
import { testCairn } from './testing/cairn.ts';
import { comeBack, eraseRecord, tellNearMiss } from './testing/near-miss.ts';
import { nobody, type Visitor, visitorAs } from './testing/visitors.ts';

let cairn: Awaited<ReturnType<typeof testCairn>>;
let nurse: Visitor;
let reviewer: Visitor;
let anyone: Visitor;
before(async () => {
  cairn = await testCairn();
  nurse = await visitorAs(cairn, 'recorder', 'RX1');
  reviewer = await visitorAs(cairn, 'reviewer', 'RX1');
  anyone = nobody(cairn);
});
after(() => cairn.end());

const tell = async (who: Visitor) => {
  const told = await tellNearMiss(cairn, who);
  const { at } = told;
  return { ...told, pages: [`${at}/sent`, `${at}/yellow-card`, `${at}/about-person?person=1&part=1`] };
};
type Told = Awaited<ReturnType<typeof tell>>;

const openedBy = async (who: Visitor, { pages }: Told): Promise<readonly string[]> => {
  const answers = await Promise.all(pages.map(async (page) => ({ page, ...(await who.ask('GET', page, null)) })));
  return answers.filter(({ status }) => status === 200).map(({ page }) => page);
};

const readsOf = async ({ recordId }: Told): Promise<readonly (string | null)[]> => {
  const { rows } = await cairn.owner.query<{ actorId: string | null }>(
    `select actor_id as "actorId" from audit where record_id = $1 and action = 'record.read'`,
    [recordId],
  );
  return rows.map(({ actorId }) => actorId);
};

describe('the address of a story that was sent', () => {
  it('opens for whoever sent it signed in, and for nobody else', async () => {
    const told = await tell(nurse);
    assert.deepEqual(await openedBy(nurse, told), told.pages);
    for (const somebody of [anyone, reviewer]) {
      assert.deepEqual(await openedBy(somebody, told), [], somebody.role);
      assert.equal((await somebody.ask('POST', `${told.at}/complete`, { _csrf: '' })).status, 410, somebody.role);
    }
  });

  it('opens for whoever has it where it was sent without a name, and nobody is written down for it', async () => {
    const told = await tell(anyone);
    assert.deepEqual(await openedBy(anyone, told), told.pages);
    assert.deepEqual(await openedBy(nurse, told), told.pages);
    assert.deepEqual(await readsOf(told), []);
  });

  it('is written down as a reading of whoever sent it signed in', async () => {
    const told = await tell(nurse);
    await nurse.ask('GET', `${told.at}/yellow-card`, null);
    assert.deepEqual(await readsOf(told), [nurse.accountId]);
  });

  it('opens nothing once the story was taken back, not even for whoever sent it', async () => {
    const told = await tell(nurse);
    const away = await nurse.ask('POST', `/my-records/${told.recordId}/withdraw`, {});
    assert.equal(away.status, 303);
    assert.deepEqual(await openedBy(nurse, told), []);
    assert.equal((await nurse.ask('POST', `${told.at}/complete`, {})).status, 410);
  });

  it('opens nothing once the story was taken back by receipt', async () => {
    const told = await tell(anyone);
    const location = await comeBack(anyone, told);
    assert.equal((await anyone.ask('POST', `${location}/withdraw`, { _csrf: '' })).status, 303);
    assert.deepEqual(await openedBy(anyone, told), []);
  });

  it('opens nothing once the story was erased', async () => {
    const told = await tell(nurse);
    await eraseRecord(cairn, told);
    assert.deepEqual(await openedBy(nurse, told), []);
  });
});

describe('what was told about the person', () => {
  const kept = async ({ recordId }: Told): Promise<unknown> => {
    const { rows } = await cairn.owner.query<{ answers: unknown }>(
      'select answers from person_affected_about where record_id = $1',
      [recordId],
    );
    return rows[0]?.answers;
  };
  const page = ({ at }: Told) => `${at}/about-person?person=1&part=1`;

  it('by somebody signed in is changed by nobody else', async () => {
    const told = await tell(nurse);
    assert.equal((await nurse.ask('POST', page(told), { disability: 'hearing' })).status, 303);
    await anyone.ask('POST', page(told), { disability: 'none' });
    assert.deepEqual(await kept(told), { disability: ['hearing'] });
  });

  it('is not added to once the story was taken back', async () => {
    const told = await tell(nurse);
    await nurse.ask('POST', page(told), { disability: 'hearing' });
    await nurse.ask('POST', `/my-records/${told.recordId}/withdraw`, {});
    assert.ok((await nurse.ask('POST', page(told), { disability: 'vision' })).status < 500);
    assert.deepEqual(await kept(told), { disability: ['hearing'] });
  });

  it('is shown by the database alone to the account that told it, and to nobody once it was taken back', async () => {
    const told = await tell(nurse);
    await nurse.ask('POST', page(told), { disability: 'hearing' });
    const byKey = { ...noScope, records: [told.recordId] };
    const byAccount = { ...noScope, account: nurse.accountId };
    const seen = async (scope: Scope) => {
      const q = cairn.db.as(scope);
      const { rowCount } = await q.query('select 1 from person_affected_about where record_id = $1', [told.recordId]);
      return rowCount;
    };
    assert.deepEqual([await seen(byKey), await seen(byAccount)], [0, 1]);
    await nurse.ask('POST', `/my-records/${told.recordId}/withdraw`, {});
    assert.deepEqual([await seen(byKey), await seen(byAccount)], [0, 0]);
    const change = 'update person_affected_about set answers = answers where record_id = $1';
    assert.equal((await cairn.db.as(byAccount).query(change, [told.recordId])).rowCount, 0);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ReviewCase } from './case.ts';
import { proposeCodes } from './propose-codes.ts';
import { account, northmoor, type TestPages, testPages, testWorld, type World } from './testing.ts';

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

const tell = async (told: Parameters<World['tell']>[0]): Promise<ReviewCase> => {
  const one = await world.tell(told);
  await proposeCodes(world.deps, [one]);
  return one;
};

describe('of what should be read today', () => {
  it('danger that goes on comes first, and who may hurt themselves; then the severe, and of the others the older', async () => {
    const flagged = 'She stopped breathing after the morphine and was resuscitated.';
    const newer = await tell({ story: flagged, recordedOn: '2026-11-20' });
    const older = await tell({ story: flagged, recordedOn: '2026-11-18' });
    const severe = await tell({ story: 'A lamp was dim.', answers: { patients: [{ PhysicalHarm: '2' }] } });
    const over = await tell({ story: 'My son killed himself on leave from the ward.', recordedOn: '2026-11-21' });
    const danger = await tell({ story: 'They are hurting her right now. I am going to kill myself today.' });
    pages.as(account('reviewer', northmoor));
    const { html } = await pages.get('/worklist');
    const order = [danger, severe, older, newer, over].map(({ recordId }) => html.indexOf(recordId));
    assert.ok(!order.includes(-1), JSON.stringify(order));
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    );
  });

  it('the day by which it is due does not say that it can wait', async () => {
    const one = await tell({ story: 'She stopped breathing after the morphine and was resuscitated.' });
    assert.equal(one.dueOn, '2026-12-05');
    pages.as(account('reviewer', northmoor));
    for (const address of ['/worklist', `/records/${one.recordId}`]) {
      const { words } = await pages.get(address);
      assert.match(words, /Read today\s+Due by 5 December 2026 at the latest/, address);
      assert.doesNotMatch(words, /Begin by/, address);
    }
  });

  const isDangerNow = async ({ recordId }: ReviewCase) =>
    (
      await world.owner.query<{ danger_now: boolean }>('select danger_now from review_case where record_id = $1', [
        recordId,
      ])
    ).rows[0]?.danger_now;
  const danger = 'They are hurting her right now. I am going to kill myself today.';

  it('is so no longer once somebody has begun to review it', async () => {
    const one = await tell({ story: danger });
    assert.equal(await isDangerNow(one), true);
    pages.as(account('reviewer', northmoor));
    assert.equal((await pages.post(`/records/${one.recordId}/start-review`, { version: '1' })).status, 303);
    assert.equal(await isDangerNow(one), false);
  });

  it('is read out of the story anew where somebody takes back that it can wait', async () => {
    const one = await tell({ story: danger });
    pages.as(account('reviewer', northmoor));
    const judge = (action: string, version: string) =>
      pages.post(`/records/${one.recordId}/${action}`, { version, proposed: 'urgent y' });
    await judge('refuse-proposal', '1');
    assert.equal(await isDangerNow(one), false);
    const jobs = async () =>
      (
        await world.owner.query("select from graphile_worker._private_jobs where payload::text like '%' || $1 || '%'", [
          one.recordId,
        ])
      ).rowCount;
    const before = await jobs();
    assert.equal((await judge('reconsider-proposal', '2')).status, 303);
    assert.ok((await jobs()) > before);
    await proposeCodes(world.deps, [one]);
    assert.equal(await isDangerNow(one), true);
  });
});

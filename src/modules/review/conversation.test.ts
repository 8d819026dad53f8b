import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noScope } from '../../platform/access/scope.ts';
import type { StepInput } from './bring.ts';
import { isUnanswered, type ReviewCase } from './case.ts';
import type { Claim } from './claim.ts';
import { noteNewsRead, noteReplyRead } from './note-read.ts';
import { readSteps } from './sql/steps.ts';
import { readCase } from './store.ts';
import { takeStep } from './take-step.ts';
import { account, northmoor, testWorld, type World } from './testing.ts';

let world: World;
before(async () => {
  world = await testWorld();
});
after(() => world.end());

const reviewer = account('reviewer', northmoor);
const author = account('recorder', northmoor, 'Jo Field');
const staff = ({ recordId }: ReviewCase): Claim => ({ ground: 'reach', account: reviewer, recordId });
const byReceipt = ({ organisationCode, recordId }: ReviewCase): Claim => ({
  ground: 'receipt',
  id: { organisationCode, recordId },
});
const asAuthor = ({ recordId }: ReviewCase): Claim => ({ ground: 'author', account: author, recordId });
const done = async (claim: Claim, input: StepInput): Promise<ReviewCase> => {
  const taken = await takeStep(world.deps, claim, input);
  assert.ok(taken.ok, taken.ok ? '' : `${input.action}: ${taken.failure.message}`);
  return taken.value;
};
const refused = async (claim: Claim, input: StepInput): Promise<string> => {
  const taken = await takeStep(world.deps, claim, input);
  assert.ok(!taken.ok, `${input.action} was taken`);
  return taken.failure.code;
};
const now = async (one: ReviewCase): Promise<ReviewCase> =>
  (await readCase(world.owner, one)) ?? assert.fail('The case is gone');
const tell = () => world.tell({ story: 'The drip ran dry in the night.' });
const tellSignedIn = () => world.tell({ story: 'I drew up the wrong dose.', authorAccountId: author.accountId });
const closed = async (one: ReviewCase): Promise<ReviewCase> => {
  const { version } = await now(one);
  return done(staff(one), { action: 'close', version, text: 'We are sorry. It is mended.' });
};

describe('a message', () => {
  it('of a reviewer asks nothing and changes no stage, and whoever told us reads it', async () => {
    const one = await tell();
    const told = await done(staff(one), { action: 'tell', version: 1, text: 'Nurse Sarah Jenkins has seen it.' });
    assert.equal(told.stage, 'new');
    const scope = { ...noScope, records: [one.recordId] };
    const [read] = (await readSteps(world.deps.db.as(scope), one)).filter(({ action }) => action === 'tell');
    assert.match(read?.body ?? '', /has seen it/);
    assert.doesNotMatch(read?.body ?? '', /Jenkins/);
  });

  it('of whoever told us is one more thing to add until there is an outcome, and opens nothing again after that', async () => {
    const one = await tell();
    assert.equal(
      await refused(byReceipt(one), { action: 'write', text: 'Is it safe to go back?' }),
      'not-possible-now',
    );
    assert.equal((await done(byReceipt(one), { action: 'add', text: 'Is it safe to go back?' })).stage, 'new');
    await done(staff(one), { action: 'ask', version: 2, text: 'Which ward?' });
    assert.equal((await done(byReceipt(one), { action: 'add', text: 'I will look it up.' })).stage, 'waiting');
    await closed(one);
    assert.equal((await done(byReceipt(one), { action: 'write', text: 'Thank you.' })).stage, 'closed');
    await done(byReceipt(one), { action: 'withdraw' });
    assert.equal(await refused(byReceipt(one), { action: 'write', text: 'Hello?' }), 'not-possible-now');
  });

  it('is kept once when it is sent twice', async () => {
    const one = await tell();
    await done(byReceipt(one), { action: 'add', text: 'Hello.' });
    await done(byReceipt(one), { action: 'add', text: 'Hello.' });
    assert.equal((await now(one)).version, 2);
  });
});

describe('what a reviewer has not read', () => {
  it('waits from the first message until somebody who reviews looks, and not for their own words', async () => {
    const one = await tell();
    assert.equal(one.newsSince, null);
    await done(byReceipt(one), { action: 'add', text: 'Hello.' });
    world.setNow('2026-11-25T10:00:00Z');
    await done(byReceipt(one), { action: 'add', text: 'One more thing.' });
    assert.equal((await now(one)).newsSince, '2026-11-21');
    await noteNewsRead(world.deps, await now(one));
    assert.equal((await now(one)).newsSince, null);
    await done(staff(one), { action: 'add-addendum', version: 3, text: 'Seen.' });
    assert.equal((await now(one)).newsSince, null);
    world.setNow('2026-11-21T10:00:00Z');
  });

  it('still waits when it came while somebody was looking', async () => {
    const one = await tell();
    await done(byReceipt(one), { action: 'add', text: 'First.' });
    const seen = await now(one);
    await done(byReceipt(one), { action: 'add', text: 'Second.' });
    await noteNewsRead(world.deps, seen);
    assert.notEqual((await now(one)).newsSince, null);
  });

  it('is over once the record is taken back', async () => {
    const one = await tell();
    await done(byReceipt(one), { action: 'add', text: 'Hello.' });
    assert.equal((await done(byReceipt(one), { action: 'withdraw' })).newsSince, null);
  });
});

describe('what whoever told us has not read', () => {
  it('waits for somebody with an account until they look', async () => {
    const one = await tellSignedIn();
    await done(staff(one), { action: 'start-review', version: 1 });
    assert.equal((await now(one)).replySince, null, 'nothing was said to them');
    await done(staff(one), { action: 'tell', version: 2, text: 'We have begun.' });
    assert.equal((await now(one)).replySince, '2026-11-21');
    await noteReplyRead(world.deps, await now(one));
    assert.equal((await now(one)).replySince, null);
  });

  it('is not kept of somebody without one, whose coming nobody sees', async () => {
    const one = await tell();
    assert.equal((await done(staff(one), { action: 'tell', version: 1, text: 'We have begun.' })).replySince, null);
    await assert.rejects(
      world.owner.query(`update review_case set reply_since = '2026-11-21' where record_id = $1`, [one.recordId]),
      /review_case_reply/,
    );
  });
});

describe('whether the outcome answers', () => {
  it('is asked only once there is one, of its own teller', async () => {
    const one = await tell();
    assert.equal(await refused(byReceipt(one), { action: 'judge', verdict: 'no' }), 'not-possible-now');
    const other = await tell();
    await done(staff(other), { action: 'mark-duplicate', version: 1, original: one.reference });
    assert.equal(await refused(byReceipt(other), { action: 'judge', verdict: 'no' }), 'not-possible-now');
    assert.equal(await refused(staff(one), { action: 'judge', verdict: 'no' }), 'not-possible-now');
  });

  it('needs a verdict and no words, and hides names in the words', async () => {
    const one = await tell();
    await closed(one);
    assert.equal(await refused(byReceipt(one), { action: 'judge', text: 'Hm.' }), 'invalid-answers');
    const judged = await done(byReceipt(one), {
      action: 'judge',
      verdict: 'partly',
      text: 'Dr Sarah Jenkins never rang.',
    });
    assert.deepEqual([judged.stage, judged.verdict, judged.verdictOn], ['closed', 'partly', '2026-11-21']);
    const last = (await readSteps(world.owner, one)).at(-1);
    assert.equal(last?.verdict, 'partly');
    assert.doesNotMatch(last?.body ?? '', /Jenkins/);
  });

  it('can be changed for thirty days, and not after', async () => {
    const one = await tell();
    await closed(one);
    await done(byReceipt(one), { action: 'judge', verdict: 'no' });
    world.setNow('2026-12-21T10:00:00Z');
    const changed = await done(byReceipt(one), { action: 'judge', verdict: 'yes' });
    assert.deepEqual([changed.verdict, changed.verdictOn], ['yes', '2026-11-21']);
    world.setNow('2026-12-22T10:00:00Z');
    assert.equal(await refused(byReceipt(one), { action: 'judge', verdict: 'no' }), 'not-possible-now');
    world.setNow('2026-11-21T10:00:00Z');
  });

  it('is something to do until a reviewer turns to them, however often it is looked at', async () => {
    const one = await tell();
    await closed(one);
    const judged = await done(byReceipt(one), { action: 'judge', verdict: 'no' });
    assert.ok(isUnanswered(judged));
    await noteNewsRead(world.deps, judged);
    assert.ok(isUnanswered(await now(one)));
    const told = await done(staff(one), { action: 'tell', version: judged.version, text: 'We will ring you.' });
    assert.ok(!isUnanswered(told));
  });

  it('that it does is nothing to do', async () => {
    const one = await tell();
    await closed(one);
    const judged = await done(byReceipt(one), { action: 'judge', verdict: 'yes' });
    assert.deepEqual([judged.newsSince, judged.dueOn], [null, null]);
  });

  it('that it does not is due within fourteen days of saying so, whatever they say after that', async () => {
    for (const verdict of ['no', 'partly'] as const) {
      const one = await tell();
      assert.equal((await closed(one)).dueOn, null);
      assert.equal((await done(byReceipt(one), { action: 'judge', verdict })).dueOn, '2026-12-05');
      world.setNow('2026-11-30T10:00:00Z');
      const written = await done(byReceipt(one), { action: 'write', text: 'Nobody has rung.' });
      assert.equal(written.dueOn, '2026-12-05');
      const told = await done(staff(one), { action: 'tell', version: written.version, text: 'We ring you today.' });
      assert.deepEqual([told.stage, told.dueOn], ['closed', null]);
      world.setNow('2026-11-21T10:00:00Z');
    }
  });

  it('is due no more once they are answered after all', async () => {
    const one = await tell();
    await closed(one);
    await done(byReceipt(one), { action: 'judge', verdict: 'no' });
    assert.equal((await done(byReceipt(one), { action: 'judge', verdict: 'yes' })).dueOn, null);
  });

  it('is asked again of a new outcome', async () => {
    const one = await tell();
    await closed(one);
    const judged = await done(byReceipt(one), { action: 'judge', verdict: 'no' });
    const again = await done(staff(one), { action: 'reopen', version: judged.version, text: 'They are right.' });
    assert.deepEqual([again.stage, again.verdict, again.verdictOn, again.newsSince], ['in-review', null, null, null]);
    const second = await closed(one);
    assert.equal(second.verdict, null);
    assert.equal((await done(byReceipt(one), { action: 'judge', verdict: 'yes' })).verdict, 'yes');
  });

  it('is said by a signed-in author too', async () => {
    const one = await tellSignedIn();
    await closed(one);
    assert.equal((await done(asAuthor(one), { action: 'judge', verdict: 'yes' })).verdict, 'yes');
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../platform/access/scope.ts';
import type { StepInput } from './bring.ts';
import type { ReviewCase } from './case.ts';
import type { Claim } from './claim.ts';
import { readSteps } from './sql/steps.ts';
import { outcomeOf, stepsReadAt } from './step.ts';
import { readCase } from './store.ts';
import { takeStep } from './take-step.ts';
import { account, northmoor, southmere, testWorld, type World } from './testing.ts';
import { actions } from './transitions.ts';

let world: World;
before(async () => {
  world = await testWorld();
});
after(() => world.end());

const reviewer = account('reviewer', northmoor);
const staff = (one: ReviewCase, who = reviewer): Claim => ({
  ground: 'reach',
  account: who,
  recordId: one.recordId,
});
const teller = ({ organisationCode, recordId }: ReviewCase): Claim => ({
  ground: 'receipt',
  id: { organisationCode, recordId },
});
const step = (claim: Claim, input: StepInput) => takeStep(world.deps, claim, input);
const done = async (claim: Claim, input: StepInput): Promise<ReviewCase> => {
  const taken = await step(claim, input);
  assert.ok(taken.ok, taken.ok ? '' : `${input.action}: ${taken.failure.message}`);
  return taken.value;
};
const refused = async (claim: Claim, input: StepInput): Promise<string> => {
  const taken = await step(claim, input);
  assert.ok(!taken.ok, `${input.action} was taken`);
  return taken.failure.code;
};
const tell = (story = 'The drip ran dry in the night and nobody came when we rang.') => world.tell({ story });
const current = async (one: ReviewCase) => {
  const found = await readCase(world.owner, one);
  assert.ok(found);
  return found;
};

describe('a question and its answer', () => {
  it('goes to the person who told us and comes back to the reviewer', async () => {
    const one = await tell();
    const asked = await done(staff(one), { action: 'ask', version: 1, text: 'Which ward was it?' });
    assert.equal(asked.stage, 'waiting');
    assert.equal(asked.dueOn, '2026-12-19');
    const answered = await done(teller(one), { action: 'answer', text: 'The one by the lift.' });
    assert.equal(answered.stage, 'in-review');
    const steps = await readSteps(world.owner, one);
    assert.deepEqual(
      steps.map(({ action, body, party, actorName }) => ({ action, body, party, actorName })),
      [
        { action: 'open', body: null, party: 'system', actorName: null },
        { action: 'ask', body: 'Which ward was it?', party: 'reviewer', actorName: 'Priya Ashdown' },
        { action: 'answer', body: 'The one by the lift.', party: 'reporter', actorName: null },
      ],
    );
  });

  it('hides names in what both write, and seals the words as they were typed', async () => {
    const one = await tell();
    await done(staff(one), { action: 'ask', version: 1, text: 'Was Dr Thompson there? Ring me on 01632 960123.' });
    const typed = 'No. My son David Hughes saw it, his number is 07700 900456.';
    await done(teller(one), { action: 'answer', text: typed });
    const steps = await readSteps(world.owner, one);
    const words = steps.map(({ body }) => body ?? '').join('\n');
    for (const hidden of ['Thompson', '01632', 'David', 'Hughes', '07700']) assert.ok(!words.includes(hidden), hidden);
    const { rows } = await world.owner.query<{ month: string; sealed: Buffer }>(
      `select month, sealed from step where record_id = $1 and action = 'answer'`,
      [one.recordId],
    );
    const [row] = rows;
    assert.ok(row);
    assert.equal(await world.deps.vault.open(row, `${one.recordId}/step`), typed);
  });

  it('is kept once when it is sent twice, one after the other or at the same moment', async () => {
    const one = await tell();
    await done(staff(one), { action: 'ask', version: 1, text: 'When was it?' });
    const answer: StepInput = { action: 'answer', text: 'On Sunday.' };
    await Promise.all([done(teller(one), answer), done(teller(one), answer)]);
    await done(teller(one), answer);
    const steps = await readSteps(world.owner, one);
    assert.equal(steps.filter(({ action }) => action === 'answer').length, 1);
  });

  it('must have words, and no more than can be read', async () => {
    const one = await tell();
    for (const text of [undefined, '', ' \n ', 'a'.repeat(10_001), 'a\0b', '\ud800'])
      assert.equal(
        await refused(staff(one), { action: 'ask', version: 1, ...(text !== undefined && { text }) }),
        'invalid-answers',
      );
    assert.equal((await current(one)).version, 1);
  });
});

describe('who may take a step', () => {
  it('a reviewer of another organisation finds no such record', async () => {
    const one = await tell();
    const stranger = account('reviewer', southmere);
    for (const action of actions)
      assert.equal(await refused(staff(one, stranger), { action, version: 1, text: 'Hello' }), 'not-found');
    assert.deepEqual(await current(one), one);
  });

  it('somebody who only records finds no case, not even of their own organisation', async () => {
    const one = await tell();
    assert.equal(
      await refused(staff(one, account('recorder', northmoor)), { action: 'start-review', version: 1 }),
      'not-found',
    );
  });

  it('a signed-in author acts on their own record and on nobody else’s', async () => {
    const author = account('recorder', northmoor);
    const own = await world.tell({
      story: 'I gave the wrong dose and told my manager.',
      authorAccountId: author.accountId,
    });
    const other = await tell();
    assert.equal(
      (await done({ ground: 'author', account: author, recordId: own.recordId }, { action: 'add', text: 'More.' }))
        .version,
      2,
    );
    assert.equal(
      await refused({ ground: 'author', account: author, recordId: other.recordId }, { action: 'add', text: 'More.' }),
      'not-found',
    );
  });

  it('a reviewer can neither answer nor take back, and whoever told us can not close', async () => {
    const one = await tell();
    assert.equal(await refused(staff(one), { action: 'withdraw', version: 1 }), 'not-possible-now');
    assert.equal(await refused(teller(one), { action: 'close', text: 'Fine.' }), 'not-possible-now');
  });

  it('the triage team acts on records whose place is not known', async () => {
    const one = await world.tell({
      story: 'Somewhere in a clinic they mixed up my tablets.',
      organisationCode: 'UNPLACED',
    });
    const triage = account('triage', 'UNPLACED');
    const moved = await done(staff(one, triage), { action: 'place', version: 1, organisationCode: northmoor });
    assert.equal(moved.organisationCode, northmoor);
    assert.equal(moved.areaCode, 'XQ1');
  });
});

describe('two reviewers at once', () => {
  it('the second is told that it changed, and nothing of theirs is kept', async () => {
    const one = await tell();
    const taken = await Promise.all([
      step(staff(one), { action: 'ask', version: 1, text: 'First?' }),
      step(staff(one, account('reviewer', northmoor)), { action: 'close', version: 1, text: 'Second.' }),
    ]);
    assert.equal(taken.filter(({ ok }) => ok).length, 1);
    const loser = taken.find(({ ok }) => !ok);
    assert.equal(loser && !loser.ok && loser.failure.code, 'changed-meanwhile');
    assert.equal((await readSteps(world.owner, one)).length, 2);
  });
});

describe('closing', () => {
  it('needs an outcome in words', async () => {
    const one = await tell();
    assert.equal(await refused(staff(one), { action: 'close', version: 1 }), 'invalid-answers');
    const closed = await done(staff(one), { action: 'close', version: 1, text: 'Thank you. We changed the pumps.' });
    assert.equal(closed.stage, 'closed');
    assert.equal(closed.dueOn, null);
    assert.equal(outcomeOf(await readSteps(world.owner, one))?.body, 'Thank you. We changed the pumps.');
  });

  it('opens again when the person who told us adds something, so that somebody reads it', async () => {
    const one = await tell();
    await done(staff(one), { action: 'close', version: 1, text: 'Thank you.' });
    const again = await done(teller(one), { action: 'add', text: 'It happened again today.' });
    assert.equal(again.stage, 'in-review');
    assert.equal(outcomeOf(await readSteps(world.owner, one)), null);
  });
});

describe('a duplicate', () => {
  const pair = async () => {
    const [original, double] = [await tell(), await tell('My neighbour saw the drip run dry as well.')];
    const marked = await done(staff(double), { action: 'mark-duplicate', version: 1, original: original.reference });
    return { original, double: marked };
  };

  it('is closed and points to its original', async () => {
    const { original, double } = await pair();
    assert.equal(double.stage, 'closed');
    assert.equal(double.duplicateOf, original.recordId);
  });

  it('is never of itself, of a duplicate, of nothing, or of a record elsewhere', async () => {
    const { original, double } = await pair();
    const third = await tell('A third account of the drip.');
    const elsewhere = await world.tell({ story: 'Another drip in another town.', organisationCode: southmere });
    const { reference: own } = third;
    for (const reference of [own, double.reference, elsewhere.reference, 'nonsense', ''])
      assert.equal(
        await refused(staff(third), { action: 'mark-duplicate', version: 1, original: reference }),
        'invalid-answers',
      );
    const { reference } = third;
    assert.equal(
      await refused(staff(original), { action: 'mark-duplicate', version: 1, original: reference }),
      'not-possible-now',
    );
  });

  it('becomes a record of its own again when its original is taken back or moves away', async () => {
    for (const leave of [
      (one: ReviewCase) => done(teller(one), { action: 'withdraw' }),
      (one: ReviewCase) => done(staff(one), { action: 'place', version: 1, organisationCode: southmere }),
    ]) {
      const { original, double } = await pair();
      await leave(original);
      const released = await current(double);
      assert.equal(released.stage, 'in-review');
      assert.equal(released.duplicateOf, null);
    }
  });

  it('is released with an entry of its own', async () => {
    const { original, double } = await pair();
    await done(teller(original), { action: 'withdraw' });
    const { rows } = await world.owner.query<{ detail: unknown }>(
      `select detail from audit where record_id = $1 and action = 'case.unmark-duplicate'`,
      [double.recordId],
    );
    assert.deepEqual(rows, [{ detail: { from: 'closed', to: 'in-review' } }]);
  });

  it('can be marked again while its original is taken back', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { original, double } = await pair();
      const { version } = await current(double);
      await Promise.all([
        ...[1, 2].map(() => step(staff(double), { action: 'mark-duplicate', version, original: original.reference })),
        done(teller(original), { action: 'withdraw' }),
      ]);
      assert.equal((await current(double)).duplicateOf, null);
    }
  });

  it('does not tie the hands of two reviewers who mark each the other', async () => {
    const [one, other] = [await tell(), await tell('The same drip, seen from the other bed.')];
    const taken = await Promise.all([
      step(staff(one), { action: 'mark-duplicate', version: 1, original: other.reference }),
      step(staff(other), { action: 'mark-duplicate', version: 1, original: one.reference }),
    ]);
    assert.equal(taken.filter(({ ok }) => ok).length, 1);
  });
});

describe('taking back', () => {
  it('leaves no word of the story in the case, and cannot be undone', async () => {
    const one = await tell();
    const gone = await done(teller(one), { action: 'withdraw' });
    assert.deepEqual([gone.stage, gone.headline, gone.dueOn], ['withdrawn', '', null]);
    const { rows } = await world.owner.query<{ words: string }>(
      'select words::text as words from review_case where record_id = $1',
      [one.recordId],
    );
    assert.equal(rows[0]?.words, '');
    for (const action of actions) {
      assert.ok(['not-possible-now', 'invalid-answers'].includes(await refused(staff(one), { action, text: 'Hello' })));
      assert.equal(await refused(teller(one), { action, text: 'Hello', verdict: 'no' }), 'not-possible-now');
    }
  });
});

describe('moving to another organisation', () => {
  it('takes record, steps and receipt with it, and leaves nothing behind', async () => {
    const one = await tell();
    await done(staff(one), { action: 'ask', version: 1, text: 'Was it here?' });
    const moved = await done(staff(one), { action: 'place', version: 2, organisationCode: southmere });
    assert.deepEqual([moved.organisationCode, moved.areaCode, moved.stage], [southmere, 'XQ2', 'new']);
    assert.equal(await readCase(world.owner, one), null);
    assert.equal(await refused(staff(one), { action: 'close', version: 3, text: 'Bye.' }), 'not-found');
    const steps = await readSteps(world.owner, moved);
    assert.deepEqual(
      steps.map(({ action, about }) => [action, about]),
      [
        ['open', null],
        ['ask', null],
        ['place', 'Northmoor Hospital'],
      ],
    );
    assert.equal((await world.deps.recording.read(systemScope, [moved])).length, 1);
  });

  it('loses nothing that whoever told us is writing meanwhile', async () => {
    const one = await tell();
    await Promise.all([
      step(staff(one), { action: 'place', version: 1, organisationCode: southmere }),
      done(teller(one), { action: 'add', text: 'It was at night.' }),
    ]);
    const { version } = await done(teller(one), { action: 'add', text: 'And it rained.' });
    await step(staff(one), { action: 'place', version, organisationCode: southmere });
    const added = await done(teller(one), { action: 'add', text: 'It rained all night.' });
    assert.equal(added.organisationCode, southmere);
  });

  it('leaves behind what only reviewers read: their notes, their names, and references of records that stay', async () => {
    const one = await tell();
    const other = await tell('Another drip.');
    await done(staff(one), { action: 'add-addendum', version: 1, text: 'We suspect our own locum.' });
    await done(staff(one), { action: 'ask', version: 2, text: 'Was it here?' });
    await done(teller(one), { action: 'answer', text: 'No, elsewhere.' });
    await done(staff(one), { action: 'mark-duplicate', version: 4, original: other.reference });
    await done(staff(one), { action: 'unmark-duplicate', version: 5 });
    const moved = await done(staff(one), { action: 'place', version: 6, organisationCode: southmere });
    const steps = await readSteps(world.owner, moved);
    const read = stepsReadAt(steps, southmere);
    assert.deepEqual(
      read.map(({ action, body, actorName, about }) => [action, body, actorName, about]),
      [
        ['open', null, null, null],
        ['add-addendum', null, null, null],
        ['ask', 'Was it here?', null, null],
        ['answer', 'No, elsewhere.', null, null],
        ['mark-duplicate', null, null, null],
        ['unmark-duplicate', null, null, null],
        ['place', null, null, 'Northmoor Hospital'],
      ],
    );
    assert.deepEqual(stepsReadAt(steps, northmoor), steps);
  });

  it('is not to one that has closed', async () => {
    const one = await tell();
    await world.owner.query(
      `insert into organisation (code, name, kind, address, town, postcode, is_open, icb_code)
       values ('XG1', 'Gone Hospital', 'trust', '3 Old Road', 'Northmoor', 'ZZ1 1AB', false, 'XQ1')`,
    );
    const input: StepInput = { action: 'place', version: 1, organisationCode: 'XG1' };
    const taken = await step(staff(one), input);
    assert.match(taken.ok ? '' : (taken.failure.fields[0]?.message ?? ''), /Gone Hospital has closed/);
  });

  it('is only to an organisation that there is, and not to where it is', async () => {
    const one = await tell();
    for (const organisationCode of ['NOWHERE', northmoor, ''])
      assert.equal(await refused(staff(one), { action: 'place', version: 1, organisationCode }), 'invalid-answers');
  });
});

describe('what is written down', () => {
  it('has an audit entry for every step, and of somebody anonymous only the day', async () => {
    const one = await tell();
    await done(staff(one), { action: 'ask', version: 1, text: 'Why?' });
    await done(teller(one), { action: 'answer', text: 'Because.' });
    const { rows } = await world.owner.query<{ action: string; kind: string; actor: string | null; at: Date }>(
      `select action, actor_kind as kind, actor_id as actor, at
       from audit
       where record_id = $1
         and action in ('case.ask', 'case.answer')
       order by action desc`,
      [one.recordId],
    );
    assert.deepEqual(
      rows.map(({ action, kind, actor, at }) => [action, kind, actor, at.toISOString()]),
      [
        ['case.ask', 'account', reviewer.accountId, '2026-11-21T10:00:00.000Z'],
        ['case.answer', 'anonymous', null, '2026-11-21T00:00:00.000Z'],
      ],
    );
  });

  it('cannot be changed afterwards', async () => {
    const one = await tell();
    await assert.rejects(
      world.owner.query(`update step set body = 'Nothing happened' where record_id = $1`, [one.recordId]),
      /append-only/,
    );
    await assert.rejects(world.owner.query('delete from step where record_id = $1', [one.recordId]), /append-only/);
  });
});

// Break-glass as the code knows it: once as it runs, and where it says so with row-level security passed by.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { someone } from '../../../platform/access/testing.ts';
import { takeStep } from '../../review/take-step.ts';
import { account, northmoor, southmere } from '../../review/testing.ts';
import { askForOriginal } from './ask.ts';
import { decide } from './decide.ts';
import { endOriginal } from './end.ts';
import { lapse } from './lapse.ts';
import { type ReadOriginal, readOriginal } from './read-original.ts';
import { asking, giveRole, testOriginals, typedStory } from './testing.ts';
import { readToldOpenings } from './told.ts';

let all: Awaited<ReturnType<typeof testOriginals>>;
before(async () => {
  all = await testOriginals();
});
after(() => all.world.end());

type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: { readonly code: string } };

const told = (organisationCode = northmoor) => all.world.tell({ story: typedStory, organisationCode });
const outcome = (result: Result<ReadOriginal>): string => (result.ok ? result.value.kind : result.failure.code);
const typedOf = (result: Result<ReadOriginal>): unknown =>
  result.ok && result.value.kind === 'open' ? result.value.typed?.Description : undefined;
const failureOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

const later = async (minutes: number, work: () => Promise<void>): Promise<void> => {
  all.world.setNow(new Date(Date.now() + minutes * 60_000).toISOString());
  try {
    await work();
  } finally {
    all.world.setNow(new Date().toISOString());
  }
};

const audited = async (recordId: string): Promise<readonly string[]> => {
  const { rows } = await all.world.owner.query<{ action: string }>(
    `select action from audit where record_id = $1 and action like 'original.%' order by at, action`,
    [recordId],
  );
  return rows.map(({ action }) => action).sort();
};

const waitingOf = async (recordId: string): Promise<string> => {
  const asked = await askForOriginal(all.deps, all.people.national, recordId, asking);
  assert.ok(asked.ok);
  return asked.value.openingId;
};

for (const [name, depsOf] of [
  ['with every wall', () => all.deps],
  ['with the code alone', () => all.unwalled],
] as const)
  describe(`a record as typed, ${name}`, () => {
    it('opens at once for its reviewer, for half an hour, and for nobody else', async () => {
      const deps = depsOf();
      const [one, other] = [await told(), await told()];
      const { reviewer, colleague } = all.people;
      assert.equal(outcome(await readOriginal(deps, reviewer, one.recordId)), 'closed');
      assert.ok((await askForOriginal(deps, reviewer, one.recordId, asking)).ok);
      assert.equal(typedOf(await readOriginal(deps, reviewer, one.recordId)), typedStory);
      assert.equal(outcome(await readOriginal(deps, reviewer, other.recordId)), 'closed');
      assert.equal(outcome(await readOriginal(deps, colleague, one.recordId)), 'closed');
      await later(31, async () => {
        assert.equal(outcome(await readOriginal(deps, reviewer, one.recordId)), 'closed');
      });
    });

    it('is not there for whoever does not reach the record', async () => {
      const deps = depsOf();
      const one = await told();
      for (const actor of [
        account('reviewer', southmere),
        account('triage', 'UNPLACED'),
        account('recorder', northmoor),
      ]) {
        assert.equal(failureOf(await askForOriginal(deps, actor, one.recordId, asking)), 'not-found', actor.role);
        assert.equal(outcome(await readOriginal(deps, actor, one.recordId)), 'not-found', actor.role);
      }
    });

    it('opens for national use when somebody else agrees, not before, and once', async () => {
      const deps = depsOf();
      const one = await told();
      const { national, administrator, other } = all.people;
      const id = await waitingOf(one.recordId);
      assert.equal(outcome(await readOriginal(deps, national, one.recordId)), 'closed');
      assert.equal(failureOf(await decide(deps, national, id, 'approved')), 'not-allowed');
      assert.ok((await decide(deps, administrator, id, 'approved')).ok);
      assert.equal(typedOf(await readOriginal(deps, national, one.recordId)), typedStory);
      assert.equal(failureOf(await decide(deps, other, id, 'declined')), 'not-possible-now');
      assert.notEqual(
        outcome(await readOriginal(deps, administrator, one.recordId)),
        'open',
        'who agrees reads nothing',
      );
    });

    it('is not agreed to by whoever gave the asker their role', async () => {
      const deps = depsOf();
      const one = await told();
      const { administrator: giver, other } = all.people;
      const asker = account('national-reviewer', 'X24', 'Given Lately');
      await giveRole(all.world.owner, { giver, to: asker });
      const asked = await askForOriginal(all.deps, asker, one.recordId, asking);
      assert.ok(asked.ok);
      const { openingId } = asked.value;
      for (const decision of ['approved', 'declined'] as const)
        assert.equal(failureOf(await decide(deps, giver, openingId, decision)), 'not-allowed');
      assert.ok((await decide(deps, other, openingId, 'approved')).ok);
      assert.equal(outcome(await readOriginal(deps, asker, one.recordId)), 'open');
    });

    it('is decided once when two decide at the same time', async () => {
      const deps = depsOf();
      const one = await told();
      const id = await waitingOf(one.recordId);
      const both = await Promise.all(
        [all.people.administrator, all.people.other].map((actor) => decide(deps, actor, id, 'approved')),
      );
      assert.deepEqual(both.map(failureOf).sort(), ['not-possible-now', 'ok']);
      assert.deepEqual(await audited(one.recordId), ['original.approve', 'original.ask']);
    });

    it('closes when the record is taken back, also to somebody in danger, and stays closed', async () => {
      const deps = depsOf();
      const one = await told();
      const { reviewer } = all.people;
      await askForOriginal(deps, reviewer, one.recordId, asking);
      await takeStep(all.world.deps, { ground: 'receipt', id: one }, { action: 'withdraw' });
      assert.equal(outcome(await readOriginal(deps, reviewer, one.recordId)), 'not-possible-now');
      const again = await askForOriginal(deps, reviewer, one.recordId, { ...asking, ground: 'danger' });
      assert.equal(failureOf(again), 'not-possible-now');
    });

    it('closes when the record moves to another organisation', async () => {
      const deps = depsOf();
      const one = await told();
      const { reviewer } = all.people;
      await askForOriginal(deps, reviewer, one.recordId, asking);
      const claim = { ground: 'reach', account: reviewer, recordId: one.recordId } as const;
      const moved = await takeStep(all.world.deps, claim, {
        action: 'place',
        version: one.version,
        organisationCode: southmere,
      });
      assert.ok(moved.ok);
      assert.equal(outcome(await readOriginal(deps, reviewer, one.recordId)), 'not-found');
      assert.equal(outcome(await readOriginal(deps, account('reviewer', southmere), one.recordId)), 'closed');
    });
  });

describe('asking for the words as typed', () => {
  it('needs a ground, a sentence, and for a duty its name', async () => {
    const { recordId } = await told();
    const fields = async (body: object): Promise<readonly string[]> => {
      const asked = await askForOriginal(all.deps, all.people.reviewer, recordId, body);
      return asked.ok ? [] : asked.failure.fields.map(({ field }) => field);
    };
    assert.deepEqual(await fields({}), ['ground', 'reason']);
    assert.deepEqual(await fields({ ground: 'curious', reason: 'I would like to know' }), ['ground']);
    assert.deepEqual(await fields({ ground: 'danger', reason: 'asdfasdfasdfasdfasdfasdf' }), ['reason']);
    assert.deepEqual(await fields({ ...asking, ground: 'legal-duty' }), ['duty']);
    assert.deepEqual(await fields({ ...asking, reason: 'far too long '.repeat(200) }), ['reason']);
    assert.deepEqual(await fields(asking), []);
  });

  it('keeps the reason with the names hidden', async () => {
    const { recordId } = await told();
    const asked = await askForOriginal(all.deps, all.people.reviewer, recordId, {
      ground: 'legal-duty',
      duty: 'Letter of Dr Sarah Jenkins, 7 of 2026',
      reason: 'The coroner asks whether Nurse Sarah Jenkins was there that night.',
    });
    assert.ok(asked.ok);
    const { rows } = await all.world.owner.query<{ row: string }>(
      'select t::text as row from original_opening t where record_id = $1',
      [recordId],
    );
    assert.equal(rows.length, 1);
    assert.doesNotMatch(rows[0]?.row ?? '', /Jenkins/);
    assert.match(rows[0]?.row ?? '', /\[nurse's name\]/);
  });

  it('twice at once opens once', async () => {
    const { recordId } = await told();
    const first = await askForOriginal(all.deps, all.people.reviewer, recordId, asking);
    const second = await askForOriginal(all.deps, all.people.reviewer, recordId, asking);
    assert.ok(first.ok && second.ok);
    assert.equal(first.value.openingId, second.value.openingId);
  });
});

describe('an opening', () => {
  it('is in the audit at every turn', async () => {
    const one = await told();
    const { reviewer } = all.people;
    await askForOriginal(all.deps, reviewer, one.recordId, asking);
    await readOriginal(all.deps, reviewer, one.recordId);
    await readOriginal(all.deps, reviewer, one.recordId);
    await endOriginal(all.deps, reviewer, one.recordId);
    assert.equal(outcome(await readOriginal(all.deps, reviewer, one.recordId)), 'closed');
    assert.deepEqual(await audited(one.recordId), ['original.end', 'original.open', 'original.read', 'original.read']);
  });

  it('that nobody decides on in a day lapses, and can be asked for again', async () => {
    const one = await told();
    const { national, administrator } = all.people;
    const id = await waitingOf(one.recordId);
    await later(24 * 60 + 1, async () => {
      assert.equal(failureOf(await decide(all.deps, administrator, id, 'approved')), 'not-possible-now');
      await lapse(all.deps);
      await lapse(all.deps);
      const again = await askForOriginal(all.deps, national, one.recordId, asking);
      assert.ok(again.ok && again.value.openingId !== id);
    });
    assert.deepEqual(await audited(one.recordId), ['original.ask', 'original.ask', 'original.lapse']);
  });

  it('that was declined opens nothing', async () => {
    const one = await told();
    const { national, administrator } = all.people;
    await decide(all.deps, administrator, await waitingOf(one.recordId), 'declined');
    assert.equal(outcome(await readOriginal(all.deps, national, one.recordId)), 'closed');
    assert.deepEqual(await audited(one.recordId), ['original.ask', 'original.decline']);
  });

  it('of words whose key was destroyed says that they are gone', async () => {
    const one = await all.world.tell({ story: typedStory, recordedOn: '2019-05-03' });
    const { reviewer } = all.people;
    await all.world.owner.query(
      `update month_key set wrapped = null, destroyed_on = '2026-01-01', reason = 'retention' where month = '2019-05'`,
    );
    // Another process would have forgotten the key by now.
    const { createVault } = await import('../../../platform/vault/vault.ts');
    const { fixedKeys } = await import('../../../platform/vault/testing.ts');
    const vault = createVault(all.world.deps.db, fixedKeys(Buffer.alloc(32, 7)), all.world.deps.clock);
    await askForOriginal(all.deps, reviewer, one.recordId, asking);
    const read = await readOriginal({ ...all.deps, vault }, reviewer, one.recordId);
    assert.ok(read.ok && read.value.kind === 'open');
    assert.equal(read.value.typed, null);
  });

  it('shows what was said later as typed as well, but no note of another organisation', async () => {
    const one = await told();
    const { reviewer, national, administrator } = all.people;
    const claim = { ground: 'reach', account: reviewer, recordId: one.recordId } as const;
    const note = 'I spoke with Nurse Sarah Jenkins about it.';
    await takeStep(
      all.world.deps,
      { ground: 'receipt', id: one },
      { action: 'add', text: 'My brother Tom Jenkins saw it.' },
    );
    await takeStep(all.world.deps, claim, { action: 'add-addendum', version: one.version + 1, text: note });
    await askForOriginal(all.deps, reviewer, one.recordId, asking);
    await decide(all.deps, administrator, await waitingOf(one.recordId), 'approved');
    const typedSteps = async (actor: typeof reviewer) => {
      const read = await readOriginal(all.deps, actor, one.recordId);
      return read.ok && read.value.kind === 'open' ? read.value.steps.map(({ typed }) => typed) : [];
    };
    assert.deepEqual(await typedSteps(reviewer), ['My brother Tom Jenkins saw it.', note]);
    assert.deepEqual(await typedSteps(national), ['My brother Tom Jenkins saw it.']);
  });
});

describe('the list of openings', () => {
  it('tells the administrator of the place what is new, once, and nobody else', async () => {
    const one = await told(southmere);
    const administrator = { ...someone('organisation-administrator', southmere), accountId: await keptAccount() };
    const here = async () => {
      const { openings, fresh } = await readToldOpenings(all.deps, administrator, 1);
      return { count: openings.length, fresh: fresh.count };
    };
    assert.deepEqual(await here(), { count: 0, fresh: 0 });
    await later(1, async () => {
      await askForOriginal(all.deps, account('reviewer', southmere), one.recordId, asking);
    });
    assert.deepEqual(await here(), { count: 1, fresh: 1 });
    await later(2, async () => {
      await here();
      assert.deepEqual(await here(), { count: 1, fresh: 0 });
    });
    for (const deps of [all.deps, all.unwalled]) {
      const elsewhere = { ...someone('organisation-administrator', 'XOTHER'), accountId: await keptAccount() };
      assert.deepEqual((await readToldOpenings(deps, elsewhere, 1)).openings, []);
      const everything = { ...someone('auditor', 'X24'), accountId: await keptAccount() };
      assert.ok((await readToldOpenings(deps, everything, 1)).openings.length > 5);
    }
  });
});

const keptAccount = async (): Promise<string> => {
  const id = randomUUID();
  await all.world.owner.query(
    `insert into account (account_id, username, display_name, organisation_code, issuer, subject, created_on)
     values ($1, $2, 'Somebody', 'X24', 'https://nobody.example', $2, '2026-11-01')`,
    [id, id],
  );
  return id;
};

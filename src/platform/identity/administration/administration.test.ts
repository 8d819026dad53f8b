import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type Role, roles } from '../../access/roles.ts';
import { scopeOf } from '../../access/scope-of.ts';
import { someone } from '../../access/testing.ts';
import type { Account } from '../../actor.ts';
import { createAssignments } from '../assignments/assignments.ts';
import { createTestService } from '../test-service.ts';
import { createBrowser, follow, openPasswordForm, takeSteps } from '../testing.ts';
import { createAdministration } from './administration.ts';
import { readAccess, readPeople, readPerson } from './store.ts';

const by = { kind: 'system', job: 'test' } as const;
const [north, south] = ['A81001', 'B82002'];
const asked = { words: '', most: 100, from: 0 };
const nobody = '0195e8c2-0000-4000-8000-000000000001';

let service: Awaited<ReturnType<typeof createTestService>>;
before(async () => {
  service = await createTestService();
});
after(() => service.stop());

let made = 0;
const hire = async (
  role: Role,
  organisationCode: string,
  credential: object = { password: 'a long enough phrase' },
) => {
  made += 1;
  const account = await service.identity.accounts.create(by, {
    username: `${role}-${made}`,
    displayName: `Invented ${made}`,
    role,
    organisationCode,
    credential: credential as { password: string },
  });
  assert.ok(account.ok, JSON.stringify(account));
  return account.value;
};

const entries = async (action: string): Promise<readonly { readonly actor: string; readonly detail: object }[]> => {
  const { rows } = await service.owner.query<{ actor: string; detail: object }>(
    'select actor_id as actor, detail from audit where action = $1',
    [action],
  );
  return rows;
};

const row = async (accountId: string) => {
  const { rows } = await service.owner.query(`select * from account where account_id = $1`, [accountId]);
  return rows[0] as Record<string, unknown>;
};

describe('an administrator', () => {
  it('sees the people of their organisation, with what they hold, and nobody else', async () => {
    const admin = await hire('organisation-administrator', north);
    const own = await hire('reviewer', north);
    const other = await hire('reviewer', south);
    const { people, total } = await service.identity.administration.people(admin, asked);
    assert.equal(total, people.length);
    assert.ok(people.every(({ organisationCode }) => organisationCode === north));
    const found = people.find(({ accountId }) => accountId === own.accountId);
    assert.deepEqual(
      found?.roles.map(({ role, organisationCode, reason }) => [role, organisationCode, reason]),
      [['reviewer', north, 'Given with the account']],
    );
    assert.equal(await service.identity.administration.person(admin, other.accountId), null);
  });

  it('who is national finds people everywhere, by name, username and organisation, but no member of the public', async () => {
    const admin = await hire('national-administrator', 'X26');
    const one = await hire('recorder', south);
    const teller = await hire('teller', 'PUBLIC', { issuer: 'https://public.example', subject: 'one' });
    const named = async (words: string) =>
      (await service.identity.administration.people(admin, { ...asked, words })).people.map(
        ({ accountId }) => accountId,
      );
    assert.ok((await named('')).includes(one.accountId));
    for (const words of [one.displayName.toUpperCase(), one.username, south.toLowerCase()])
      assert.ok((await named(words)).includes(one.accountId), words);
    assert.deepEqual(await named('%'), []);
    assert.ok(!(await named('')).includes(teller.accountId));
    assert.equal(await service.identity.administration.person(admin, teller.accountId), null);
  });

  it('closes an account, and whoever left is out everywhere at once, with the invitations that they gave', async () => {
    const admin = await hire('organisation-administrator', north);
    const leaver = await hire('organisation-administrator', north);
    await service.identity.joining.invite(leaver, {
      displayName: 'A friend',
      organisationCode: north,
      role: 'recorder',
      reason: 'Why not',
    });
    const browser = createBrowser(service.app);
    const form = await openPasswordForm(browser);
    await takeSteps(
      browser,
      await browser.post(form, { username: leaver.username, password: 'a long enough phrase' }),
      leaver.username,
    );
    assert.equal((await browser.get('/staff-room')).statusCode, 200);
    assert.equal((await row(leaver.accountId)).signed_in_on, service.clock.today());
    assert.deepEqual(await service.identity.administration.close(admin, leaver.accountId), { ok: true, value: null });
    assert.equal((await browser.get('/staff-room')).statusCode, 303);
    assert.deepEqual(await service.identity.joining.listInvitations(admin), []);
    assert.ok((await entries('account.close')).some(({ actor }) => actor === admin.accountId));
    assert.ok((await service.identity.administration.open(admin, leaver.accountId)).ok);
    assert.equal((await row(leaver.accountId)).is_active, true);
    assert.equal((await browser.get('/staff-room')).statusCode, 303, 'they sign in anew');
  });

  it('lets somebody in again who has forgotten their password: good once, and told once', async () => {
    const admin = await hire('organisation-administrator', north);
    const one = await hire('recorder', north);
    const reset = await service.identity.administration.resetPassword(admin, one.accountId);
    assert.ok(reset.ok);
    const browser = createBrowser(service.app);
    const form = await openPasswordForm(browser);
    const answer = await browser.post(form, { username: one.username, password: reset.value.password });
    assert.match(await takeSteps(browser, answer, one.username), /new-password/);
    assert.ok(!JSON.stringify(await entries('account.set-password')).includes(reset.value.password));
  });

  it('takes away one proof of a person and never both; another administrator may, or the same one after a sign-in', async () => {
    const { administration } = service.identity;
    const admin = await hire('organisation-administrator', north);
    const second = await hire('organisation-administrator', north);
    for (const [first, then] of [
      [administration.resetSecondFactor, administration.resetPassword],
      [administration.resetPassword, administration.resetSecondFactor],
    ] as const) {
      const one = await hire('reviewer', north);
      assert.ok((await first(admin, one.accountId)).ok);
      assert.ok((await first(admin, one.accountId)).ok, 'the same once more');
      const both = await then(admin, one.accountId);
      assert.equal(!both.ok && both.failure.code, 'not-allowed');
      assert.ok((await then(second, one.accountId)).ok);
    }
    const one = await hire('recorder', north);
    await administration.resetSecondFactor(admin, one.accountId);
    const browser = createBrowser(service.app);
    const form = await openPasswordForm(browser);
    await takeSteps(
      browser,
      await browser.post(form, { username: one.username, password: 'a long enough phrase' }),
      one.username,
    );
    assert.equal((await browser.get('/staff-room')).statusCode, 200);
    assert.ok((await administration.resetPassword(admin, one.accountId)).ok);
  });

  it('takes away both proofs in no race either', async () => {
    const { administration } = service.identity;
    const admin = await hire('organisation-administrator', north);
    // Making a password takes a while, so that the two meet somewhere in between.
    for (let waitMs = 0; waitMs < 60; waitMs += 2) {
      const one = await hire('reviewer', north);
      const first = administration.resetPassword(admin, one.accountId);
      await setTimeout(waitMs);
      const done = await Promise.all([first, administration.resetSecondFactor(admin, one.accountId)]);
      assert.equal(done.filter(({ ok }) => ok).length, 1, `${waitMs} ms`);
    }
  });

  it('neither makes a password and gives a role that needs a second factor, in whichever order: another one does', async () => {
    const { administration, assignments } = service.identity;
    const admin = await hire('organisation-administrator', north);
    const second = await hire('organisation-administrator', north);
    const reviewing = { role: 'reviewer', organisationCode: north, reason: 'Reviews' } as const;

    const promoted = await hire('recorder', north);
    assert.ok((await assignments.give(admin, { ...promoted, ...reviewing })).ok);
    const reset = await administration.resetPassword(admin, promoted.accountId);
    assert.equal(!reset.ok && reset.failure.code, 'not-allowed');
    assert.ok((await administration.resetPassword(second, promoted.accountId)).ok);

    const forgetful = await hire('recorder', north);
    const temporary = await administration.resetPassword(admin, forgetful.accountId);
    assert.ok(temporary.ok);
    // Whoever made the password may have used it.
    const browser = createBrowser(service.app);
    const form = await openPasswordForm(browser);
    const at = await follow(
      browser,
      await browser.post(form, { username: forgetful.username, password: temporary.value.password }),
    );
    await follow(browser, await browser.post(at, { password: 'chosen by whoever it is' }));
    assert.equal((await browser.get('/staff-room')).statusCode, 200);
    const given = await assignments.give(admin, { ...forgetful, ...reviewing });
    assert.equal(!given.ok && given.failure.code, 'invalid-answers');
    assert.match(!given.ok ? (given.failure.fields[0]?.message ?? '') : '', /another administrator/i);
    const still = await assignments.give(admin, { ...forgetful, ...reviewing, role: 'organisation-administrator' });
    assert.equal(still.ok, false, 'nor any other that needs a second factor');
    assert.ok((await assignments.give(second, { ...forgetful, ...reviewing })).ok);
  });

  it('who gives a role while another of their requests makes a password does one of the two', async () => {
    const { administration, assignments } = service.identity;
    const admin = await hire('organisation-administrator', north);
    for (let waitMs = 0; waitMs < 60; waitMs += 4) {
      const one = await hire('recorder', north);
      const first = administration.resetPassword(admin, one.accountId);
      await setTimeout(waitMs);
      const given = assignments.give(admin, { ...one, role: 'reviewer', organisationCode: north, reason: 'Reviews' });
      const done = await Promise.all([first, given]);
      assert.equal(done.filter(({ ok }) => ok).length, 1, `${waitMs} ms`);
    }
  });

  it('changes nothing about themselves, nor about whoever another service knows', async () => {
    const { administration } = service.identity;
    const admin = await hire('organisation-administrator', north);
    for (const deed of [
      administration.close,
      administration.open,
      administration.resetPassword,
      administration.resetSecondFactor,
    ]) {
      const done = await deed(admin, admin.accountId);
      assert.equal(!done.ok && done.failure.code, 'not-allowed');
    }
    const outside = await hire('reviewer', north, { issuer: 'https://outside.example', subject: 'one' });
    const done = await administration.resetPassword(admin, outside.accountId);
    assert.equal(!done.ok && done.failure.code, 'not-possible-now');
    assert.ok((await administration.close(admin, outside.accountId)).ok);
  });

  it('takes over nobody whose roles are beyond what they may give, wherever these are held and whoever sees them', async () => {
    const { administration, assignments } = service.identity;
    const admin = await hire('organisation-administrator', north);
    const nation = await hire('national-administrator', 'X26');
    const beyond = roles.filter(
      (role) => role.startsWith('national-') || role === 'auditor' || role === 'area-oversight',
    );
    assert.ok(beyond.length >= 5);
    for (const role of beyond) {
      const one = await hire('recorder', north);
      assert.ok((await assignments.give(nation, { ...one, role, organisationCode: 'X26', reason: 'Test' })).ok, role);
      for (const deed of [
        administration.close,
        administration.open,
        administration.resetPassword,
        administration.resetSecondFactor,
      ]) {
        const done = await deed(admin, one.accountId);
        assert.equal(!done.ok && done.failure.code, 'not-allowed', role);
      }
      assert.equal((await row(one.accountId)).is_active, true);
    }
    const locum = await hire('reviewer', north);
    await assignments.give(nation, { ...locum, role: 'reviewer', organisationCode: south, reason: 'Locum' });
    const reset = await administration.resetPassword(admin, locum.accountId);
    assert.equal(!reset.ok && reset.failure.code, 'not-allowed', 'a role elsewhere is not theirs to take over');
    assert.ok((await administration.close(admin, locum.accountId)).ok, 'but whoever leaves is out everywhere');
  });

  it('is told where nobody else would look after people', async () => {
    const { administration } = service.identity;
    const only = await hire('organisation-administrator', 'C83003');
    const person = await administration.person(only, only.accountId);
    assert.ok(person);
    assert.deepEqual(await administration.lastKeeperOf(only, person), [only.assignmentId]);
    const second = await hire('organisation-administrator', 'C83003');
    assert.deepEqual(await administration.lastKeeperOf(only, person), []);
    await administration.close(only, second.accountId);
    assert.deepEqual(await administration.lastKeeperOf(only, person), [only.assignmentId]);
    const nation = await hire('national-administrator', 'X26');
    const holidays = await hire('recorder', 'C83003');
    const given = await service.identity.assignments.give(nation, {
      accountId: holidays.accountId,
      role: 'organisation-administrator',
      organisationCode: 'C83003',
      reason: 'Holidays',
      endsOn: service.clock.today(),
    });
    assert.ok(given.ok);
    assert.deepEqual(await administration.lastKeeperOf(only, person), [only.assignmentId], 'tomorrow it is over');
  });
});

describe('who has access', () => {
  it('names whoever reaches the organisation, also where somebody else looks after their account, and who gave it', async () => {
    const { administration, assignments } = service.identity;
    const admin = await hire('organisation-administrator', 'D84004');
    const nation = await hire('national-administrator', 'X26');
    const visitor = await hire('reviewer', south);
    await assignments.give(nation, { ...visitor, role: 'reviewer', organisationCode: 'D84004', reason: 'Holidays' });
    const gone = await hire('recorder', 'D84004');
    await administration.close(admin, gone.accountId);
    const rows = await administration.access(admin, asked);
    assert.deepEqual(
      rows.map(({ displayName, role, reason, givenBy }) => [displayName, role, reason, givenBy]),
      [
        [visitor.displayName, 'reviewer', 'Holidays', nation.displayName],
        [admin.displayName, 'organisation-administrator', 'Given with the account', null],
      ],
    );
  });
});

describe('two walls, each alone', () => {
  const trespass = async (administration: ReturnType<typeof createAdministration>, admin: Account, id: string) => {
    for (const deed of [
      administration.close,
      administration.open,
      administration.resetPassword,
      administration.resetSecondFactor,
    ]) {
      const done = await deed(admin, id);
      assert.equal(!done.ok && done.failure.code, 'not-found');
    }
    assert.equal(await administration.person(admin, id), null);
    assert.ok((await administration.people(admin, asked)).people.every(({ accountId }) => accountId !== id));
    assert.ok((await administration.access(admin, asked)).every(({ accountId }) => accountId !== id));
  };

  it('the code refuses another organisation where the database shows everything', async () => {
    const { owner, clock, audit, identity } = service;
    const deps = { database: owner, clock, audit, accounts: identity.accounts, factors: identity.factors };
    const admin = await hire('organisation-administrator', north);
    const other = await hire('recorder', south);
    const before = await row(other.accountId);
    await trespass(createAdministration(deps), admin, other.accountId);
    assert.deepEqual(await row(other.accountId), before);
    const given = await createAssignments(owner, clock, audit).give(admin, {
      accountId: other.accountId,
      role: 'reviewer',
      organisationCode: north,
      reason: 'Test',
    });
    assert.equal(!given.ok && given.failure.code, 'not-found');
  });

  it('the database shows and changes nothing of another organisation where the code asks for everything', async () => {
    const admin = await hire('organisation-administrator', north);
    const other = await hire('recorder', south);
    await trespass(service.identity.administration, admin, other.accountId);
    const scoped = service.db.as(scopeOf(admin));
    const today = service.clock.today();
    assert.equal(await readPerson(scoped, today, other.accountId), null);
    const { people } = await readPeople(scoped, today, null, asked);
    assert.ok(people.length > 0 && people.every(({ organisationCode }) => organisationCode === north));
    const access = await readAccess(scoped, today, null, { ...asked, order: roles });
    assert.ok(access.length > 0 && access.every(({ organisationCode }) => organisationCode === north));
    const closed = await scoped.query('update account set is_active = false where account_id = $1', [other.accountId]);
    assert.equal(closed.rowCount, 0);
    await assert.rejects(
      scoped.query(
        `insert into assignment (assignment_id, account_id, role, organisation_code, reason, granted_on)
         values ($1, $2, 'reviewer', $3, 'Test', $4)`,
        [nobody, admin.accountId, south, today],
      ),
      /row-level security/,
    );
  });

  it('an auditor sees who has access and changes nothing, whatever the code says', async () => {
    const auditor = { ...someone('auditor', 'X26'), accountId: (await hire('auditor', 'X26')).accountId };
    const { accountId } = await hire('recorder', south);
    const seen = await service.identity.administration.access(auditor, asked);
    assert.ok(seen.some((one) => one.accountId === accountId));
    const done = await service.identity.administration.close(auditor, accountId);
    assert.equal(!done.ok && done.failure.code, 'not-found');
    const { rowCount } = await service.db
      .as(scopeOf(auditor))
      .query('update account set is_active = false where account_id = $1', [accountId]);
    assert.equal(rowCount, 0);
  });
});

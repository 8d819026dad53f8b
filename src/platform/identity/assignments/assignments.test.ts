import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Account, Role } from '../../actor.ts';
import { createTestService, password } from '../test-service.ts';

const by = { kind: 'system', job: 'test' } as const;
const mine = 'A81001';

describe('roles that people are given', () => {
  let service: Awaited<ReturnType<typeof createTestService>>;
  let made = 0;
  before(async () => {
    service = await createTestService();
  });
  after(() => service.stop());

  const somebody = async (role: Role, organisationCode = mine): Promise<Account> => {
    made += 1;
    const account = await service.identity.accounts.create(by, {
      username: `somebody-${made}`,
      displayName: 'Somebody Example',
      role,
      organisationCode,
      credential: { password },
    });
    assert.ok(account.ok);
    return account.value;
  };
  const give = (actor: Account, to: Account, more: object = {}) =>
    service.identity.assignments.give(actor, {
      accountId: to.accountId,
      role: 'learning-lead',
      organisationCode: mine,
      reason: 'Learns from what is told',
      ...more,
    });

  it('are given by who may, to their own people, until a day', async () => {
    const [administrator, nurse] = [await somebody('organisation-administrator'), await somebody('recorder')];
    assert.ok((await give(administrator, nurse, { endsOn: '2099-12-31' })).ok);
    const held = await service.identity.assignments.of(administrator, nurse.accountId);
    const one = held.find(({ role }) => role === 'learning-lead');
    assert.deepEqual([one?.grantedBy, one?.endsOn], [administrator.accountId, '2099-12-31']);
  });

  it('are given by nobody to themselves', async () => {
    const administrator = await somebody('organisation-administrator');
    const answer = await give(administrator, administrator, { role: 'reviewer' });
    assert.ok(!answer.ok && answer.failure.code === 'not-allowed');
    const national = await somebody('national-administrator');
    const own = await give(national, national, { role: 'auditor' });
    assert.ok(!own.ok && own.failure.code === 'not-allowed');
  });

  for (const [what, role, at, more] of [
    ['a reviewer', 'reviewer', mine, {}],
    ['the administrator of another organisation', 'organisation-administrator', 'B82005', {}],
    ['an administrator, of a role beyond them', 'organisation-administrator', mine, { role: 'national-administrator' }],
    ['an administrator, at another organisation', 'organisation-administrator', mine, { organisationCode: 'B82005' }],
    ['an administrator, with no reason', 'organisation-administrator', mine, { reason: ' ' }],
    ['an administrator, until a day that is over', 'organisation-administrator', mine, { endsOn: '2020-01-01' }],
    ['an administrator, until a day that is none', 'organisation-administrator', mine, { endsOn: '2099-02-31x' }],
    ['an administrator, of a role that is none', 'organisation-administrator', mine, { role: 'toString' }],
  ] as const)
    it(`are not given by ${what}`, async () => {
      const nurse = await somebody('recorder');
      assert.equal((await give(await somebody(role, at), nurse, more)).ok, false);
      const standing = await service.identity.accounts.standing(nurse.accountId);
      assert.equal(standing?.assignments.length, 1);
    });

  it('are given once, however many ask at the same moment, and again when they are over', async () => {
    const [administrator, nurse] = [await somebody('organisation-administrator'), await somebody('recorder')];
    const endsOn = service.clock.today();
    const given = await Promise.all([1, 2, 3].map(() => give(administrator, nurse, { endsOn })));
    assert.equal(given.filter(({ ok }) => ok).length, 1);
    const refused = given.find(({ ok }) => !ok);
    assert.ok(refused && !refused.ok && refused.failure.code === 'invalid-answers');
    await assert.rejects(
      service.owner.query(
        `insert into assignment (assignment_id, account_id, role, organisation_code, reason, granted_by, granted_on)
         values (gen_random_uuid(), $1, 'learning-lead', $2, 'Twice', $3, $4)`,
        [nurse.accountId, mine, administrator.accountId, endsOn],
      ),
      /assignment_once/,
    );
    service.clock.passMinutes(24 * 60);
    assert.ok((await give(administrator, nurse)).ok);
  });

  it('end on their last day, and at once when they are ended', async () => {
    const [administrator, nurse] = [await somebody('organisation-administrator'), await somebody('recorder')];
    await give(administrator, nurse, { endsOn: service.clock.today() });
    const second = await give(administrator, nurse, { role: 'reviewer' });
    assert.ok(second.ok);
    const roles = async () =>
      (await service.identity.accounts.standing(nurse.accountId))?.assignments.map(({ role }) => role).sort();
    assert.deepEqual(await roles(), ['learning-lead', 'recorder', 'reviewer']);
    const stranger = await somebody('organisation-administrator', 'B82005');
    assert.equal((await service.identity.assignments.end(stranger, second.value.assignmentId)).ok, false);
    assert.ok((await service.identity.assignments.end(administrator, second.value.assignmentId)).ok);
    assert.equal((await service.identity.assignments.end(administrator, second.value.assignmentId)).ok, false);
    assert.deepEqual(await roles(), ['learning-lead', 'recorder']);
    service.clock.passMinutes(24 * 60);
    assert.deepEqual(await roles(), ['recorder']);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../access/scope.ts';
import { plainReach } from '../../access/testing.ts';
import type { Account } from '../../actor.ts';
import type { OutsideProvider } from '../../config/sign-in/provider.ts';
import type { Person } from '../relying-party/relying-party.ts';
import { amina, createTestService } from '../test-service.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';

const north = 'A81001';
const issuer = 'https://cis2.example';
const provider: OutsideProvider = {
  id: 'cis2',
  label: 'Care Identity',
  issuer,
  clientId: 'cairn',
  auth: { method: 'client_secret_basic', secret: 'unused' },
  callbackPath: '/sign-in/callback/cis2',
  scopes: ['openid'],
  acrValues: [],
  vtr: [],
  prompt: null,
  require: {},
  hosts: [],
  for: 'staff',
  makesAccounts: true,
  roles: null,
};
const reviewer = { role: 'reviewer', organisationCode: north } as const;

describe('a role that a provider states', () => {
  let service: Awaited<ReturnType<typeof createTestService>>;
  let arrivals: Arrivals;
  let administrator: Account;
  before(async () => {
    service = await createTestService();
    const { clock, audit } = service;
    arrivals = createArrivals({ db: service.db.as(systemScope), clock, audit, reachOf: plainReach });
    const hired = await service.identity.accounts.create(
      { kind: 'system', job: 'test' },
      { ...amina, role: 'organisation-administrator' },
    );
    assert.ok(hired.ok);
    administrator = hired.value;
  });
  after(() => service.stop());

  const person = (subject: string, roles: readonly (typeof reviewer)[], isChosen = false): Person => ({
    issuer,
    subject,
    name: 'Sister Invented Example',
    stated: { roles, chosen: isChosen ? reviewer : null },
    provenAt: null,
    methods: [],
  });
  const arrive = async (subject: string, roles: readonly (typeof reviewer)[] = [reviewer]) =>
    arrivals.arrive(provider, person(subject, roles));
  const begun = async (subject: string) => {
    const arrival = await arrive(subject);
    assert.ok(arrival.kind === 'in');
    return arrival.account;
  };

  it('stays ended once an administrator here has ended it', async () => {
    const account = await begun('ended-here');
    assert.ok((await service.identity.assignments.end(administrator, account.assignmentId)).ok);
    assert.equal((await arrive('ended-here')).kind, 'no-role');
    assert.equal((await arrive('ended-here', [])).kind, 'no-role');
    assert.equal((await arrive('ended-here')).kind, 'no-role', 'nor by not being stated for a while');
  });

  it('is held again where it is given here again, and can be chosen at the provider', async () => {
    const { assignmentId, accountId } = await begun('given-again');
    assert.ok((await service.identity.assignments.end(administrator, assignmentId)).ok);
    const given = { ...reviewer, accountId, reason: 'Is back' };
    assert.ok((await service.identity.assignments.give(administrator, given)).ok);
    const arrival = await arrivals.arrive(provider, person('given-again', [reviewer], true));
    assert.ok(arrival.kind === 'in');
    assert.equal(arrival.account.role, 'reviewer');
  });

  it('ends and comes back with the provider’s own word', async () => {
    const { assignmentId } = await begun('withdrawn');
    assert.equal((await arrive('withdrawn', [])).kind, 'no-role');
    const again = await begun('withdrawn');
    assert.notEqual(again.assignmentId, assignmentId);
  });
});

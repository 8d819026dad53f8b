import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestService, password } from '../../test-service.ts';
import { createBrowser, fieldOf, follow, openPasswordForm } from '../../testing.ts';

const by = { kind: 'system', job: 'test' } as const;

describe('a sign-in that is parked under way', () => {
  let service: Awaited<ReturnType<typeof createTestService>>;
  let made = 0;
  before(async () => {
    service = await createTestService();
  });
  after(() => service.stop());

  const hire = async (role: 'recorder' | 'organisation-administrator') => {
    made += 1;
    const account = await service.identity.accounts.create(by, {
      username: `parked-${made}`,
      displayName: 'Somebody Example',
      role,
      organisationCode: 'A81001',
      credential: { password },
    });
    assert.ok(account.ok);
    return account.value;
  };
  /** Gives the password, and goes no further than `stopBefore`. */
  const park = async (username: string, stopBefore: string) => {
    const browser = createBrowser(service.app);
    const form = await openPasswordForm(browser);
    const at = await follow(browser, await browser.post(form, { username, password }), stopBefore);
    assert.ok(at.includes(stopBefore), at);
    return { browser, at };
  };
  const isIn = async (browser: ReturnType<typeof createBrowser>) =>
    (await browser.get('/staff-room')).statusCode === 200;

  for (const stopBefore of ['/second-step', '/oidc/auth/', '/sign-in/callback'])
    it(`before ${stopBefore} is over once an administrator resets the password`, async () => {
      const holder = await hire('recorder');
      const { browser, at } = await park(holder.username, stopBefore);
      const reset = await service.identity.administration.resetPassword(
        await hire('organisation-administrator'),
        holder.accountId,
      );
      assert.ok(reset.ok);
      const answer = await browser.get(at);
      const step = answer.statusCode === 303 ? await follow(browser, answer) : at;
      await browser.post(step.replace('second-step', 'new-password'), { password: 'chosen by the thief 9' });
      assert.equal(await isIn(browser), false);
      const proven = await service.identity.accounts.prove(holder.username, 'chosen by the thief 9', '192.0.2.1');
      assert.deepEqual(proven, { ok: true, value: null });
    });

  for (const stopBefore of ['/second-step', '/oidc/auth/', '/sign-in/callback'])
    it(`before ${stopBefore} is over once the holder changes the password`, async () => {
      const holder = await hire('recorder');
      const { browser, at } = await park(holder.username, stopBefore);
      assert.ok((await service.identity.accounts.changePassword(holder, 'quite another phrase 7')).ok);
      const answer = await browser.get(at);
      if (answer.statusCode === 303) await follow(browser, answer);
      assert.equal(await isIn(browser), false);
    });

  it('is over once an administrator takes the second step away that it was shown with', async () => {
    const holder = await hire('organisation-administrator');
    const { browser, at } = await park(holder.username, '/set-up');
    const admin = await hire('organisation-administrator');
    assert.ok((await service.identity.administration.resetSecondFactor(admin, holder.accountId)).ok);
    const { statusCode, body } = await browser.get(at);
    assert.equal(statusCode, 400);
    assert.equal(fieldOf('offer', body), '');
  });

  it('does not overtake a reset with a password of its own', async () => {
    const holder = await hire('recorder');
    const before = await service.identity.accounts.standing(holder.accountId);
    assert.ok((await service.identity.accounts.setPassword(by, holder.username, 'kettle otter violin')).ok);
    const late = await service.identity.accounts.changePassword(holder, 'chosen by the thief 9', before?.proofVersion);
    assert.equal(late.ok, false);
  });

  it('faulted nowhere', () => assert.deepEqual(service.faults, []));
});

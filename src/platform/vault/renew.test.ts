import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, fixedClock } from '../clock.ts';
import { CannotStart } from '../config/cannot-start.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { deriveKey, seal } from './envelope.ts';
import { openKeys } from './keys.ts';
import { renewKeys } from './renew.ts';
import { fixedKeys } from './testing.ts';
import { createVault } from './vault.ts';

let database: TestDatabase;
let masters: readonly Buffer[];
let now = '';
const clock: Clock = { now: () => new Date(now), today: () => fixedClock(now).today() };
beforeEach(async () => {
  database = await testDatabase();
  masters = [randomBytes(32)];
  now = '2026-11-21T10:00:00Z';
});
afterEach(() => database.drop());

/** A process of its own, which can read the same file of master keys as the others. */
const startProcess = async (own: () => readonly Buffer[] = () => masters) => {
  const keys = await openKeys(database.db, async () => own(), clock);
  return { keys, vault: createVault(database.db, keys, clock) };
};
const renew = async (signIn = false) => {
  masters = [randomBytes(32), ...masters];
  return renewKeys(database.owner, { masters, clock, signIn });
};

describe('renewing the master key', () => {
  it('loses nothing while processes seal and open all the time', async () => {
    const processes = await Promise.all([startProcess(), startProcess(), startProcess()]);
    const kept: {
      readonly text: string;
      readonly envelope: Awaited<ReturnType<(typeof processes)[0]['vault']['seal']>>;
    }[] = [];
    let isOver = false;
    const work = async ({ vault }: (typeof processes)[0], index: number) => {
      for (let count = 0; !isOver; count += 1) {
        const text = `story ${index}/${count}`;
        // Months never sealed before, so that keys are made in the very moment of the renewal.
        const month = `${1000 + index * 2000 + (count % 2000)}-01`;
        const envelope = await vault.seal(text, 'here', month);
        assert.equal(await vault.open(envelope, 'here'), text);
        if (count < 500) kept.push({ text, envelope });
      }
    };
    const working = Promise.all(processes.map(work));
    for (let round = 0; round < 5; round += 1) {
      await sleep(50);
      assert.ok(await renew());
    }
    isOver = true;
    await working;
    assert.ok(kept.length > 20);
    masters = masters.slice(0, 1);
    const { vault } = await startProcess();
    for (const { text, envelope } of kept) assert.equal(await vault.open(envelope, 'here'), text);
  });

  it('leaves the keys of receipts and of the audit as they are, whoever asks', async () => {
    const before = await startProcess();
    await renew(true);
    masters = masters.slice(0, 1);
    const after = await startProcess();
    for (const purpose of ['audit', 'receipt'])
      assert.deepEqual(after.vault.keyFor(purpose), before.vault.keyFor(purpose));
    assert.notDeepEqual(after.vault.keyFor('identity/csrf'), before.vault.keyFor('identity/csrf'));
  });

  it('keeps what is wrapped: it opens afterwards, and a new key is used only when every process knows it', async () => {
    const early = await startProcess();
    const before = early.vault.wrap('a second factor', 'here');
    await renew();
    const late = await startProcess();
    // The early one has not looked yet, and what the late one wraps opens there all the same.
    assert.equal(early.vault.unwrap(late.vault.wrap('token', 'here'), 'here'), 'token');
    now = '2026-11-21T10:03:00Z';
    const afterwards = late.vault.wrap('token', 'here');
    assert.throws(() => early.vault.unwrap(afterwards, 'here'), 'by now it is another key');
    await early.keys.refresh();
    assert.equal(early.vault.unwrap(afterwards, 'here'), 'token');
    assert.equal(late.vault.unwrap(before, 'here'), 'a second factor');
  });

  it('ends what the former master key could open', async () => {
    const [former] = masters;
    const { vault } = await startProcess();
    await vault.seal('a story', 'here');
    await renew();
    await assert.rejects(
      startProcess(() => (former ? [former] : [])),
      CannotStart,
    );
  });

  it('does nothing the second time', async () => {
    await startProcess();
    assert.ok(await renew());
    assert.equal(await renewKeys(database.owner, { masters, clock, signIn: false }), null);
  });
});

describe('a process with another master key', () => {
  it('refuses to start, in plain words that name both by number and neither by itself', async () => {
    await startProcess();
    const wrong = randomBytes(32);
    await assert.rejects(
      startProcess(() => [wrong]),
      (reason: Error) => {
        assert.ok(reason instanceof CannotStart);
        assert.match(reason.message, /not the master key of this database[\s\S]*CAIRN_MASTER_KEY/);
        assert.ok(!reason.message.includes(wrong.toString('base64')));
        return true;
      },
    );
  });

  it('refuses a database from before Cairn kept keys of its own, when that was made with another one', async () => {
    await database.owner.query('insert into month_key (month, wrapped) values ($1, $2)', [
      '2026-10',
      seal(deriveKey(randomBytes(32), 'wrap'), randomBytes(32).toString('base64'), 'month-key/2026-10'),
    ]);
    await assert.rejects(startProcess(), CannotStart);
  });
});

describe('a database from before Cairn kept keys of its own', () => {
  it('goes on with the keys that were derived then: originals open, receipts and audit stay sound', async () => {
    const [master = Buffer.alloc(32)] = masters;
    const monthKey = randomBytes(32);
    await database.owner.query('insert into month_key (month, wrapped) values ($1, $2)', [
      '2026-10',
      seal(deriveKey(master, 'wrap'), monthKey.toString('base64'), 'month-key/2026-10'),
    ]);
    const { vault } = await startProcess();
    const old = { month: '2026-10', sealed: seal(monthKey, 'a story', 'here') };
    assert.equal(await vault.open(old, 'here'), 'a story');
    for (const purpose of ['audit', 'receipt']) assert.deepEqual(vault.keyFor(purpose), deriveKey(master, purpose));
    await renew();
    masters = masters.slice(0, 1);
    assert.equal(await (await startProcess()).vault.open(old, 'here'), 'a story');
  });

  it('is told apart from a new one, whose keys come from chance and from no master key', async () => {
    const [master = Buffer.alloc(32)] = masters;
    const { vault } = await startProcess();
    assert.notDeepEqual(vault.keyFor('receipt'), createVault(database.db, fixedKeys(master), clock).keyFor('receipt'));
  });
});

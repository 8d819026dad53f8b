import assert from 'node:assert/strict';
import { test } from 'node:test';
import { solve } from '../../ui/client/puzzle.ts';
import { Refused } from './failures.ts';
import { createGate } from './gate.ts';
import { createProofOfWork } from './proof-of-work.ts';
import { createRateLimit } from './rate-limit.ts';

const secret = Buffer.alloc(32, 7);
const home = '203.0.113.7';
const slowMs = 400;

const solved = (challenge: string): string => {
  const solving = solve(challenge);
  let step = solving.next();
  while (step.done !== true) step = solving.next();
  return step.value;
};

const gateAt = (now = () => 0) =>
  createGate({ secret, rateLimit: createRateLimit(now), nowMs: now, slowLaneMs: slowMs });

/** What passes without taking the slow lane takes no time at all. */
const isQuick = async (pass: () => Promise<void>): Promise<boolean> => {
  const began = performance.now();
  await pass();
  return performance.now() - began < slowMs / 2;
};

test('in quiet times nobody is given work, and nobody waits', async () => {
  const gate = gateAt();
  for (let one = 0; one < 6; one += 1) {
    assert.equal(gate.challengeFor('a', home), '');
    assert.ok(await isQuick(() => gate.pass('a', home, undefined)));
  }
});

test('a busy network works for what it asks, and its neighbours and other routes do not', async () => {
  const gate = gateAt();
  for (let one = 0; one < 6; one += 1) await gate.pass('a', home, undefined);
  const challenge = gate.challengeFor('a', home);
  assert.match(challenge, /^10\./);
  assert.equal(gate.challengeFor('a', '198.51.100.1'), '');
  assert.equal(gate.challengeFor('b', home), '');
  assert.ok(await isQuick(() => gate.pass('a', home, solved(challenge))));
});

test('in a rush from everywhere everybody works, harder the greater it is, and never past what an old phone can do', async () => {
  const gate = gateAt();
  let came = 0;
  const come = (): Promise<void> => {
    came += 1;
    return gate.pass('a', `10.${came >> 8}.${came & 255}.1`, undefined).catch(() => {});
  };
  const rush = (count: number): Promise<void>[] => Array.from({ length: count }, come);
  const bits = (): number => Number.parseInt(gate.challengeFor('a', home) || '0', 10);
  const coming = rush(299);
  assert.equal(bits(), 0);
  coming.push(come());
  assert.equal(bits(), 10);
  coming.push(...rush(300));
  assert.equal(bits(), 11);
  coming.push(...rush(20_000));
  assert.equal(bits(), 13);
  await Promise.all(coming);
});

test('without a proof, the slow lane: it takes a while, and works', async () => {
  const gate = gateAt();
  for (let one = 0; one < 6; one += 1) await gate.pass('a', home, undefined);
  for (const answer of [undefined, '', gate.challengeFor('a', home), 'x'.repeat(500), ['a', 'b']])
    assert.equal(await isQuick(() => gate.pass('a', home, answer)), false);
});

test('one network cannot fill the slow lane: when it crowds, each is let in once a minute, whoever else keeps coming', async () => {
  let now = 0;
  const gate = gateAt(() => now);
  for (let one = 0; one < 300; one += 1) await gate.pass('a', `10.0.${one & 255}.1`, undefined);
  now += 10_000;
  const flood = [...Array(5).keys()].flatMap((round) =>
    [...Array(20).keys()].map((network) =>
      gate.pass('a', `10.7.${network}.${round}`, undefined).then(
        () => true,
        (reason: unknown) => {
          assert.ok(reason instanceof Refused && reason.failure.code === 'too-many-tries');
          assert.ok(reason.retryAfterSeconds !== undefined && reason.retryAfterSeconds > 0);
          return false;
        },
      ),
    ),
  );
  const relative = gate.pass('a', home, undefined);
  const passed = (await Promise.all(flood)).filter(Boolean).length;
  assert.ok(passed <= 40, `${passed} of the flood`);
  await relative;
});

test('a proof is good once, for its route, for an hour, and only as it was signed', () => {
  let now = 5_000;
  const proofs = createProofOfWork(secret, () => now);
  const answer = solved(proofs.challenge('a', 4));
  assert.equal(proofs.spend('b', answer), 0);
  for (const forged of [
    answer.replace(/^4/, '9'),
    answer.replace(/^4/, '0'),
    answer.replace(/\d+$/, ''),
    answer.replace(/\.\d+$/, ''),
  ])
    assert.equal(proofs.spend('a', forged), 0, forged);
  assert.equal(createProofOfWork(Buffer.alloc(32, 8), () => now).spend('a', answer), 0);
  assert.equal(createProofOfWork(secret, () => now).spend('a', answer), 4, 'another process with the same secret');
  assert.equal(proofs.spend('a', answer), 4);
  assert.equal(proofs.spend('a', answer), 0);
  const late = solved(proofs.challenge('a', 4));
  now += 3_600_001;
  assert.equal(proofs.spend('a', late), 0);
  const wrong = proofs.challenge('a', 24);
  assert.equal(proofs.spend('a', `${wrong}:1.2.3.4.5.6.7.8`), 0);
});

test('a spent proof stays spent across the turn of the memory', () => {
  let now = 0;
  const proofs = createProofOfWork(secret, () => now);
  proofs.spend('a', solved(proofs.challenge('a', 2)));
  now = 3_599_000;
  const answer = solved(proofs.challenge('a', 2));
  assert.equal(proofs.spend('a', answer), 2);
  now = 3_601_000;
  assert.equal(proofs.spend('a', answer), 0);
  now = 3_599_000 + 3_599_000;
  assert.equal(proofs.spend('a', answer), 0);
});

// Attacks that take minutes: `node e2e/attacks/long.ts receipts` guesses receipts at full speed, and reckons how long until one
// that exists is hit; `node e2e/attacks/long.ts names` asks, by how long answers take, whether a name has an account.

import { argon2, randomBytes, randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { createBrowser, openPasswordForm } from '../../src/platform/identity/testing.ts';
import { solve } from '../../src/ui/client/puzzle.ts';
import { asker, formOf, openTarget, type Target } from './support/target.ts';

const seconds = 20;
const atOnce = 32;
const possible = 1e16;
const existing = 2.2e6;
const yearSeconds = 365.25 * 86_400;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const say = (line: object): void => console.log(JSON.stringify(line));

const guess = (): string => `${randomInt(1e8)}`.padStart(8, '0') + `${randomInt(1e8)}`.padStart(8, '0');

/** On average a hit comes after this many, and this long. */
const expected = (guessesASecond: number) => ({
  guessesASecond: Math.round(guessesASecond * 100) / 100,
  guessesUntilOneIsHit: possible / existing,
  yearsUntilOneIsHit: Math.round((possible / existing / guessesASecond / yearSeconds) * 10) / 10,
});

/** So many tries at once, for so long; gives how many were answered as guesses. */
const flood = async (tryOnce: () => Promise<boolean>): Promise<number> => {
  const until = Date.now() + seconds * 1_000;
  let guesses = 0;
  const one = async (): Promise<void> => {
    while (Date.now() < until) if (await tryOnce()) guesses += 1;
  };
  const began = Date.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  return guesses / ((Date.now() - began) / 1_000);
};

const solved = (challenge: string): string => {
  const work = solve(challenge);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};

const receipts = async ({ cairn }: Target): Promise<void> => {
  const plain = asker(cairn.origin);
  const statuses = new Map<number, number>();
  const post = async (headers: Record<string, string>, proof?: string): Promise<boolean> => {
    const { status } = await plain({
      method: 'POST',
      path: '/receipt',
      body: formOf({ receipt: guess(), ...(proof && { _proof: proof }) }),
      headers: { ...form, ...headers },
    });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    return status === 422 || status === 303;
  };
  const oneNetwork = await flood(() => post({ 'x-forwarded-for': '198.51.100.1' }));
  // In a minute at most ten: the flood lasts less than one.
  say({ attack: 'one network', answered: Object.fromEntries(statuses), ...expected(Math.min(oneNetwork, 10 / 60)) });
  statuses.clear();
  say({
    attack: 'a network for each guess, without proofs',
    ...expected(await flood(() => post({}))),
    answered: Object.fromEntries(statuses),
  });
  statuses.clear();
  const proven = await flood(async () => {
    const headers = { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.1` };
    const { body } = await plain({ path: '/receipt', headers });
    const challenge = /name="_proof" value="([^"]+)"/.exec(body)?.[1];
    return post(headers, challenge && solved(challenge));
  });
  say({
    attack: 'a network for each guess, with proofs made by the attacker on the same machine',
    ...expected(proven),
    answered: Object.fromEntries(statuses),
  });
  const slow = promisify(argon2);
  const nonce = randomBytes(32);
  const hashes = await flood(async () => {
    await slow('argon2id', { message: guess(), nonce, parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 });
    return true;
  });
  say({ attack: 'the slow hash alone, as whoever had the database and its key', ...expected(hashes) });
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const names = async ({ cairn, people }: Target): Promise<void> => {
  const tries = 200;
  const plain = asker(cairn.origin);
  const known = [...people.values()].map(({ username }) => username).filter((name) => name !== '');
  const kinds = {
    known: (index: number) => known[index % known.length] ?? '',
    unknown: (index: number) => `nobody-${index % known.length}`,
  };
  const ms: Record<keyof typeof kinds, number[]> = { known: [], unknown: [] };
  const words: Record<keyof typeof kinds, Set<string>> = { known: new Set(), unknown: new Set() };
  const browser = createBrowser(cairn.app);
  const path = await openPasswordForm(browser);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  for (let index = 0; index < tries; index += 1)
    for (const kind of index % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const username = kinds[kind](index);
      // The tries of a name slow down after ten; the clock of the test stands still, so each is counted.
      const answer = await plain({
        method: 'POST',
        path,
        body: formOf({ username, password: `wrong-${index}` }),
        headers: { ...form, cookie },
      });
      if (answer.ms < 1_000) ms[kind].push(answer.ms);
      words[kind].add(
        `${answer.status} ${answer.body.replaceAll(username, '').replace(/nonce="[^"]*"|value="[^"]*"|data-options="[^"]*"/g, '').length}`,
      );
    }
  say({
    attack: 'names, by time',
    tries,
    medianMs: { known: median(ms.known), unknown: median(ms.unknown) },
    sameWords: [...words.known].join() === [...words.unknown].join(),
    words: { known: [...words.known], unknown: [...words.unknown] },
  });
};

const attacks: Readonly<Record<string, (target: Target) => Promise<void>>> = { receipts, names };
const [, , name = ''] = process.argv;
const attack = attacks[name];
if (!attack) {
  console.error(`node e2e/attacks/long.ts ATTACK, where ATTACK is one of: ${Object.keys(attacks).join(', ')}`);
  process.exit(1);
}
const target = await openTarget();
await attack(target);
await target.end();

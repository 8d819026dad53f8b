import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashPassword, isPassword } from './password.ts';

const medianMs = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[4] ?? 0;
};

describe('a password', () => {
  it('is kept as argon2id with the parameters that the cheat sheet asks for, and never twice alike', async () => {
    const [first, second] = await Promise.all([hashPassword('a long enough one'), hashPassword('a long enough one')]);
    assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.notEqual(first, second);
  });

  it('opens its own hash and no other', async () => {
    const kept = await hashPassword('a long enough one');
    assert.equal(await isPassword('a long enough one', kept), true);
    assert.equal(await isPassword('a long enough onf', kept), false);
    assert.equal(await isPassword('', kept), false);
  });

  it('is the same whichever way a keyboard composes its letters', async () => {
    const kept = await hashPassword('caf\u00e9 au lait s\u2019il');
    assert.equal(await isPassword('cafe\u0301 au lait s\u2019il', kept), true);
  });

  it('verifies a hash made by another implementation (RFC 9106 parameters written in the string)', async () => {
    // From the argon2 command line: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32
    const kept = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    assert.equal(await isPassword('password', kept), true);
  });

  it('opens nothing where nobody is, and takes as long to say so', async () => {
    const kept = await hashPassword('a long enough one');
    assert.equal(await isPassword('a long enough one', null), false);
    const wrongMs = await medianMs(() => isPassword('not that one at all', kept));
    const nobodyMs = await medianMs(() => isPassword('not that one at all', null));
    assert.ok(nobodyMs > wrongMs / 3 && nobodyMs < wrongMs * 3, `wrong ${wrongMs} ms, nobody ${nobodyMs} ms`);
  });
});

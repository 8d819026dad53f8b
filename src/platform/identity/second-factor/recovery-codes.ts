// Ten codes for whoever has lost their telephone. Each opens the second step once. Kept as a keyed hash: without the service's
// key, a stolen table cannot even be guessed at.

import { createHmac } from 'node:crypto';
import { inGroups, newReadableCode, plainReadableCode } from '../readable-code.ts';

const count = 10;
/** 50 random bits. */
const characters = 10;

export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: count }, () => inGroups(newReadableCode(characters), characters / 2));

/** `null` where what was typed can be no recovery code. */
export const recoveryHash = (key: Uint8Array, accountId: string, typed: string): Buffer | null => {
  const code = plainReadableCode(typed, characters);
  return code === null ? null : createHmac('sha256', key).update(`${accountId}/${code}`).digest();
};

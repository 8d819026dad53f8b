// What a page hands to the browser, sealed, and gets back with the form: nothing is stored for somebody who has only looked.
// Bound to one purpose, and to a quarter of an hour.

import type { Clock } from '../../clock.ts';
import type { Vault } from '../../vault/vault.ts';

const minutes = 15;

export type Keeper = {
  /** For a hidden field. `purpose` says what for and for whom. */
  readonly keep: (purpose: string, value: unknown) => string;
  /** `null` where it is no text, was made for something else, was changed, or is too old. */
  readonly read: <T>(purpose: string, kept: unknown) => T | null;
};

/** Longer than anything that a page hands out. */
const maxCharacters = 8_000;

export const createKeeper = (vault: Pick<Vault, 'wrap' | 'unwrap'>, clock: Clock): Keeper => ({
  keep: (purpose, value) =>
    vault
      .wrap(JSON.stringify({ value, untilMs: clock.now().getTime() + minutes * 60_000 }), `kept/${purpose}`)
      .toString('base64url'),
  read: <T>(purpose: string, kept: unknown) => {
    if (typeof kept !== 'string' || kept.length > maxCharacters) return null;
    try {
      const { value, untilMs } = JSON.parse(vault.unwrap(Buffer.from(kept, 'base64url'), `kept/${purpose}`));
      return untilMs > clock.now().getTime() ? (value as T) : null;
    } catch {
      return null;
    }
  },
});

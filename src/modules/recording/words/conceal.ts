// What was reported to tell who somebody is, or what its teller asked to have hidden, stays hidden in its record, whoever
// writes to it later. Only keyed hashes of the words are known: each word that is written is looked up by its own.

import { createHmac } from 'node:crypto';
import { hideReported, keysAlso } from '../../../methods/deidentify/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { deriveKey } from '../../../platform/vault/envelope.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import { holdRecord, readHiddenWords } from './store.ts';

/** The text with what was reported hidden too, and how often. */
export type Conceal = (text: string) => { readonly text: string; readonly count: number };

export type HashWord = (key: string) => Buffer;

/** The key never changes, so that the same word has the same hash for as long as Cairn runs. */
export const createHashWord = (vault: Pick<Vault, 'keyFor'>): HashWord => {
  const secret = deriveKey(vault.keyFor('receipt'), 'reported-words');
  return (key) => createHmac('sha256', secret).update(key).digest();
};

/** What is kept of the names that a teller asked to have hidden: never the names. */
export const hashesOf = (vault: Pick<Vault, 'keyFor'>, names: readonly string[] = []): readonly Buffer[] =>
  [...new Set(names.flatMap(keysAlso))].map(createHashWord(vault));

export const concealOf = (words: ReadonlyMap<string, string>, hash: HashWord): Conceal => {
  if (words.size === 0) return (text) => ({ text, count: 0 });
  return (text) => hideReported(text, (key) => words.get(hash(key).toString('base64')));
};

/** What has been reported for the record by now: for words that are only shown, and concealed again when they are kept. */
export const readConceal = async (q: Queryable, vault: Pick<Vault, 'keyFor'>, recordId: string): Promise<Conceal> => {
  const known = await readHiddenWords(q, recordId);
  // What was asked for is counted as a person each: nobody kept which words are one name.
  const reports = known.map(
    ({ hash, reportId }) => [hash.toString('base64'), reportId ?? hash.toString('base64')] as const,
  );
  return concealOf(new Map(reports), createHashWord(vault));
};

/**
 * To be called before any text of the record is read that will be written: from here on, until the transaction ends, nobody
 * else writes to it.
 */
export const holdWords = async (tx: Queryable, vault: Pick<Vault, 'keyFor'>, recordId: string): Promise<Conceal> => {
  await holdRecord(tx, recordId);
  return readConceal(tx, vault, recordId);
};

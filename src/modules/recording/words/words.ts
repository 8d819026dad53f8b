// The words of records, for whoever hides more of them or shows what should not have been hidden.

import type { Queryable } from '../../../platform/database/database.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import type { Taxonomy } from '../../../taxonomy/index.ts';
import type { RecordKey, RecordView } from '../record.ts';
import { readRecords } from '../store.ts';
import { changeWords } from './change-words.ts';
import { type Conceal, concealOf, createHashWord, holdWords, readConceal } from './conceal.ts';
import type { ChangeText } from './map-texts.ts';
import { deleteHiddenWords, insertHiddenWords } from './store.ts';

/** A report that words tell who somebody is, with the keys under which they are found. */
export type ReportedKeys = { readonly reportId: string; readonly keys: readonly string[] };

export type Words = {
  /**
   * Keeps everybody else from writing to the record until the transaction ends, and gives back what hides in any text what
   * has been reported for it. Before the text is read.
   */
  readonly hold: (tx: Queryable, recordId: string) => Promise<Conceal>;
  /** The same for words that are shown or sent on before they are kept. */
  readonly known: (q: Queryable, recordId: string) => Promise<Conceal>;
  /** Hides exactly what is reported now: to be given to each who keeps words of the record. */
  readonly concealOf: (reported: ReportedKeys) => Conceal;
  /** From now on, whoever writes to the record. */
  readonly keepHidden: (tx: Queryable, key: RecordKey, reported: ReportedKeys) => Promise<void>;
  readonly forget: (tx: Queryable, reportId: string) => Promise<void>;
  /** Changes every text that recording keeps of it; how many are different now. */
  readonly change: (tx: Queryable, key: RecordKey, change: ChangeText) => Promise<number>;
  /** Its latest revision as this transaction sees it. */
  readonly read: (tx: Queryable, key: RecordKey) => Promise<RecordView | null>;
};

export const createWords = ({ vault, taxonomy }: { readonly vault: Vault; readonly taxonomy: Taxonomy }): Words => {
  const hash = createHashWord(vault);
  return {
    hold: (tx, recordId) => holdWords(tx, vault, recordId),
    known: (q, recordId) => readConceal(q, vault, recordId),
    concealOf: ({ reportId, keys }) =>
      concealOf(new Map(keys.map((key) => [hash(key).toString('base64'), reportId])), hash),
    keepHidden: (tx, key, { reportId, keys }) => insertHiddenWords(tx, key, reportId, keys.map(hash)),
    forget: deleteHiddenWords,
    change: (tx, key, change) => changeWords(tx, taxonomy, key, change),
    read: async (tx, key) => (await readRecords(tx, [key]))[0] ?? null,
  };
};

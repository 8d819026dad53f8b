// An entry of the log: one slip, what it was about, and nobody's name.

import type { RecordKey } from '../recording/index.ts';
import type { ErrorType, Factor, NoticedBy, Reached, Stage, TimeBand } from './words.ts';

export type EntryKey = { readonly organisationCode: string; readonly entryId: string };

/** What is said of it. */
export type Slip = {
  readonly reached: Reached;
  /** `YYYY-MM-DD` */
  readonly happenedOn: string;
  readonly timeBand: TimeBand;
  readonly stage: Stage;
  readonly errorType: ErrorType;
  /** The medicine that was meant, and the one that was taken; empty where none was named. */
  readonly intended: string;
  readonly selected: string;
  readonly noticedBy: NoticedBy;
  readonly factors: readonly Factor[];
  readonly happened: string;
  readonly done: string;
};

export type Entry = EntryKey &
  Slip & {
    readonly revision: number;
    /** How many names and numbers were hidden in it. */
    readonly hidden: number;
    readonly savedOn: string;
    readonly fullRecord: RecordKey | null;
  };

/** One saved version; why it was put right, empty in the first. */
export type EntryRevision = Slip & { readonly revision: number; readonly why: string; readonly savedOn: string };

/** In words: "Amitriptyline 10mg tablets, taken for Amlodipine 10mg tablets". */
export const medicinesOf = ({ intended, selected }: Pick<Slip, 'intended' | 'selected'>): string => {
  if (intended === '' || selected === '' || selected === intended) return intended || selected;
  return `${selected}, taken for ${intended}`;
};

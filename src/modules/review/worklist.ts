// What a reviewer may ask of the worklist: filters, an order, a page. Plain data, read from the address and put back into it.

import { addDays } from '../../platform/days.ts';
import type { ReviewCase } from './case.ts';

/** `open` is wherever someone still has something to do, at whatever stage. */
export const stageFilters = ['open', 'new', 'in-review', 'waiting', 'closed', 'withdrawn', 'all'] as const;
export type StageFilter = (typeof stageFilters)[number];

export const harmFilters = ['severe-or-fatal', 'fatal', 'severe', 'moderate', 'low', 'none', 'unknown'] as const;
export type HarmFilter = (typeof harmFilters)[number];

/** In the filter of languages: every one but English. */
export const otherLanguage = 'other';

export const sorts = ['first', 'due', 'most-harm', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

export type WorklistQuery = {
  readonly stage: StageFilter;
  readonly eventType?: string;
  readonly harm?: HarmFilter;
  readonly reporterKind?: 'public' | 'staff';
  /** BCP 47; `other` is every language but English. */
  readonly language?: string;
  readonly overdueOnly: boolean;
  readonly thisWeekOnly: boolean;
  /** Only where something from whoever told us waits to be read. */
  readonly newsOnly: boolean;
  /** Of `methods/text`: a broad one holds its narrower ones. */
  readonly theme?: string;
  readonly words?: string;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
};

export type Worklist = {
  readonly cases: readonly ReviewCase[];
  /** How many there are, counted no further than `countedAtMost`. */
  readonly total: number;
};

export const pageSize = 25;
export const countedAtMost = 1_000;
export const lastPage = countedAtMost / pageSize;

/** The codes of `greatestHarm`; null is "nobody said". */
export const harmCodes: Readonly<Record<Exclude<HarmFilter, 'severe-or-fatal'>, number | null>> = {
  fatal: 1,
  severe: 2,
  moderate: 3,
  low: 4,
  none: 5,
  unknown: null,
};

/** The first of the last seven days, of which today is one. */
export const weekBegan = (today: string): string => addDays(today, -6);

// A theme is what episodes of one kind have in common: how they end, what is done at once, what a reviewer asks, finds and changes.

import type { Endings } from '../endings.ts';

export type EventType = 'incident' | 'good-care' | 'risk' | 'outcome';

export type Theme = {
  /** An incident unless told. */
  readonly eventType?: EventType;
  readonly endings: Endings;
  /** What staff did straight away. */
  readonly actions: readonly string[];
  /** With what people answer. */
  readonly questions: readonly (readonly [question: string, answer: string])[];
  /** Plain words for whoever told us. */
  readonly found: readonly string[];
  readonly changes: readonly string[];
};

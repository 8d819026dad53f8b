// Break-glass: an opening lets one person read one record as it was typed, for half an hour. Pure rules: on which grounds,
// for how long, and where an opening stands.

import type { RecordKey } from '../record.ts';

export const grounds = ['danger', 'not-understood', 'legal-duty'] as const;
export type Ground = (typeof grounds)[number];

export const groundWords: Readonly<Record<Ground, string>> = {
  danger: 'To keep somebody from harm now',
  'not-understood': 'The words with the names hidden cannot be understood',
  'legal-duty': 'The law asks for it',
};

export type Decision = 'approved' | 'declined' | 'lapsed';

export type Opening = RecordKey & {
  readonly openingId: string;
  readonly reference: string;
  /** Whose administrators are told: the organisation that the record belonged to when it was asked for. */
  readonly toldCode: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly role: string;
  readonly isNational: boolean;
  readonly ground: Ground;
  /** Which duty, where the law asks for it; names hidden. */
  readonly duty: string | null;
  /** Names hidden. */
  readonly reason: string;
  readonly askedAt: Date;
  readonly decision: Decision | null;
  readonly decidedName: string | null;
  readonly decidedAt: Date | null;
  readonly openFrom: Date | null;
  readonly openUntil: Date | null;
};

export const openMinutes = 30;
export const waitsHours = 24;

const minuteMs = 60_000;

export const openUntil = (from: Date): Date => new Date(from.getTime() + openMinutes * minuteMs);

/** Asked before this, nobody decides any more. */
export const lapsesBefore = (now: Date): Date => new Date(now.getTime() - waitsHours * 60 * minuteMs);

export type OpeningState = 'waiting' | 'open' | 'ended' | 'declined' | 'lapsed';

export const stateOf = ({ isNational, decision, askedAt, openUntil: until }: Opening, now: Date): OpeningState => {
  if (until) return now < until ? 'open' : 'ended';
  if (isNational && decision === null) return askedAt > lapsesBefore(now) ? 'waiting' : 'lapsed';
  return decision === 'declined' ? 'declined' : 'lapsed';
};

// What an auditor looks for. Everything is optional; what is given holds together.

import { isDay } from '../../days.ts';

export type AuditQuery = {
  /** Numbers of accounts or machines: any of them. */
  readonly actorIds?: readonly string[];
  readonly action?: string;
  readonly organisationCode?: string;
  readonly recordId?: string;
  /** First and last day, `YYYY-MM-DD`, as calendars in the United Kingdom have them. */
  readonly from?: string;
  readonly to?: string;
};

/** The last entry of the page before. */
export type After = { readonly at: string; readonly entryId: string };

export const afterPattern =
  '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z~[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

export const writeAfter = ({ at, entryId }: After): string => `${at}~${entryId}`;

/** Of a moment that there never was, the newest. */
export const readAfter = (text: string): After | undefined => {
  const [at = '', entryId = ''] = text.split('~');
  return isDay(at.slice(0, 10)) && !Number.isNaN(Date.parse(at)) ? { at, entryId } : undefined;
};

/** Of somebody without a name, and of what followed on it, there is no hour. */
export const isDayOnly = ({ actorKind, recordId }: { readonly actorKind: string; readonly recordId: string | null }) =>
  actorKind === 'anonymous' || (actorKind === 'system' && recordId !== null);

// What an auditor looks for. Everything is optional; what is given holds together.

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

export const readAfter = (text: string): After => {
  const [at = '', entryId = ''] = text.split('~');
  return { at, entryId };
};

/** Of somebody without a name, and of what followed on it, there is no hour. */
export const isDayOnly = ({ actorKind, recordId }: { readonly actorKind: string; readonly recordId: string | null }) =>
  actorKind === 'anonymous' || (actorKind === 'system' && recordId !== null);

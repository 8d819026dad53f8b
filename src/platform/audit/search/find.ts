// From what an auditor typed to what can be looked for, and from entries to what can be read.

import { scopeOf } from '../../access/scope-of.ts';
import type { Account } from '../../actor.ts';
import { isDay } from '../../days.ts';
import type { FieldError } from '../../errors.ts';
import type { AuditPagesDeps } from '../pages/deps.ts';
import { detailCodes, wordsOfAction } from '../words.ts';
import { type AuditQuery, isDayOnly } from './query.ts';
import type { FoundEntry } from './store.ts';

export type Typed = {
  readonly person?: string;
  readonly action?: string;
  readonly organisation?: string;
  readonly record?: string;
  readonly from?: string;
  readonly to?: string;
};

export type Understood = {
  readonly query: AuditQuery;
  /** Whom the words for a person may mean. */
  readonly people: readonly { readonly username: string; readonly displayName: string }[];
  readonly errors: readonly FieldError[];
};

const peopleAtMost = 20;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A number that nothing has. */
const nothing = '00000000-0000-0000-0000-000000000000';

export const understand = async (
  { db, findPeople, findRecord }: Pick<AuditPagesDeps, 'db' | 'findPeople' | 'findRecord'>,
  actor: Account,
  typed: Typed,
): Promise<Understood> => {
  const errors: FieldError[] = [];
  const person = typed.person?.trim() ?? '';
  const people = person === '' ? [] : await findPeople(db.as(scopeOf(actor)), person, peopleAtMost + 1);
  if (people.length > peopleAtMost)
    errors.push({ field: 'person', message: 'More than 20 people have that in their name. Write more of it.' });
  const record = typed.record?.trim() ?? '';
  const recordId = uuid.test(record) ? record.toLowerCase() : record === '' ? null : await findRecord(record);
  if (record !== '' && recordId === null)
    errors.push({
      field: 'record',
      message: 'There is no record with that reference. One that was erased is found by its long number.',
    });
  const { from = '', to = '' } = typed;
  for (const [field, day] of Object.entries({ from, to }))
    if (day !== '' && !isDay(day)) errors.push({ field, message: 'There is no such day.' });
  if (from !== '' && to !== '' && from > to)
    errors.push({ field: 'to', message: 'The last day must not be before the first' });
  const organisation = typed.organisation?.trim().toUpperCase() ?? '';
  return {
    query: {
      // A machine has no account: it is found by its own name.
      ...(person !== '' && { actorIds: [...people.map(({ accountId }) => accountId), person] }),
      ...(typed.action && { action: typed.action }),
      ...(organisation !== '' && { organisationCode: organisation }),
      ...(record !== '' && { recordId: recordId ?? nothing }),
      ...(isDay(from) && { from }),
      ...(isDay(to) && { to }),
    },
    people,
    errors,
  };
};

/** For the audit of the search itself: codes, never what was typed. */
export const codesOf = ({ actorIds, ...rest }: AuditQuery): Readonly<Record<string, unknown>> => ({
  ...rest,
  ...(actorIds && { people: actorIds.filter((id) => uuid.test(id)) }),
});

export type ReadableEntry = {
  readonly entryId: string;
  /** A day `YYYY-MM-DD` where no more is known, otherwise the moment. */
  readonly at: string;
  readonly isDayOnly: boolean;
  readonly who: string;
  readonly what: string;
  readonly action: string;
  readonly organisationCode: string | null;
  readonly organisation: string | null;
  readonly recordId: string | null;
  readonly reference: string | null;
  readonly codes: readonly { readonly name: string; readonly value: string }[];
};

export const readable = async (
  deps: Pick<AuditPagesDeps, 'db' | 'namesOf' | 'referencesOf' | 'organisationName'>,
  actor: Account,
  entries: readonly FoundEntry[],
): Promise<readonly ReadableEntry[]> => {
  const idsOf = (pick: (entry: FoundEntry) => string | null): readonly string[] => [
    ...new Set(entries.flatMap((entry) => pick(entry) ?? [])),
  ];
  const codes = idsOf(({ organisationCode }) => organisationCode);
  const [names, references, organisations] = await Promise.all([
    deps.namesOf(
      deps.db.as(scopeOf(actor)),
      idsOf(({ actorKind, actorId }) => (actorKind === 'account' ? actorId : null)),
    ),
    deps.referencesOf(idsOf(({ recordId }) => recordId)),
    Promise.all(codes.map(async (code) => [code, await deps.organisationName(code)] as const)),
  ]);
  const organisationNames = new Map(organisations);
  return entries.map((entry) => ({
    entryId: entry.entryId,
    at: isDayOnly(entry) ? entry.at.slice(0, 10) : entry.at,
    isDayOnly: isDayOnly(entry),
    who: whoOf(entry, names),
    what: wordsOfAction(entry.action),
    action: entry.action,
    organisationCode: entry.organisationCode,
    organisation: entry.organisationCode && (organisationNames.get(entry.organisationCode) ?? entry.organisationCode),
    recordId: entry.recordId,
    reference: entry.recordId && (references.get(entry.recordId) ?? null),
    codes: detailCodes(entry.detail),
  }));
};

const whoOf = ({ actorKind, actorId }: FoundEntry, names: ReadonlyMap<string, string>): string => {
  switch (actorKind) {
    case 'account':
      return names.get(actorId ?? '') ?? 'An account that is no longer here';
    case 'client':
      return `The machine ${actorId}`;
    case 'system':
      return 'Cairn itself';
    default:
      return 'Somebody without a name';
  }
};

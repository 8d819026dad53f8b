// What is done with entries: added, put right, made a full record.

import { randomUUID } from 'node:crypto';
import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Account, Actor } from '../../platform/actor.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { failure } from '../../platform/errors.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import { areaOf } from '../directory/index.ts';
import type { Conceal } from '../recording/index.ts';
import type { LogDeps } from './deps.ts';
import type { Entry, EntryKey, Slip } from './entry.ts';
import { recordAnswers } from './full-record.ts';
import { hideInSlip, hideInText } from './hide-in-slip.ts';
import { readsLogOf, writesLogOf } from './reach.ts';
import { insertEntries, insertRevisions, type NewEntry, raiseRevision, readEntry } from './store.ts';

export type Added = EntryKey & { readonly hidden: number };

export const addEntry = async (deps: LogDeps, actor: Account, slip: Slip): Promise<Result<Added>> => {
  const place = await deps.directory.get(actor.organisationCode);
  if (!place || !writesLogOf(actor, place.code)) return fail(failure('not-allowed'));
  const entry: NewEntry = {
    organisationCode: place.code,
    entryId: randomUUID(),
    areaCode: areaOf(place),
    savedOn: deps.clock.today(),
    ...hideInSlip(deps.medicines, slip),
  };
  await deps.db.as(scopeOf(actor)).transaction((tx) => keepEntries(deps, tx, actor, [entry]));
  return ok({ organisationCode: entry.organisationCode, entryId: entry.entryId, hidden: entry.hidden });
};

export const keepEntries = async (
  { audit }: Pick<LogDeps, 'audit'>,
  tx: Queryable,
  actor: Actor,
  entries: readonly NewEntry[],
): Promise<void> => {
  await insertEntries(tx, entries);
  await audit.write(
    tx,
    entries.map(({ organisationCode, entryId, slip: { reached, stage, errorType }, hidden }) => ({
      actor,
      action: 'pharmacy.add-entry',
      organisationCode,
      detail: { entryId, reached, stage, errorType, hidden },
    })),
  );
};

const longestWhy = 300;

export const correctEntry = async (
  deps: LogDeps,
  actor: Account,
  entryId: string,
  correction: { readonly slip: Slip; readonly why: string; readonly from: number },
): Promise<Result<Added>> => {
  const { slip, from } = correction;
  const why = correction.why.trim();
  if (why === '' || why.length > longestWhy)
    return fail(
      failure('invalid-answers', [
        { field: 'why', message: `Say why it is put right, in at most ${longestWhy} letters.` },
      ]),
    );
  return deps.db.as(scopeOf(actor)).transaction(async (tx): Promise<Result<Added>> => {
    const entry = await readEntry(tx, entryId);
    if (!entry || !writesLogOf(actor, entry.organisationCode)) return fail(failure('not-found'));
    // What a reviewer of its record had hidden stays hidden here.
    const conceal = entry.fullRecord && (await deps.recording.words.hold(tx, entry.fullRecord.recordId));
    if (!(await raiseRevision(tx, entry, from))) return fail(failure('changed-meanwhile'));
    const found = hideInSlip(deps.medicines, slip);
    const hidden = conceal ? { ...found, slip: concealed(found.slip, conceal) } : found;
    const { organisationCode } = entry;
    await insertRevisions(tx, [
      {
        organisationCode,
        entryId,
        revision: from + 1,
        why: conceal ? conceal(hideInText(why).text).text : hideInText(why).text,
        savedOn: deps.clock.today(),
        ...hidden,
      },
    ]);
    const detail = { entryId, revision: from + 1, hidden: hidden.hidden };
    await deps.audit.write(tx, [{ actor, action: 'pharmacy.correct-entry', organisationCode, detail }]);
    return ok({ organisationCode, entryId, hidden: hidden.hidden });
  });
};

const concealed = (slip: Slip, conceal: Conceal): Slip => ({
  ...slip,
  intended: conceal(slip.intended).text,
  selected: conceal(slip.selected).text,
  happened: conceal(slip.happened).text,
  done: conceal(slip.done).text,
});

/** What marks a draft as begun from an entry, until it is sent. */
const originMark = 'pharmacy-entry/';

/** Null where a record was begun from something else. */
export const entryOfOrigin = (origin: string | undefined): string | null =>
  origin?.startsWith(originMark) ? origin.slice(originMark.length) : null;

/** The address of a draft that knows what the entry knows. */
export const beginFullRecord = async (deps: LogDeps, actor: Account, entryId: string): Promise<Result<string>> => {
  const entry = await findEntry(deps, actor, entryId);
  if (!entry || !writesLogOf(actor, entry.organisationCode)) return fail(failure('not-found'));
  if (entry.fullRecord) return fail(failure('not-possible-now'));
  const place = await deps.directory.get(entry.organisationCode);
  const address = await deps.recording.beginDraft(actor, {
    audience: 'staff',
    way: 'full',
    answers: recordAnswers(entry, { isPharmacy: place?.kind === 'pharmacy', today: deps.clock.today() }),
    origin: `${originMark}${entryId}`,
  });
  const { organisationCode } = entry;
  await deps.audit.write(deps.db, [{ actor, action: 'pharmacy.begin-record', organisationCode, detail: { entryId } }]);
  return ok(address);
};

/** Null where there is none, or it is not theirs to read. */
export const findEntry = async (
  { db, directory }: Pick<LogDeps, 'db' | 'directory'>,
  actor: Account,
  entryId: string,
): Promise<Entry | null> => {
  const entry = await readEntry(db.as(scopeOf(actor)), entryId);
  const place = entry && (await directory.get(entry.organisationCode));
  return place && readsLogOf(actor, place) ? entry : null;
};

// From checked answers to the row that is kept: place found, names hidden, original sealed.

import { randomUUID } from 'node:crypto';
import { unplaced } from '../../platform/actor.ts';
import { failure } from '../../platform/errors.ts';
import { languageOf } from '../../platform/language/language-of.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { type Answers, type Taxonomy, valuesOf } from '../../taxonomy/index.ts';
import { areaOf, type Directory } from '../directory/index.ts';
import { sealContact } from './contact.ts';
import { hideNames, type TellersWords } from './hide-names.ts';
import { hideLocal } from './local/hide-local.ts';
import type { LocalAnswered } from './local/in-draft.ts';
import type { ReporterKind } from './record.ts';
import type { RecordRow } from './store.ts';
import { hashesOf } from './words/conceal.ts';

export type NewRecord = TellersWords & {
  readonly answers: Answers;
  readonly reporterKind: ReporterKind;
  readonly authorAccountId: string | null;
  /** `YYYY-MM-DD` */
  readonly recordedOn: string;
  /** The language of the page that it was told on. */
  readonly toldIn: string;
  readonly local: LocalAnswered | null;
};

export type NewRecordDeps = { readonly vault: Vault; readonly directory: Directory; readonly taxonomy: Taxonomy };

type Counts = Readonly<Record<string, number>>;

/** All but what is drawn by lot when it is kept. */
export type PreparedRow = Omit<RecordRow, 'reference' | 'receiptHash'> & {
  /** What its teller asked to have hidden, as it is kept. */
  readonly asked: readonly Buffer[];
};

export const prepareRow = async (deps: NewRecordDeps, record: NewRecord): Promise<Result<PreparedRow>> => {
  const { taxonomy, vault } = deps;
  const { answers, reporterKind, authorAccountId, recordedOn, toldIn } = record;
  const place = await placeOf(deps, answers);
  if (!place.ok) return place;
  const national = await hideNames(taxonomy, answers, record);
  const local = record.local && (await hideLocal(taxonomy, record.local, record));
  const original = { ...national.original, ...local?.original };
  const recordId = randomUUID();
  const month = recordedOn.slice(0, 7);
  const envelope = await vault.seal(JSON.stringify(original), `${recordId}/1`, month);
  return ok({
    ...place.value,
    ...envelope,
    contact: await sealContact(vault, recordId, original, month),
    recordId,
    taxonomyVersion: taxonomy.version,
    eventType: valuesOf(answers, 'EventType')[0] ?? '',
    reporterKind,
    authorAccountId,
    recordedOn,
    toldIn,
    writtenIn: languageOf(valuesOf(answers, 'Description').join('\n'), toldIn),
    answers: national.shown,
    hidden: local ? summed(national.hidden, local.hidden) : national.hidden,
    local: local?.kept ?? null,
    asked: hashesOf(vault, record.also),
  });
};

const summed = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((type) => [
      type,
      (one[type] ?? 0) + (other[type] ?? 0),
    ]),
  );

/** The organisation that will read it: the first that was named, or the team that places records. */
const placeOf = async (
  { directory, taxonomy }: NewRecordDeps,
  answers: Answers,
): Promise<Result<{ readonly organisationCode: string; readonly areaCode: string }>> => {
  const named = taxonomy.fields
    .filter(({ type }) => type === 'organisation')
    .flatMap(({ name }) => valuesOf(answers, name).map((code) => ({ field: name, code })));
  const known = new Map(await Promise.all(named.map(async ({ code }) => [code, await directory.get(code)] as const)));
  const strangers = named.filter(({ code }) => !known.get(code));
  if (strangers.length > 0)
    return fail(
      failure(
        'invalid-answers',
        strangers.map(({ field, code }) => ({
          field,
          message: `There is no organisation with the code ${code}. Choose one from the list.`,
        })),
      ),
    );
  const place = known.get(valuesOf(answers, 'Organisation')[0] ?? '');
  return ok(
    place
      ? { organisationCode: place.code, areaCode: areaOf(place) }
      : { organisationCode: unplaced, areaCode: unplaced },
  );
};

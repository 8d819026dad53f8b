// From checked answers to the row that is kept: place found, names hidden, original sealed.

import { randomUUID } from 'node:crypto';
import { unplaced } from '../../platform/actor.ts';
import { failure } from '../../platform/errors.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { type Answers, type Taxonomy, valuesOf } from '../../taxonomy/index.ts';
import { areaOf, type Directory } from '../directory/index.ts';
import { hideNames } from './hide-names.ts';
import type { ReporterKind } from './record.ts';
import type { RecordRow } from './store.ts';

export type NewRecord = {
  readonly answers: Answers;
  readonly keep: readonly string[];
  readonly reporterKind: ReporterKind;
  readonly authorAccountId: string | null;
  /** `YYYY-MM-DD` */
  readonly recordedOn: string;
};

export type NewRecordDeps = { readonly vault: Vault; readonly directory: Directory; readonly taxonomy: Taxonomy };

/** All but what is drawn by lot when it is kept. */
export type PreparedRow = Omit<RecordRow, 'reference' | 'receiptHash'>;

export const prepareRow = async (deps: NewRecordDeps, record: NewRecord): Promise<Result<PreparedRow>> => {
  const { taxonomy, vault, directory } = deps;
  const { answers, keep, reporterKind, authorAccountId, recordedOn } = record;
  const place = await placeOf(directory, answers);
  if (!place.ok) return place;
  const { shown, original, hidden } = hideNames(taxonomy, answers, keep);
  const recordId = randomUUID();
  const envelope = await vault.seal(JSON.stringify(original), `${recordId}/1`, recordedOn.slice(0, 7));
  return ok({
    ...place.value,
    ...envelope,
    recordId,
    taxonomyVersion: taxonomy.version,
    eventType: valuesOf(answers, 'EventType')[0] ?? '',
    reporterKind,
    authorAccountId,
    recordedOn,
    answers: shown,
    hidden,
  });
};

/** The organisation that will read it: the first that was named, or the team that places records. */
const placeOf = async (
  directory: Directory,
  answers: Answers,
): Promise<Result<{ readonly organisationCode: string; readonly areaCode: string }>> => {
  const code = valuesOf(answers, 'Organisation')[0];
  if (code === undefined) return ok({ organisationCode: unplaced, areaCode: unplaced });
  const organisation = await directory.get(code);
  if (organisation) return ok({ organisationCode: organisation.code, areaCode: areaOf(organisation) });
  const message = `There is no organisation with the code ${code.slice(0, 12)}. Choose one from the list.`;
  return fail(failure('invalid-answers', [{ field: 'Organisation', message }]));
};

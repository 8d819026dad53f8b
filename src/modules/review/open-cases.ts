// A case is opened for every record that is saved. Opening one twice changes nothing.

import { systemScope } from '../../platform/access/scope.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { type Answers, greatestHarm, patientsOf, type Taxonomy, textFields, valuesOf } from '../../taxonomy/index.ts';
import type { RecordView } from '../recording/index.ts';
import { type CaseId, dueOn, headlineOf, type ReviewCase } from './case.ts';
import type { ReviewDeps } from './deps.ts';
import { eachAlone } from './each-alone.ts';
import { type PastStep, replay } from './history.ts';
import { readersOf } from './readers.ts';
import { insertSteps } from './sql/steps.ts';
import { insertCases } from './store.ts';

/** Told when a case stands where it was not before: newly opened, or moved to another organisation. */
export const caseOpenedTopic = 'case.opened';
export const openCasesJob = 'review.open-cases';

type OpenDeps = Pick<
  ReviewDeps,
  'db' | 'clock' | 'audit' | 'outbox' | 'recording' | 'taxonomy' | 'organisationsWithReviewer'
>;

export type RecordToOpen = { readonly record: RecordView; readonly past: readonly PastStep[] };

/** Opens a case for each record, as it stands after its past. */
export const openMany = async (
  deps: Omit<OpenDeps, 'db' | 'recording'>,
  tx: Queryable,
  records: readonly RecordToOpen[],
): Promise<void> => {
  const readerAt = await readersOf(
    deps,
    records.map(({ record }) => record.organisationCode),
  );
  const cases = new Map(
    records.map(({ record, past }) => {
      const { after, steps } = replay(caseOf(record, readerAt(record.organisationCode)), past);
      return [record.recordId, { row: { ...after, text: wordsOf(record, deps.taxonomy) }, steps }];
    }),
  );
  const opened = await insertCases(
    tx,
    [...cases.values()].map(({ row }) => row),
  );
  if (opened.length === 0) return;
  await insertSteps(
    tx,
    opened.flatMap((id) => (cases.get(id.recordId)?.steps ?? []).map((step) => ({ id, step }))),
  );
  await deps.audit.write(
    tx,
    opened.map((id) => ({ actor: { kind: 'system', job: openCasesJob }, action: 'case.open', ...id })),
  );
  await deps.outbox.tell(tx, caseOpenedTopic, { records: opened });
};

/** A record that cannot be opened holds up no other: it alone is tried again. */
export const openCases = async (deps: OpenDeps, ids: readonly CaseId[]): Promise<void> => {
  const records = (await deps.recording.read(systemScope, ids)).map((record) => ({ record, past: [] }));
  const open = (some: readonly RecordToOpen[]) => deps.db.as(systemScope).transaction((tx) => openMany(deps, tx, some));
  try {
    await open(records);
  } catch (error) {
    if (records.length < 2) throw error;
    await eachAlone(records, (record) => open([record]));
  }
};

const caseOf = (record: RecordView, readerCode: string): ReviewCase => {
  const gravity = gravityOf(record.answers);
  return {
    organisationCode: record.organisationCode,
    recordId: record.recordId,
    readerCode,
    areaCode: record.areaCode,
    reference: record.reference,
    eventType: record.eventType,
    reporterKind: record.reporterKind,
    authorAccountId: record.authorAccountId,
    headline: headlineOf(storyOf(record)),
    writtenIn: record.writtenIn,
    ...gravity,
    readToday: false,
    recordedOn: record.recordedOn,
    stage: 'new',
    stageSince: record.recordedOn,
    dueOn: dueOn('new', record.recordedOn, gravity.greatestHarm, gravity.isImminent),
    duplicateOf: null,
    newsSince: null,
    replySince: null,
    verdict: null,
    verdictOn: null,
    version: 1,
  };
};

/** How grave it is and where it belongs, as its answers say. */
export const gravityOf = (answers: Answers): Pick<ReviewCase, 'greatestHarm' | 'isImminent' | 'serviceAreas'> => ({
  greatestHarm: greatestHarm(answers),
  isImminent: valuesOf(answers, 'RiskImminent').includes('y'),
  serviceAreas: valuesOf(answers, 'ServiceArea'),
});

export const storyOf = ({ answers }: Pick<RecordView, 'answers'>): string =>
  valuesOf(answers, 'Description').join('\n');

/** PostgreSQL holds no more than 1 MB of words a record. This many letters stay below it in every script, hyphens and all. */
const searchableLetters = 100_000;

/** The words that were told, for finding it again; what is sealed stays out. */
export const wordsOf = ({ answers }: RecordView, taxonomy: Taxonomy): string =>
  textFields(taxonomy)
    .filter(({ sealed }) => !sealed)
    .flatMap(({ name }) => [answers, ...patientsOf(answers)].flatMap((given) => valuesOf(given, name)))
    .join('\n')
    .slice(0, searchableLetters)
    .toWellFormed();

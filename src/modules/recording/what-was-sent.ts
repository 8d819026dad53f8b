// All that somebody sent, read back to them in their language: the answers in words, and what they added later with its day.

import type { Scope } from '../../platform/access/scope.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language/language.ts';
import { describe, loadTaxonomy, patientsOf, personLabel, type Row } from '../../taxonomy/index.ts';
import type { Directory } from '../directory/index.ts';
import { readRevisions } from './complete/store.ts';
import { describeLocal } from './local/kept.ts';
import type { RecordView } from './record.ts';

export type SentPart = {
  readonly on: string;
  readonly rows: readonly { readonly question: string; readonly values: readonly string[] }[];
};

/** What stands elsewhere on the page, or is asked by the page of the place. */
const saidApart = new Set(['Description', 'LocationKnown']);

/** The first part is what was sent, each other one what was added; with the names hidden, and without what is sealed. */
export const whatWasSent = async (
  { db, directory }: { readonly db: Database; readonly directory: Directory },
  scope: Scope,
  record: RecordView,
  language: Language,
): Promise<readonly SentPart[]> => {
  const taxonomy = loadTaxonomy(record.taxonomyVersion, language.path || undefined);
  const isSeveral = patientsOf(record.answers).length > 1;
  const inWords = async ({ question, values, type, patientIndex }: Row) => ({
    question:
      patientIndex !== undefined && isSeveral
        ? language.say('check.person-question', { person: personLabel(taxonomy, patientIndex), question })
        : question,
    values:
      type === 'organisation'
        ? await Promise.all(values.map(async (code) => (await directory.get(code))?.name ?? code))
        : values,
  });
  const parts: SentPart[] = [];
  const told = new Set<string>();
  for (const { answers, savedOn } of await readRevisions(db.as(scope), record)) {
    const local = record.local && parts.length === 0 ? describeLocal(taxonomy, record.local, language) : [];
    const rows = [...describe(taxonomy, answers, record.reporterKind), ...local].filter(
      ({ field, sealed, inputName, values }) => {
        const answer = JSON.stringify([inputName, values]);
        const isNew = !told.has(answer);
        told.add(answer);
        return isNew && !sealed && !saidApart.has(field);
      },
    );
    parts.push({ on: savedOn, rows: await Promise.all(rows.map(inWords)) });
  }
  return parts;
};

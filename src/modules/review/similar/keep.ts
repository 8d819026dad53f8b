// What is kept of a story to find it by among others: its vector, and what it is about. In numbers and codes, none of its words.

import {
  cellOf,
  type Facets,
  facetsOf,
  isBlank,
  sketchOf,
  themeFor,
  vectorOf,
  vectorVersion,
} from '../../../methods/text/index.ts';
import { systemScope } from '../../../platform/access/scope.ts';
import { isEnglish } from '../../../platform/language/tag.ts';
import type { RecordView } from '../../recording/index.ts';
import type { CaseId } from '../case.ts';
import type { ReviewDeps } from '../deps.ts';
import { insertVectors, type NewVector, readCases } from '../sql/similar.ts';
import { insertThemes, readNarrower } from '../sql/themes.ts';
import { happenedOn, meantOf } from './telling.ts';

/** Words are known in English: of a story in another language nothing can be said. */
const isReadable = ({ writtenIn }: RecordView): boolean => writtenIn === null || isEnglish(writtenIn);

type Read = { readonly vector: NewVector; readonly facets: Facets | null };

const readStory = (record: RecordView): Read | null => {
  const { organisationCode, recordId, eventType } = record;
  const story = meantOf(record);
  const vector = vectorOf(story);
  if (!isReadable(record) || isBlank(vector)) return null;
  return {
    vector: {
      organisationCode,
      recordId,
      happenedOn: happenedOn(record),
      cell: cellOf(vector),
      sketch: sketchOf(vector),
      vector,
    },
    facets: facetsOf(story, vector, eventType === 'good-care'),
  };
};

/** Of records that there are; doing it again changes nothing. */
export const keepLikeness = async (
  { db, recording }: Pick<ReviewDeps, 'db' | 'recording'>,
  ids: readonly CaseId[],
): Promise<void> => {
  const records = await recording.read(systemScope, ids);
  const read = records.flatMap((record) => readStory(record) ?? []);
  if (read.length === 0) return;
  const q = db.as(systemScope);
  const cases = await readCases(
    q,
    ids.map(({ recordId }) => recordId),
  );
  const readers = new Map(cases.map(({ recordId, readerCode }) => [recordId, readerCode]));
  const narrower = await readNarrower(q, [...new Set(readers.values())]);
  await insertThemes(
    q,
    read.flatMap(({ vector: { organisationCode, recordId }, facets }) => {
      if (facets === null) return [];
      const known = new Set(narrower.get(readers.get(recordId) ?? ''));
      return { organisationCode, recordId, ...facets, theme: themeFor(facets, known) };
    }),
  );
  // Last: whoever has a vector has been read.
  await insertVectors(
    q,
    vectorVersion(),
    read.map(({ vector }) => vector),
  );
};

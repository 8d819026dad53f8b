// What is kept of a story to find it by among others: its vector, and what it is about. In numbers and codes, none of its words.

import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  cellOf,
  facetsOf,
  isBlank,
  plainWords,
  sketchOf,
  themeFor,
  vectorOf,
  vectorVersion,
} from '../../../methods/text/index.ts';
import { systemScope } from '../../../platform/access/scope.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { isEnglish } from '../../../platform/language/tag.ts';
import type { RecordView } from '../../recording/index.ts';
import type { CaseId, ReviewCase } from '../case.ts';
import type { ReviewDeps } from '../deps.ts';
import { eachAlone } from '../each-alone.ts';
import { saveVector } from '../sql/similar.ts';
import { type NewTheme, readNarrower, saveTheme } from '../sql/themes.ts';
import { lockCases } from '../store.ts';
import { happenedOn, meantOf } from './telling.ts';

/** Words are known in English: of a story in another language nothing can be said. */
const isReadable = ({ writtenIn }: RecordView): boolean => writtenIn === null || isEnglish(writtenIn);

/** Each by itself, so that whoever writes to one waits for no other; doing it again changes nothing. */
export const keepLikeness = (
  { db, recording }: Pick<ReviewDeps, 'db' | 'recording'>,
  ids: readonly CaseId[],
): Promise<void> =>
  eachAlone(ids, async (id) => {
    await nextTurn();
    await db.as(systemScope).transaction(async (tx) => {
      await recording.words.hold(tx, id.recordId);
      const record = await recording.words.read(tx, id);
      const one = (await lockCases(tx, id, [id.recordId])).find(({ recordId }) => recordId === id.recordId);
      if (record && one && one.stage !== 'withdrawn') await keepLikenessOf(tx, one, record);
    });
  });

/** The words are held and the case is locked: what is kept is what the story says, whoever hides more of it. */
export const keepLikenessOf = async (tx: Queryable, one: ReviewCase, record: RecordView): Promise<void> => {
  const story = isReadable(record) ? meantOf(record) : '';
  const vector = vectorOf(story);
  const isNothing = isBlank(vector);
  await saveTheme(tx, one, isNothing ? null : await themeOf(tx, one, story, vector));
  await saveVector(
    tx,
    one,
    vectorVersion(),
    isNothing ? null : { happenedOn: happenedOn(record), cell: cellOf(vector), sketch: sketchOf(vector), vector },
  );
};

const themeOf = async (
  tx: Queryable,
  { eventType, readerCode }: ReviewCase,
  story: string,
  vector: Int8Array,
): Promise<NewTheme | null> => {
  const facets = facetsOf(plainWords(story), vector, eventType === 'good-care');
  if (facets === null) return null;
  const narrower = (await readNarrower(tx, [readerCode])).get(readerCode);
  return { ...facets, theme: themeFor(facets, new Set(narrower)) };
};

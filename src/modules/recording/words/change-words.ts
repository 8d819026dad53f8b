// Changes the words that a record is shown with, wherever recording keeps them: every revision, the answers to local questions,
// what photos show, why somebody opened the record as typed. The database lets it only hide, or show what was hidden.

import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Taxonomy } from '../../../taxonomy/index.ts';
import { localTaxonomy } from '../local/as-taxonomy.ts';
import { originalPrefix } from '../local/hide-local.ts';
import type { RecordKey } from '../record.ts';
import { type ChangeText, mapTexts } from './map-texts.ts';
import {
  readCaptions,
  readLocalAnswers,
  readOpeningWords,
  readRevisions,
  saveCaption,
  saveLocalAnswers,
  saveOpeningWords,
  saveRevision,
} from './store.ts';

/** What photos show and why it was opened has no field, and no original that it could be shown from again. */
const noField = '';

/** How many texts are different now. */
export const changeWords = async (
  tx: Queryable,
  taxonomy: Taxonomy,
  key: RecordKey,
  change: ChangeText,
): Promise<number> => {
  let changed = 0;
  for (const { revision, answers } of await readRevisions(tx, key)) {
    const after = mapTexts(taxonomy, answers, change);
    if (isDeepStrictEqual(after, answers)) continue;
    await saveRevision(tx, key, { revision, answers: after });
    changed += 1;
  }
  for (const { revision, answers, questions } of await readLocalAnswers(tx, key)) {
    const after = mapTexts(localTaxonomy(taxonomy, questions, 'en'), answers, (text, field, index) =>
      change(text, originalPrefix + field, index),
    );
    if (isDeepStrictEqual(after, answers)) continue;
    await saveLocalAnswers(tx, key, { revision, answers: after });
    changed += 1;
  }
  for (const { photoId, shows } of await readCaptions(tx, key)) {
    const after = change(shows, noField, 0);
    if (after === shows) continue;
    await saveCaption(tx, { photoId, shows: after });
    changed += 1;
  }
  const openings = await readOpeningWords(tx, key.recordId);
  const hidden = openings
    .map((one) => ({ ...one, duty: one.duty && change(one.duty, noField, 0), reason: change(one.reason, noField, 0) }))
    .filter((one, at) => one.duty !== openings[at]?.duty || one.reason !== openings[at]?.reason);
  if (hidden.length > 0) await saveOpeningWords(tx, key.recordId, hidden);
  return changed + hidden.length;
};

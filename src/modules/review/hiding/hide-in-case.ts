// Hides words wherever review keeps words of a record: what was said, its translations, what it is headed with and found by.

import type { Queryable } from '../../../platform/database/database.ts';
import type { Conceal } from '../../recording/index.ts';
import { type CaseId, headlineOf } from '../case.ts';
import type { ReviewDeps } from '../deps.ts';
import { storyOf, wordsOf } from '../open-cases.ts';
import {
  deleteTranslation,
  readStepWords,
  saveShown,
  saveStepWords,
  saveTranslatedWords,
  sealStep,
} from '../sql/hiding.ts';
import { readTranslations } from '../sql/translations.ts';
import { storySequence } from '../translating/foreign.ts';
import { stepPart } from './parts.ts';

type Deps = Pick<ReviewDeps, 'vault' | 'recording' | 'taxonomy'>;

/** What a machine made of words in which something is hidden now: with it hidden too, or null where it cannot be found there. */
const followed = (translated: string, inWords: number, conceal: Conceal): string | null => {
  const { text, count } = conceal(translated);
  return count < inWords ? null : text;
};

export type Hiding = {
  readonly conceal: Conceal;
  /** How often the story held what is hidden. */
  readonly inStory: number;
  /** Told of each text that was said, as it was before. */
  readonly keep: (place: string, before: string) => void;
};

/** How many texts are different now. */
export const hideInCase = async (
  { vault, recording, taxonomy }: Deps,
  tx: Queryable,
  id: CaseId,
  { conceal, inStory, keep }: Hiding,
): Promise<number> => {
  let changed = 0;
  const counts = new Map([[storySequence, inStory]]);
  for (const { sequence, body, translated, isSealed } of await readStepWords(tx, id)) {
    const { text, count } = conceal(body ?? '');
    counts.set(sequence, count);
    const after = translated === null ? null : followed(translated, count, conceal);
    if (text === body && after === translated) continue;
    if (body !== null && text !== body) keep(stepPart(sequence), body);
    // Nothing of it was hidden before, so nobody sealed it.
    if (!isSealed && body !== null && text !== body)
      await sealStep(tx, id, sequence, await vault.seal(body, `${id.recordId}/step`));
    await saveStepWords(tx, id, { sequence, body: text, translated: after });
    changed += 1;
  }
  for (const { sequence, body } of (await readTranslations(tx, id)).values()) {
    const after = followed(body, counts.get(sequence) ?? 0, conceal);
    if (after === body) continue;
    if (after === null) await deleteTranslation(tx, id, sequence);
    else await saveTranslatedWords(tx, id, sequence, after);
    changed += 1;
  }
  await showAgain({ recording, taxonomy }, tx, id);
  return changed;
};

/** The first words and the words for searching follow what the record says now; what it is like, the database forgets. */
export const showAgain = async (
  { recording, taxonomy }: Pick<Deps, 'recording' | 'taxonomy'>,
  tx: Queryable,
  id: CaseId,
): Promise<void> => {
  const record = await recording.words.read(tx, id);
  if (!record) return;
  await saveShown(tx, id, { headline: headlineOf(storyOf(record)), text: wordsOf(record, taxonomy) });
};

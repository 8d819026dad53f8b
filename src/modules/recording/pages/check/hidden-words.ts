// The words that will be hidden, each once, and which of them the teller may have shown: a ward or a medicine that
// looks like a name. A number that identifies a person stays hidden whatever anybody ticks.

import {
  alsoHidden,
  alsoNowhere,
  deidentify,
  isAlso,
  mayKeep,
  type SpanType,
} from '../../../../methods/deidentify/index.ts';
import type { FieldError } from '../../../../platform/errors.ts';
import type { Language } from '../../../../platform/language/language.ts';
import { createTurns } from '../../../../platform/turns.ts';
import { patientsOf, type Taxonomy, textFields, valuesOf } from '../../../../taxonomy/index.ts';
import { addedTo } from '../../complete/open-questions.ts';
import type { Draft } from '../../drafts.ts';
import { localAnswersOf, localEngine } from '../../local/in-draft.ts';
import type { Spoken } from '../tell-deps.ts';

export type HiddenWord = {
  readonly word: string;
  readonly type: SpanType;
  readonly mayKeep: boolean;
  /** The teller has said that it identifies nobody. */
  readonly isKept: boolean;
};

/** Of what is about to be sent: where a record is completed, of what is added to it alone. */
export const hiddenWords = async (
  said: Pick<Spoken, 'taxonomy' | 'language'>,
  draft: Draft,
): Promise<readonly HiddenWord[]> => {
  const local = textsOf(localEngine(said, draft), localAnswersOf(draft));
  const photos = (draft.photos ?? []).map(({ shows }) => shows);
  const kept = new Set(draft.keep.map((word) => word.toLowerCase()));
  const also = draft.also ?? [];
  const pointedAt = alsoHidden(also);
  const words = new Map<string, HiddenWord>();
  const turn = createTurns();
  const { answers, completes } = draft;
  const sent = completes ? addedTo(completes.before, answers) : answers;
  for (const text of [...textsOf(said.taxonomy, sent), ...local, ...photos]) {
    await turn(text.length);
    const points = [...text];
    for (const { start, end, type } of deidentify(text, { also }).spans) {
      const word = points.slice(start, end).join('').trim();
      const id = word.toLowerCase();
      if (words.has(id)) continue;
      const isPossible = mayKeep(type) && !isAlso(word, pointedAt);
      words.set(id, { word, type, mayKeep: isPossible, isKept: isPossible && kept.has(id) });
    }
  }
  return [...words.values()];
};

/** More names than this are not hidden by hand. */
export const mostAlso = 50;

/** Of the names that the teller typed to be hidden too, those that stand nowhere: nothing is sent while somebody believes that they are hidden. */
export const alsoErrors = (
  { say }: Language,
  { also = [] }: Draft,
  hidden: readonly HiddenWord[],
): readonly FieldError[] => {
  if (also.length > mostAlso) return [{ field: 'also', message: say('check.also-many', { count: mostAlso }) }];
  const missing = alsoNowhere(also, hidden.map(({ word }) => word).join('\n'));
  return missing.length === 0
    ? []
    : [{ field: 'also', message: say('check.also-missing', { words: missing.join(', ') }) }];
};

const textsOf = (taxonomy: Taxonomy, answers: Draft['answers']): readonly string[] =>
  textFields(taxonomy)
    .filter(({ sealed }) => !sealed)
    .flatMap(({ name, perPatient }) =>
      perPatient ? patientsOf(answers).flatMap((patient) => valuesOf(patient, name)) : valuesOf(answers, name),
    );

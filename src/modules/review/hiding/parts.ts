// The texts of a record in which a mark can be doubted, each part by a name of its own.

import { describe, type Taxonomy } from '../../../taxonomy/index.ts';
import { describeLocal, placeOf, type RecordView, type Typed } from '../../recording/index.ts';
import type { Step } from '../step.ts';

export const answerPart = (inputName: string): string => `answer:${inputName}`;
export const localPart = (field: string): string => `local:${field}`;
export const stepPart = (sequence: number): string => `step:${sequence}`;

export const storyPart = answerPart('Description');

/** An answer may consist of several texts, everything else of one. */
export type Parts = ReadonlyMap<string, readonly string[]>;

/** As these reviewers read it. */
export const partsOf = (taxonomy: Taxonomy, record: RecordView, steps: readonly Step[]): Parts =>
  new Map([
    ...describe(taxonomy, record.answers, 'staff')
      .filter(({ type, sealed }) => type === 'text' && !sealed)
      .map(({ inputName, values }) => [answerPart(inputName), values] as const),
    ...(record.local ? describeLocal(taxonomy, record.local) : [])
      .filter(({ type }) => type === 'text')
      .map(({ field, values }) => [localPart(field), values] as const),
    ...steps.flatMap(({ sequence, body }) => (body === null ? [] : [[stepPart(sequence), [body]] as const])),
  ]);

const isStep = (part: string): boolean => part.startsWith('step:');

/** What an answer is kept under. */
const fieldOf = (part: string): string =>
  part.startsWith('local:') ? part.replace('local:', 'local.') : part.slice('answer:'.length);

/** The texts of a part as they were typed; none where they are not known. */
export const typedTexts = (part: string, typed: Typed, steps: ReadonlyMap<number, string>): readonly string[] => {
  const texts = isStep(part) ? steps.get(Number(part.slice('step:'.length))) : typed[fieldOf(part)];
  if (texts === undefined) return [];
  return typeof texts === 'string' ? [texts] : texts;
};

/** What words are shown again by. */
export const placeIn = (part: string, index: number): string => (isStep(part) ? part : placeOf(fieldOf(part), index));

export const whereOf = (part: string): string => {
  if (part === storyPart) return 'in the story';
  return isStep(part) ? 'in what was said later' : 'in an answer';
};

// The texts of a record in which a mark can be doubted, each by a name of its own.

import { markPattern } from '../../../methods/deidentify/index.ts';
import { describe, type Taxonomy } from '../../../taxonomy/index.ts';
import { describeLocal, type RecordView } from '../../recording/index.ts';
import type { Step } from '../step.ts';
import type { Report } from './report.ts';

export const answerPart = (inputName: string): string => `answer:${inputName}`;
export const localPart = (field: string): string => `local:${field}`;
export const stepPart = (sequence: number): string => `step:${sequence}`;

export const storyPart = answerPart('Description');

/** Part to text, as these reviewers read it. */
export const partsOf = (taxonomy: Taxonomy, record: RecordView, steps: readonly Step[]): ReadonlyMap<string, string> =>
  new Map([
    ...describe(taxonomy, record.answers, 'staff')
      .filter(({ type, sealed }) => type === 'text' && !sealed)
      .map(({ inputName, values }) => [answerPart(inputName), values.join('\n')] as const),
    ...(record.local ? describeLocal(taxonomy, record.local) : [])
      .filter(({ type }) => type === 'text')
      .map(({ field, values }) => [localPart(field), values.join('\n')] as const),
    ...steps.flatMap(({ sequence, body }) => (body === null ? [] : [[stepPart(sequence), body] as const])),
  ]);

export const holdsMark = (text: string, mark: string): boolean => {
  for (const [found] of text.matchAll(markPattern)) if (found === mark) return true;
  return false;
};

/** Marks that somebody doubts now, by part. */
export const doubtedMarks = (reports: readonly Report[]): ReadonlyMap<string, readonly string[]> => {
  const doubted = new Map<string, string[]>();
  for (const { kind, part, mark, decision } of reports) {
    if (kind !== 'false-hiding' || decision !== null || part === null || mark === null) continue;
    doubted.set(part, [...(doubted.get(part) ?? []), mark]);
  }
  return doubted;
};

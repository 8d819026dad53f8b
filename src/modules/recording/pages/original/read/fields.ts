// Each answer in words as it was typed, beside what everybody reads.

import { createTurns } from '../../../../../platform/turns.ts';
import type { AnswerValue } from '../../../../../taxonomy/index.ts';
import { describe, personLabel, type Row, type Taxonomy } from '../../../../../taxonomy/index.ts';
import { originalPrefix } from '../../../local/hide-local.ts';
import { describeLocal } from '../../../local/kept.ts';
import { type Stretch, stretchesOf } from '../../../originals/beside.ts';
import type { TypedStep } from '../../../originals/deps.ts';
import type { RecordView } from '../../../record.ts';

export type FieldBeside = {
  readonly title: string;
  /** As it was typed; null where its time is over. */
  readonly typed: readonly Stretch[] | null;
  readonly shown: string;
  /** Everybody else reads that something was left, and not what. */
  readonly isSealed: boolean;
  readonly hasHidden: boolean;
};

const asList = (value: AnswerValue | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const beside = (title: string, typed: string, shown: string, isSealed: boolean): FieldBeside => {
  const stretches = isSealed ? [{ text: typed, isHidden: true }] : stretchesOf(typed, shown);
  return { title, typed: stretches, shown, isSealed, hasHidden: stretches.some(({ isHidden }) => isHidden) };
};

export const answersBeside = async (
  taxonomy: Taxonomy,
  record: RecordView,
  typed: Readonly<Record<string, AnswerValue>>,
): Promise<readonly FieldBeside[]> => {
  const turn = createTurns();
  const rows = describe(taxonomy, record.answers, 'staff').filter(({ type }) => type === 'text');
  const fields: FieldBeside[] = [];
  for (const row of rows)
    for (const [index, text] of asList(typed[row.inputName]).entries()) {
      await turn(text.length);
      fields.push(beside(titleOf(taxonomy, row), text, row.values[index] ?? '', row.sealed));
    }
  const local = record.local ? describeLocal(taxonomy, record.local).filter(({ type }) => type === 'text') : [];
  for (const { question, field, values } of local)
    for (const [index, text] of asList(typed[originalPrefix + field]).entries()) {
      await turn(text.length);
      fields.push(beside(question, text, values[index] ?? '', false));
    }
  return fields;
};

const titleOf = (taxonomy: Taxonomy, { question, patientIndex }: Row): string =>
  patientIndex === undefined ? question : `${personLabel(taxonomy, patientIndex)}: ${question}`;

export const stepBeside = ({ title, typed, shown }: TypedStep): FieldBeside =>
  typed === null ? { title, typed, shown, isSealed: false, hasHidden: false } : beside(title, typed, shown, false);

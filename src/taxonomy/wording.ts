// Who speaks: the same question in the words for this person, over the official label.

import { type Answers, type Audience, type Path, patientsOf, unknown } from './answers.ts';
import { holds } from './condition.ts';
import type { ProblemName } from './problems.ts';
import { type Code, codesOf, type Field, type Taxonomy, type Text, type Voiced } from './taxonomy.ts';

export type Listener = {
  readonly audience: Audience;
  readonly path: Path;
  readonly answers: Answers;
  /** Of whom the question is, counted from 0. */
  readonly patientIndex?: number;
};

/** Names of voices, the best one first. */
export type Voices = readonly string[];

export const voicesFor = (taxonomy: Taxonomy, { audience, path, answers, patientIndex }: Listener): Voices => {
  const patient = patientIndex === undefined ? undefined : patientsOf(answers)[patientIndex];
  return taxonomy.voices
    .filter(
      (voice) =>
        (voice.audience === undefined || voice.audience === audience) &&
        (voice.path === undefined || voice.path === path) &&
        (voice.when === undefined || holds(voice.when, answers, patient)) &&
        !(voice.firstPersonOnly && (patientIndex ?? 0) > 0),
    )
    .map(({ name }) => name);
};

const say = (texts: Voiced<Text> | undefined, voices: Voices, part: keyof Text): string | undefined => {
  const speaker = voices.find((voice) => texts?.[voice]?.[part] !== undefined);
  return speaker === undefined ? undefined : texts?.[speaker]?.[part];
};

export const sayOfPage = (taxonomy: Taxonomy, voices: Voices, page: string, part: keyof Text): string | undefined =>
  say(taxonomy.wording.pages[page], voices, part);

export const sayOfField = (taxonomy: Taxonomy, voices: Voices, field: string, part: keyof Text): string | undefined =>
  say(taxonomy.wording.fields[field], voices, part);

/** The question, or the official definition where a version has no words of its own for it. */
export const questionOf = (taxonomy: Taxonomy, voices: Voices, field: Field): string =>
  sayOfField(taxonomy, voices, field.name, 'label') ?? field.meaning;

export const hintOfCode = (taxonomy: Taxonomy, voices: Voices, field: Field, code: string): string | undefined =>
  sayOfCode(taxonomy, voices, field, code, 'hint');

/** What an answer is called: plain where we have plain words, official otherwise. */
export const labelOfCode = (taxonomy: Taxonomy, voices: Voices, field: Field, code: string): string => {
  const { words } = taxonomy.wording;
  if (code === unknown) return sayOfField(taxonomy, voices, field.name, 'unknown') ?? words.unknown;
  if (field.type === 'boolean') return code === 'true' ? words.true : words.false;
  return sayOfCode(taxonomy, voices, field, code, 'label') ?? officialLabel(taxonomy, field, code);
};

export const officialLabel = (taxonomy: Taxonomy, field: Field, code: string): string => {
  const known: Code | undefined = codesOf(taxonomy, field).get(code);
  return known?.label ?? code;
};

const sayOfCode = (taxonomy: Taxonomy, voices: Voices, field: Field, code: string, part: keyof Text) => {
  const list = taxonomy.wording.options[field.list ?? ''];
  const speaker = voices.find((voice) => list?.[voice]?.[code]?.[part] !== undefined);
  return speaker === undefined ? undefined : list?.[speaker]?.[code]?.[part];
};

/** The plain words for a problem, their `{gaps}` filled. */
export const message = (
  taxonomy: Taxonomy,
  problem: ProblemName,
  gaps: Readonly<Record<string, string | number>> = {},
): string => taxonomy.wording.messages[problem].replace(/\{(\w+)\}/g, (_, gap: string) => String(gaps[gap] ?? ''));

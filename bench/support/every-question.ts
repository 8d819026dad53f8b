// What the questions of a version would ask about one event if nothing were left out: every question that its rules allow
// beside the answers, in the official words, each read and answered.

import { choosingSeconds, countWords, readSeconds, typedSeconds } from '../../src/methods/human-speed/human-speed.ts';
import { applies } from '../../src/taxonomy/applicability.ts';
import type { Answers, Taxonomy } from '../../src/taxonomy/index.ts';

/** Our estimate of an answer in words. */
const wordsOfAnswer = 8;
const storyField = 'Description';

export const everyQuestion = (
  taxonomy: Taxonomy,
  given: Readonly<Record<string, string>>,
  story: string,
): { readonly questions: number; readonly seconds: number } => {
  const own = (isPatients: boolean) =>
    Object.fromEntries(
      Object.entries(given)
        .filter(([name]) => name.startsWith('patients.0.') === isPatients)
        .map(([name, value]) => [name.replace('patients.0.', ''), value]),
    );
  const patient = own(true);
  const answers: Answers = { ...own(false), patients: [patient] };
  const asked = taxonomy.fields.filter(
    ({ name, setBy, perPatient }) =>
      setBy === 'asked' && applies(taxonomy, name, answers, perPatient ? patient : undefined),
  );
  const seconds = asked.reduce((sum, { name, meaning, type, list }) => {
    const labels = (list === undefined ? [] : (taxonomy.lists[list]?.codes ?? [])).map(({ label }) => label);
    const read = readSeconds(countWords([meaning, ...labels].join(' ')));
    const written = name === storyField ? countWords(story) : type === 'text' ? wordsOfAnswer : 0;
    return sum + read + choosingSeconds + typedSeconds(written);
  }, 0);
  return { questions: asked.length, seconds };
};

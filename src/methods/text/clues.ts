// Words that stand for the same thing wherever they are written: harm, danger, thanks, a worry about the future, kinds of things. What the models see of
// them is the name of the clue, so that a phrase they never met counts as much as one that they did. `data/suggest/clues.txt` holds the phrases.

import type { Phrases } from './phrases.ts';

const clueNames = [
  'death',
  'expectedDeath',
  'severe',
  'moderate',
  'low',
  'none',
  'nearMiss',
  'thanks',
  'risk',
  'outcome',
  'abuse',
  'suicide',
  'missing',
  'ongoing',
  'fall',
  'skin',
  'infection',
  'radiotherapy',
  'screening',
  'wrongPatient',
  'system',
  'building',
  'estates',
  'blood',
  'bloodProducts',
  'tissue',
  'medication',
  'staffing',
  'access',
  'referral',
  'discharge',
  'diagnosis',
  'monitoring',
  'testing',
  'selfCare',
  'prescribing',
  'admission',
  'lifeInDanger',
  'lastingHarm',
  'harmByOthers',
  'suicideAct',
  'gone',
  'mishap',
  'broken',
  'wrongSite',
  'retained',
  'many',
  'child',
  'staffBehaviour',
  'psychological',
  'foreseen',
  'unexplained',
  'keptCount',
  'asPlanned',
  'attentive',
  'quickEye',
  'improved',
  'notYet',
  'plaint',
  'recovered',
  'mended',
  'stillThere',
  'fault',
  'opioidClass',
  'transportThings',
  'computerThings',
  'buildingThings',
] as const;

export type Clue = (typeof clueNames)[number];

/** Fails where the file lacks a clue or holds one that nothing knows. */
export const cluesIn = (phrases: Phrases): Phrases<Clue> => {
  const unknown = Object.keys(phrases).filter((name) => !clueNames.some((clue) => clue === name));
  const missing = clueNames.filter((clue) => phrases[clue] === undefined);
  if (unknown.length + missing.length > 0)
    throw new Error(`data/suggest/clues.txt: unknown ${unknown.join(', ')}; missing ${missing.join(', ')}`);
  return phrases as Phrases<Clue>;
};

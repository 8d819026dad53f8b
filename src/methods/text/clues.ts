// Words that stand for the same thing wherever they are written: harm, danger, thanks, a worry about the future, kinds of things. What the models see of
// them is the name of the clue, so that a phrase they never met counts as much as one that they did. `data/suggest/clues.txt` and `things.txt` hold the phrases.

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
] as const;

/** Kinds of things that can take part; `Maybe`: words that mean one in some stories ("mask", "line", "chair"). */
export const thingNames = [
  'deviceThings',
  'deviceThingsMaybe',
  'medicineThings',
  'medicineThingsMaybe',
  'computerThings',
  'computerThingsMaybe',
  'buildingThings',
  'buildingThingsMaybe',
  'housekeepingThings',
  'housekeepingThingsMaybe',
  'transportThings',
  'transportThingsMaybe',
  'bloodThings',
  'bloodThingsMaybe',
  'bloodProductThings',
  'bloodProductThingsMaybe',
  'tissueThings',
  'tissueThingsMaybe',
] as const;

/** A word that means a thing in some stories only. */
export const isPerhapsThing = (name: string): boolean => name.endsWith('Maybe');

const allNames = [...clueNames, ...thingNames];

export type Clue = (typeof allNames)[number];

/** Fails where the files lack a clue or hold one that nothing knows. */
export const cluesIn = (phrases: Phrases): Phrases<Clue> => {
  const unknown = Object.keys(phrases).filter((name) => !allNames.some((clue) => clue === name));
  const missing = allNames.filter((clue) => phrases[clue] === undefined);
  if (unknown.length + missing.length > 0)
    throw new Error(
      `data/suggest/clues.txt and things.txt: unknown ${unknown.join(', ')}; missing ${missing.join(', ')}`,
    );
  return phrases as Phrases<Clue>;
};

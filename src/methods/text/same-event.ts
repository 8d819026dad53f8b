// Whether two records may tell of the same event: the same words sent twice, or one event told by two people. Each sign weighs for or
// against it and the weights add up (Fellegi and Sunter 1969, "A theory for record linkage"); words in a row are compared as shingles
// (Broder 1997). The weights were set by hand and tried on invented second tellings: docs/methods/similar.md.

import { wordVectors } from './load.ts';
import { likeness } from './similar.ts';
import { spokenOf } from './themes.ts';

export type Telling = {
  /** Those of its story, plain, without the marks of what is hidden in it. */
  readonly words: readonly string[];
  readonly vector: Int8Array;
  /** `YYYY-MM-DD` */
  readonly recordedOn: string;
  /** The whole date, where it was told. */
  readonly happenedOn: string | null;
  /** Codes, or words in small letters; none where nobody said. */
  readonly places: readonly string[];
  readonly serviceAreas: readonly string[];
  readonly specialties: readonly string[];
  readonly shifts: readonly string[];
  readonly medicines: readonly string[];
  readonly devices: readonly string[];
  readonly genders: readonly string[];
  /** From and to, as far as it was told. */
  readonly ageYears: readonly [number, number] | null;
  /** A base of `facetsOf`. */
  readonly theme: string | null;
};

export type Comparison = {
  readonly likeness: number;
  /** Of the shorter story, the share of threes of words in a row that the other has too. */
  readonly wording: number;
  /** Rare ones first. */
  readonly sharedWords: readonly string[];
  readonly sharedMedicines: readonly string[];
  /** What both speak of, as in "a fall from bed". */
  readonly spoken: string | null;
  readonly sameSpecialty: boolean;
  /** Above nothing: rather the same event than not. */
  readonly weight: number;
  /** In plain words, for a reviewer. */
  readonly reasons: readonly string[];
};

const inARow = 3;

const shinglesOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.slice(inARow - 1).map((_, at) => words.slice(at, at + inARow).join(' ')));

const wordingOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  return fewer.size === 0 ? 0 : [...fewer].filter((shingle) => more.has(shingle)).length / fewer.size;
};

/** Shorter words are seldom what a story is about, and commoner ones never. */
const tellingLetters = 4;
const rareWeight = 0.95;

/** How telling a word is: 0 for an everyday one, 1 for one that general English hardly knows. */
const tellingWeight = (word: string): number => {
  if (word.length < tellingLetters || !/^[a-z]+$/.test(word)) return 0;
  const vectors = wordVectors();
  const row = vectors.rowOf(word);
  const weight = row === undefined ? 1 : vectors.weightOf(row);
  return weight < rareWeight ? 0 : weight;
};

const stem = (word: string): string => word.replace(/(?:ing|ed|es|s)$/, '');

type TellingWord = { readonly word: string; readonly weight: number };

/** By stem; of two words of one stem the last. */
const tellingWordsOf = (words: readonly string[]): ReadonlyMap<string, TellingWord> =>
  new Map(
    words.flatMap((word) => {
      const weight = tellingWeight(word);
      return weight > 0 ? [[stem(word), { word, weight }] as const] : [];
    }),
  );

/** Telling words that the other has too, whatever their ending, the rarest first. */
const wordsInCommon = (own: ReadonlyMap<string, TellingWord>, others: readonly string[]): readonly string[] => {
  const stems = new Set(others.map(stem));
  return [...own]
    .flatMap(([stemmed, one]) => (stems.has(stemmed) ? [one] : []))
    .toSorted((left, right) => right.weight - left.weight || left.word.localeCompare(right.word, 'en'))
    .map(({ word }) => word);
};

const dayMs = 86_400_000;
const daysBetween = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / dayMs;

const inCommon = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.filter((each) => other.includes(each));

/** For where they agree, against where they differ; nothing where one does not say. In bits: how much likelier among true pairs. */
const agree = (one: readonly string[], other: readonly string[], weight: number, against: number): number => {
  if (one.length === 0 || other.length === 0) return 0;
  return inCommon(one, other).length > 0 ? weight : -against;
};

const ofDays = (one: Telling, other: Telling): number => {
  if (one.happenedOn !== null && other.happenedOn !== null) {
    const days = daysBetween(one.happenedOn, other.happenedOn);
    if (days === 0) return 6;
    if (days === 1) return 3;
    return days <= 3 ? -2 : -14;
  }
  const [happened, told] =
    one.happenedOn === null ? [other.happenedOn, one.recordedOn] : [one.happenedOn, other.recordedOn];
  // Nobody tells of it before it happens.
  if (happened !== null && told < happened) return -14;
  const days = daysBetween(happened ?? one.recordedOn, happened === null ? other.recordedOn : told);
  if (days <= 2) return 3;
  if (days <= 30) return 0;
  return days <= 120 ? -4 : -16;
};

const sameAge = 4;

const ofAge = (one: readonly [number, number] | null, other: readonly [number, number] | null): number => {
  if (one === null || other === null) return 0;
  const isExact = one[0] === one[1] && other[0] === other[1];
  if (isExact && one[0] === other[0]) return sameAge;
  return one[0] <= other[1] + 1 && other[0] <= one[1] + 1 ? 1.5 : -7;
};

const ofWording = (wording: number): number => {
  if (wording >= 0.8) return 8;
  if (wording >= 0.5) return 5;
  if (wording >= 0.25) return 3;
  return wording >= 0.1 ? 1 : 0;
};

/** Two people who tell of one event often share few words: little likeness says little against it. */
const ofLikeness = (cosine: number): number => {
  if (cosine >= 0.75) return 4;
  if (cosine >= 0.6) return 3.5;
  if (cosine >= 0.45) return 3;
  if (cosine >= 0.3) return 2;
  return cosine >= 0.15 ? 0.5 : -1.5;
};

/** Of the records of an organisation told within some weeks, about one in two thousand is about the same event. */
const atFirst = -11;

/** Compares one with others, each in turn: its own words are looked up once. */
export const comparerOf = (one: Telling): ((other: Telling) => Comparison) => {
  const shingles = shinglesOf(one.words);
  const tellingWords = tellingWordsOf(one.words);
  return (other) =>
    compare(one, other, {
      wording: wordingOf(shingles, shinglesOf(other.words)),
      sharedWords: wordsInCommon(tellingWords, other.words),
    });
};

const compare = (
  one: Telling,
  other: Telling,
  { wording, sharedWords }: Pick<Comparison, 'wording' | 'sharedWords'>,
): Comparison => {
  const cosine = likeness(one.vector, other.vector);
  const sharedMedicines = inCommon(one.medicines, other.medicines);
  const samePlace = one.places.length > 0 && inCommon(one.places, other.places).length > 0;
  const sameSpecialty = inCommon(one.specialties, other.specialties).length > 0;
  const spoken = one.theme !== null && one.theme === other.theme ? spokenOf(one.theme) : null;
  const themes = [one.theme, other.theme].map((theme) => (theme === null ? [] : [theme]));
  const weight =
    atFirst +
    ofWording(wording) +
    ofLikeness(cosine) +
    ofDays(one, other) +
    ofAge(one.ageYears, other.ageYears) +
    agree(one.genders, other.genders, 1, 6) +
    agree(one.places, other.places, 1, 2) +
    agree(one.serviceAreas, other.serviceAreas, 1, 3) +
    agree(one.specialties, other.specialties, 2.5, 0.5) +
    agree(one.shifts, other.shifts, 0.5, 1) +
    agree(one.medicines, other.medicines, 5, 5) +
    agree(one.devices, other.devices, 4, 3) +
    agree(themes[0] ?? [], themes[1] ?? [], 3, 1) +
    Math.min(4, sharedWords.length) * 0.75;
  return {
    likeness: cosine,
    wording,
    sharedWords,
    sharedMedicines,
    spoken,
    sameSpecialty,
    weight,
    reasons: reasonsOf(one, other, { wording, spoken, samePlace, sharedMedicines, sharedWords }),
  };
};

const plural = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

const whenTold = (one: Telling, other: Telling, samePlace: boolean): string => {
  const where = samePlace ? ' in the same kind of place' : '';
  if (one.happenedOn !== null && one.happenedOn === other.happenedOn) return `both happened on the same day${where}`;
  const days = daysBetween(one.recordedOn, other.recordedOn);
  if (days === 0) return `told on the same day${where}`;
  return days <= 60 ? `told within ${plural(days)} of each other${where}` : `told ${plural(days)} apart${where}`;
};

const wordsNamed = 5;

const reasonsOf = (
  one: Telling,
  other: Telling,
  {
    wording,
    spoken,
    samePlace,
    sharedMedicines,
    sharedWords,
  }: Pick<Comparison, 'wording' | 'spoken' | 'sharedMedicines' | 'sharedWords'> & { readonly samePlace: boolean },
): readonly string[] => {
  const reasons: string[] = [];
  if (wording >= 0.95) reasons.push('the story is the same, word for word');
  else if (wording >= 0.8) reasons.push('nearly all of the wording is the same');
  else if (wording >= 0.5) reasons.push('much of the wording is the same, as when the same form is used twice');
  reasons.push(whenTold(one, other, samePlace));
  if (spoken !== null) reasons.push(`both speak of ${spoken}`);
  if (sharedMedicines.length > 0) reasons.push(`both name ${sharedMedicines.slice(0, 2).join(' and ')}`);
  const unsaid = sharedWords.filter((word) => !sharedMedicines.includes(word)).slice(0, wordsNamed);
  if (spoken === null && unsaid.length > 0) reasons.push(`both say ${unsaid.join(', ')}`);
  if (ofAge(one.ageYears, other.ageYears) === sameAge) reasons.push('both are about a patient of the same age');
  return reasons;
};

const sameThemeCounts = 0.15;
const sharedWordCounts = 0.03;

/** What orders similar records: how like their words are, and a little more where they name the same things. */
export const rankOf = ({ likeness: cosine, spoken, sharedWords }: Comparison): number =>
  cosine + (spoken === null ? 0 : sameThemeCounts) + sharedWordCounts * Math.min(5, sharedWords.length);

/** As one sentence. */
export const reasonText = (reasons: readonly string[]): string => {
  const said = reasons.join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
};

/** How alike, in words. */
export const alikeWords = (cosine: number): string => {
  if (cosine >= 0.75) return 'Very alike';
  if (cosine >= 0.6) return 'Alike';
  return 'Somewhat alike';
};

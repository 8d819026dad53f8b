// What a story is about, under names that people would give: clusters whose centres and names are shipped (data/text/themes.json) and
// never move, so that a name means the same today and next year. Seeding: Basu, Banerjee and Mooney 2002, "Semi-supervised
// clustering by seeding". Words decide where they can; where none does, the nearest centre does, if it is near and the next one is not.

import { medicineWords, themeVocabulary } from './load.ts';
import { isBlank, likeness } from './similar.ts';
import { closest, createSpotter, phrasesOf, type Spotted } from './spot.ts';
import { vectorOf } from './story-vector.ts';

type Vocabulary = {
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly says: string }[];
  readonly circumstances: readonly { readonly id: string; readonly name: string; readonly says: string }[];
  readonly themes: readonly {
    readonly id: string;
    readonly name: string;
    /** The name with a medicine in it, for those about medicines. */
    readonly subjectName?: string;
    /** "both speak of …" */
    readonly spoken: string;
    /** Words or phrases, of each group one: all groups have to be there, and none of `none`. */
    readonly all: readonly string[];
    readonly none?: string;
    /** Of what went well. */
    readonly good?: true;
    readonly like: string;
    readonly takes?: readonly string[];
  }[];
};

/** What a story is about: one of the shipped themes, and what makes it narrower. */
export type Facets = { readonly base: string; readonly subject: string | null; readonly circumstance: string | null };

type Theme = {
  readonly id: string;
  readonly name: string;
  readonly subjectName: string | null;
  readonly spoken: string;
  /** Numbers of groups of phrases. */
  readonly groups: readonly number[];
  readonly not: number;
  readonly isGood: boolean;
  readonly centre: Int8Array;
  readonly takes: ReadonlySet<string>;
};

/** In a group of phrases: the name of any medicine. */
const anyMedicine = '@medicine';

const prepare = () => {
  const { subjects, circumstances, themes } = themeVocabulary() as Vocabulary;
  const groups: (readonly string[])[] = [];
  const group = (list: string): number =>
    groups.push(phrasesOf(list).flatMap((phrase) => (phrase === anyMedicine ? medicineWords() : phrase))) - 1;
  const named = (list: Vocabulary['subjects']) =>
    new Map(list.map(({ id, name, says }) => [id, { name, group: group(says) }]));
  const prepared = {
    subjects: named(subjects),
    circumstances: named(circumstances),
    themes: new Map(
      themes.map(({ id, name, subjectName, spoken, all, none, good, like, takes }): [string, Theme] => [
        id,
        {
          id,
          name,
          subjectName: subjectName ?? null,
          spoken,
          groups: all.map(group),
          not: group(none ?? ''),
          isGood: good ?? false,
          centre: vectorOf(`${name}. ${like}`),
          takes: new Set(takes),
        },
      ]),
    ),
  };
  return { ...prepared, spot: createSpotter(groups) };
};

let kept: ReturnType<typeof prepare> | undefined;
const vocabulary = () => {
  kept ??= prepare();
  return kept;
};

/** Where what went well has no words that single it out. */
const anyGoodCare = 'good-kindness';
/** What belongs together stands together: no further apart than a long sentence. */
const withinWords = 20;
/** A theme by nearness alone has to be this near, and nearer than the next by so much. */
const nearEnough = 0.5;
const clearly = 0.04;
/** What a phrase more counts, and a word between them, against a cosine. */
const perPhrase = 0.03;
const mostPhrases = 6;
const perWordBetween = 0.004;

const baseOf = (spotted: Spotted, vector: Int8Array, isGoodCare: boolean): Theme | null => {
  let best: Theme | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const near: { readonly theme: Theme; readonly cosine: number }[] = [];
  for (const theme of vocabulary().themes.values()) {
    if (theme.isGood !== isGoodCare || spotted.has(theme.not)) continue;
    const cosine = likeness(vector, theme.centre);
    near.push({ theme, cosine });
    const places = theme.groups.map((group) => spotted.get(group) ?? []);
    const between = closest(places);
    if (between > withinWords) continue;
    const phrases = places.reduce((sum, { length }) => sum + length, 0);
    const weight = cosine + perPhrase * Math.min(mostPhrases, phrases) - perWordBetween * between;
    if (weight > most) [best, most] = [theme, weight];
  }
  if (best !== null) return best;
  if (isGoodCare) return vocabulary().themes.get(anyGoodCare) ?? null;
  const [first, second] = near.toSorted((one, other) => other.cosine - one.cosine);
  if (first === undefined || first.cosine < nearEnough) return null;
  return first.cosine - (second?.cosine ?? 0) < clearly ? null : first.theme;
};

const mostSaid = (spotted: Spotted, among: Iterable<readonly [string, { readonly group: number }]>): string | null => {
  let best: string | null = null;
  let most = 0;
  for (const [id, { group }] of among) {
    const said = spotted.get(group)?.length ?? 0;
    if (said > most) [best, most] = [id, said];
  }
  return best;
};

/** Null where it is about nothing that has a name here. What went well has themes of its own. */
export const facetsOf = (words: readonly string[], vector: Int8Array, isGoodCare = false): Facets | null => {
  if (isBlank(vector)) return null;
  const { spot, subjects, circumstances } = vocabulary();
  const spotted = spot(words);
  const theme = baseOf(spotted, vector, isGoodCare);
  if (theme === null) return null;
  return {
    base: theme.id,
    subject: theme.subjectName === null ? null : mostSaid(spotted, subjects),
    circumstance: mostSaid(
      spotted,
      [...circumstances].filter(([id]) => theme.takes.has(id)),
    ),
  };
};

/** Of narrower and broader ones that a record could belong to, the narrowest first. A theme's number says what it is, and so stays. */
export const themesOf = ({ base, subject, circumstance }: Facets): readonly string[] => [
  ...(subject === null ? [] : [`${base}.of.${subject}`]),
  ...(circumstance === null ? [] : [`${base}.when.${circumstance}`]),
  base,
];

/** The narrowest of an organisation's themes that a record belongs to. */
export const themeFor = (facets: Facets, narrower: ReadonlySet<string>): string =>
  themesOf(facets).find((theme) => narrower.has(theme)) ?? facets.base;

const fewest = 4;
/** Of the records of the broader theme. */
const leastShare = 0.15;

/**
 * Which narrower themes an organisation's records call for: those that enough of them speak of. What was made before stays, so that a
 * theme does not come and go with the weeks.
 */
export const narrowerThemes = (records: readonly Facets[], before: Iterable<string>): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const facets of records) for (const theme of themesOf(facets)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const called = [...counts].filter(([theme, count]) => {
    const [base] = theme.split('.');
    return theme !== base && count >= fewest && count >= leastShare * (counts.get(base ?? '') ?? 0);
  });
  return new Set([...before, ...called.map(([theme]) => theme)]);
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** In words from the shipped list and nothing else; null for a number that is not, or no longer, in it. */
export const themeName = (id: string): string | null => {
  const [base = '', how, what = ''] = id.split('.');
  const { themes, subjects, circumstances } = vocabulary();
  const theme = themes.get(base);
  if (theme === undefined) return null;
  if (how === undefined) return theme.name;
  if (how === 'when') {
    const circumstance = circumstances.get(what);
    return circumstance === undefined ? null : `${theme.name} ${circumstance.name}`;
  }
  const subject = subjects.get(what);
  if (subject === undefined || theme.subjectName === null) return null;
  const isFirst = theme.subjectName.startsWith('{');
  return theme.subjectName.replace('{subject}', isFirst ? subject.name : lowerFirst(subject.name));
};

/** As in "both speak of a fall from bed". */
export const spokenOf = (base: string): string | null => vocabulary().themes.get(base)?.spoken ?? null;

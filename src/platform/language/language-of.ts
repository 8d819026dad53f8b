// Which language a text is written in. Its letters decide where a script has one language; where it has several, letters that
// only one of them has, or its groups of three letters (Cavnar and Trenkle 1994, the profiles of the package `franc`); and in
// Latin letters its common words with those groups. Unknown stays unknown. Figures: docs/methods/language-of.md.

import { francAll } from 'franc';
import { blankMarks } from '../../methods/deidentify/marks.ts';
import { commonWords, latinLanguages, plain } from './language-of-words.ts';

/** More says no more. */
const readAtMost = 1_000;
/** Fewer letters say nothing, even of a script that has one language alone. */
const fewestLetters = 4;
const fewestWords = 2;
/** Fewer may hold a word of another language by chance. */
const enoughWords = 5;

/** Scripts that are written in one language, as far as people in the United Kingdom write them. */
const ofOneLanguage: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Gurmukhi}/gu, 'pa'],
  [/\p{sc=Bengali}/gu, 'bn'],
  [/\p{sc=Gujarati}/gu, 'gu'],
  [/\p{sc=Tamil}/gu, 'ta'],
  [/\p{sc=Telugu}/gu, 'te'],
  [/\p{sc=Kannada}/gu, 'kn'],
  [/\p{sc=Malayalam}/gu, 'ml'],
  [/\p{sc=Sinhala}/gu, 'si'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Armenian}/gu, 'hy'],
  [/\p{sc=Georgian}/gu, 'ka'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Han}/gu, 'zh'],
];

type Choose = (text: string, page: string | null) => string | null;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Letters that the others of the script do not have, in the order in which they tell. */
const arabicLetters: readonly (readonly [string, RegExp])[] = [
  ['ps', /[ټډړږښڼېۍځڅ]/gu],
  ['ckb', /[ڕڵێۆە]/gu],
  ['ur', /[ٹڈڑںےہھ]/gu],
  ['fa', /[پچژگیک]/gu],
  ['ar', /[ةىيكأإؤ]/gu],
];
/** Of the letters of a text in Pashto, Sorani or Urdu, at least so many are their own. */
const ownShare = 0.03;
const plainPersian = 20;

const inArabicLetters: Choose = (text, page) => {
  const all = count(text, /\p{sc=Arabic}/gu);
  const counts = arabicLetters.map(([language, letters]) => [language, count(text, letters)] as const);
  const own = counts.slice(0, 3).find(([, found]) => found >= Math.max(1, ownShare * all));
  if (own) return own[0];
  const [[, persian] = ['', 0], [, arabic] = ['', 0]] = counts.slice(3);
  if (arabic > persian) return 'ar';
  // Urdu and Pashto have the letters of Persian too, and a short text may have none of their own.
  if (page !== null && ['ur', 'ps', 'fa'].includes(page)) return page;
  return persian > arabic && all >= plainPersian ? 'fa' : null;
};

/** By groups of three letters alone: `codes` are those of the package. */
const byGroups =
  (codes: Readonly<Record<string, string>>): Choose =>
  (text) => {
    const [[code = ''] = [], [, second = 0] = []] = francAll(text, { only: Object.keys(codes), minLength: 1 });
    return second < surely ? (codes[code] ?? null) : null;
  };
/** Nearer to the first than this, the second may as well be right: 1 is as near as the first. */
const surely = 0.97;

const cyrillic = { rus: 'ru', ukr: 'uk', bul: 'bg', srp: 'sr', bel: 'be' };
const devanagari = { hin: 'hi', npi: 'ne', mar: 'mr' };
const ethiopic = { amh: 'am', tir: 'ti' };
const hebrew = { heb: 'he', ydd: 'yi' };

const inCyrillic: Choose = (text, page) => {
  if (/[іїєґ]/iu.test(text) && !/[ыэъў]/iu.test(text)) return 'uk';
  if (/[ыэё]/iu.test(text) && !/[іїєґў]/iu.test(text)) return 'ru';
  return byGroups(cyrillic)(text, page);
};

const ofSeveral: readonly (readonly [RegExp, Choose])[] = [
  [/\p{sc=Arabic}/gu, inArabicLetters],
  [/\p{sc=Cyrillic}/gu, inCyrillic],
  [/\p{sc=Devanagari}/gu, byGroups(devanagari)],
  [/\p{sc=Ethiopic}/gu, byGroups(ethiopic)],
  [/\p{sc=Hebrew}/gu, byGroups(hebrew)],
];

/** Codes of the package, which knows no language of fewer than a million: Welsh, Irish and Gaelic go by their words alone. */
const groupsOf: Readonly<Record<string, string>> = {
  ces: 'cs',
  dan: 'da',
  deu: 'de',
  eng: 'en',
  spa: 'es',
  fin: 'fi',
  fra: 'fr',
  hrv: 'hr',
  hun: 'hu',
  ita: 'it',
  lit: 'lt',
  lvs: 'lv',
  nld: 'nl',
  nob: 'no',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  slk: 'sk',
  sna: 'sn',
  som: 'so',
  als: 'sq',
  swe: 'sv',
  swh: 'sw',
  tgl: 'tl',
  tur: 'tr',
  vie: 'vi',
  yor: 'yo',
};

/** Letters that a language has and hardly any other of those above. */
const ownLetters: readonly (readonly [string, RegExp])[] = [
  ['cs', /[ěřů]/giu],
  ['cy', /[ŵŷ]/giu],
  ['da', /[æ]/giu],
  ['de', /[ß]/giu],
  ['es', /[ñ¿¡]/giu],
  ['hu', /[őű]/giu],
  ['lt', /[ėįųū]/giu],
  ['lv', /[āēīļķģņ]/giu],
  ['no', /[æ]/giu],
  ['pl', /[ąęłńśźż]/giu],
  ['pt', /[ãõ]/giu],
  ['ro', /[ășțţ]/giu],
  ['sk', /[ľĺŕô]/giu],
  ['sv', /[å]/giu],
  ['tr', /[ğıİ]/gu],
  ['vi', /[ơưđạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu],
  ['yo', /[ẹọṣ]/giu],
];
const weightOfLetters = 0.05;
const mostOfLetters = 0.15;

/** So much more of a text than of the next language must be common words, for them to decide alone. */
const wordsDecide = 0.2;
/** Of a language whose groups are not known, or that is not among those near. */
const farAway = 0.85;
/** Whoever reads the page in a language is likely to write it. */
const weightOfPage = 0.1;
/** What the text itself says must weigh so much, whatever the page is. */
const leastEvidence = 0.04;
const lead = 0.05;
/** Without any of its common words, groups as near as this are enough for the language of the page. */
const nearEnough = 0.93;

/** Which part of the words of a text each language has among its common ones. */
const sharesOf = (words: readonly string[]): Scores => {
  const shares = new Map(latinLanguages.map((language) => [language, 0]));
  for (const word of words)
    for (const language of commonWords.get(word) ?? [])
      shares.set(language, (shares.get(language) ?? 0) + 1 / words.length);
  return shares;
};

type Scores = ReadonlyMap<string, number>;

const bestTwo = (scores: Scores): readonly [readonly [string, number], number] => {
  const [first = ['', 0] as const, second] = [...scores].sort(([, a], [, b]) => b - a);
  return [first, second?.[1] ?? 0];
};

const named = (language: string): string | null => (language === 'und' ? null : language);

const inLatin: Choose = (text, page) => {
  const words = plain(text).match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return null;
  const shares = sharesOf(words);
  const [[likely, share], next] = bestTwo(shares);
  if (share - next >= wordsDecide && words.length >= enoughWords) return named(likely);
  const near = new Map(
    francAll(text, { only: Object.keys(groupsOf), minLength: 1 }).map(([code, how]) => [groupsOf[code] ?? code, how]),
  );
  const letters = new Map(
    ownLetters.map(([language, own]) => [language, Math.min(mostOfLetters, weightOfLetters * count(text, own))]),
  );
  const evidence = new Map(
    [...shares].map(([language, found]) => [
      language,
      found + (letters.get(language) ?? 0) + (near.get(language) ?? farAway) - 1,
    ]),
  );
  const [[best, score], second] = bestTwo(
    new Map([...evidence].map(([language, found]) => [language, found + (language === page ? weightOfPage : 0)])),
  );
  const isPlain =
    (evidence.get(best) ?? 0) >= leastEvidence ||
    (best === page && text.length >= 20 && (near.get(best) ?? 0) >= nearEnough);
  return isPlain && score - second >= lead ? named(best) : null;
};

const latin = /\p{sc=Latin}/gu;

/** BCP 47, the language alone: `pl`. Null where it cannot be told. `page` is the language of the page it was typed on. */
export const languageOf = (text: string, page: string | null = null): string | null => {
  const read = blankMarks(text.slice(0, readAtMost));
  const pageLanguage = page === null ? null : (page.split('-')[0] ?? null);
  const inLatinLetters = count(read, latin);
  const letters = count(read, /\p{L}/gu);
  if (letters < fewestLetters) return null;
  if (inLatinLetters * 2 >= letters) return inLatin(read, pageLanguage);
  const [most] = [...ofOneLanguage, ...ofSeveral]
    .map(([script, found]) => ({ letters: count(read, script), found }))
    .sort((a, b) => b.letters - a.letters);
  if (!most || most.letters < fewestLetters) return null;
  return typeof most.found === 'string' ? most.found : most.found(read, pageLanguage);
};

/** Every language that may be found. */
export const recognised: readonly string[] = [
  ...latinLanguages.filter((language) => named(language) !== null),
  ...ofOneLanguage.map(([, language]) => language),
  ...arabicLetters.map(([language]) => language),
  ...Object.values(cyrillic),
  ...Object.values(devanagari),
  ...Object.values(ethiopic),
  ...Object.values(hebrew),
];

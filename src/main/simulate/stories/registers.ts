// How people type: on a phone in the night, with a mistake a line, in capitals, or in the clipped way of the notes.

import type { Random } from './random.ts';

const misspellings: readonly (readonly [RegExp, string])[] = [
  [/\bdefinitely\b/g, 'definately'],
  [/\breceived\b/g, 'recieved'],
  [/\bprescription\b/g, 'perscription'],
  [/\bambulance\b/g, 'ambulence'],
  [/\bappointment\b/g, 'apointment'],
  [/\bbecause\b/g, 'becuase'],
  [/\bpharmacist\b/g, 'pharmasist'],
  [/\bbreathing\b/g, 'breathin'],
  [/\bantibiotics\b/g, 'antibiotcs'],
  [/\bsurgery\b/g, 'sugery'],
  [/\bimmediately\b/g, 'imediately'],
  [/\btablets\b/g, 'tabelts'],
  [/\bwhole\b/g, 'hole'],
  [/\btheir\b/g, 'there'],
  [/\bthought\b/g, 'thort'],
  [/\bcould have\b/g, 'could of'],
  [/\bshould have\b/g, 'should of'],
  [/\bwould have\b/g, 'would of'],
  [/\bnoticed\b/g, 'notised'],
  [/\bfrightened\b/g, 'frightend'],
  [/\bsomebody\b/g, 'sombody'],
  [/\bthey are (?=[a-z])/g, 'there '],
  [/\bgoing to\b/g, 'gonna'],
];

const informal: readonly (readonly [RegExp, string])[] = [
  [/\bdo not\b/gi, 'dont'],
  [/\bdid not\b/gi, 'didnt'],
  [/\bcannot\b/gi, 'cant'],
  [/\bwas not\b/gi, 'wasnt'],
  [/\bcould not\b/gi, 'couldnt'],
  [/\bwould not\b/gi, 'wouldnt'],
  [/\bhave not\b/gi, 'havent'],
  [/\bI am (?=[a-z])/g, 'im '],
  [/\bit is (?=[a-z])/gi, 'its '],
  [/\bthat is (?=[a-z])/gi, 'thats '],
  [/\bI had\b/g, 'i had'],
];

const contracted: readonly (readonly [RegExp, string])[] = [
  [/\b([Dd]o|[Dd]id|[Ww]as|[Cc]ould|[Ww]ould|[Hh]ave|[Hh]ad|[Ii]s|[Ss]hould|[Ww]ere) not\b/g, "$1n't"],
  [/\b([Cc])annot\b/g, "$1an't"],
  [/\bI am (?=[a-z])/g, "I'm "],
  [/\b([Ii])t is (?=[a-z])/g, "$1t's "],
  [/\b([Tt])hat is (?=[a-z])/g, "$1hat's "],
  [/\b([Tt])hey are (?=[a-z])/g, "$1hey're "],
  [/\bI have (been|had|not|lost|never|thought|asked)\b/g, "I've $1"],
  [/\b([Nn])obody is\b/g, "$1obody's"],
];

const clippings: readonly (readonly [RegExp, string])[] = [
  [/\b[Tt]he patient\b/g, 'pt'],
  [/\b[Pp]atient's\b/g, "pt's"],
  [/\b[Pp]atients\b/g, 'pts'],
  [/\b[Pp]atient\b/g, 'pt'],
  [/\b[Rr]esident\b/g, 'res'],
  [/\b[Oo]bservations\b/g, 'obs'],
  [/\b[Dd]octor\b/g, 'dr'],
  [/\b[Nn]urse in charge\b/g, 'NIC'],
  [/\b[Aa]ntibiotics\b/g, 'abx'],
  [/\b[Pp]rescription\b/g, 'rx'],
  [/\b[Tt]reatment\b/g, 'tx'],
  [/\b[Dd]iagnosis\b/g, 'dx'],
  [/\b[Ff]racture\b/g, '#'],
  [/\b[Hh]ours?\b/g, 'hr'],
  [/\b[Mm]inutes?\b/g, 'min'],
  [/\b[Rr]eviewed\b/g, 'r/v'],
  [/\b[Bb]lood pressure\b/g, 'BP'],
  [/\b[Ww]ith\b/g, 'w/'],
  [/\b[Ww]ithout\b/g, 'w/o'],
  [/\b[Aa]nd\b/g, '+'],
  [/\b(?:[Tt]he|[Aa]n?) (?=[a-z])/g, ''],
  [/\b(?:was|were|had been|has been|is) (?=[a-z]+(?:ed|en|ing)\b)/g, ''],
  [/\b[Ii] (?=[a-z])/g, ''],
];

const apply = (text: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((changed, [from, to]) => changed.replace(from, to), text);

/** Two letters swapped, one lost or one doubled, in the middle of a longer word. */
const slip = (word: string, random: Random): string => {
  const at = random.between(1, word.length - 3);
  const [before, one, two, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  return before + random.pick([two + one, one, one + one + two]) + after;
};

const withSlips = (text: string, random: Random, share: number): string =>
  text.replace(/(?<![\w.@])[a-z]{5,}(?![\w@]|\.[a-z])/g, (word) => (random.chance(share) ? slip(word, random) : word));

/** Thumbs on a small screen: few capitals, little punctuation. */
const thumbed = (text: string, random: Random): string => {
  const bare = apply(text, informal).replace(/[';:]/g, '');
  const runOn = bare.replace(/\. ([A-Z])/g, (_, next: string) =>
    random.chance(0.4) ? `. ${next}` : random.pick([' ', ' and ', ', ', '.. ']) + next.toLowerCase(),
  );
  const lower = random.chance(0.75) ? runOn.toLowerCase() : runOn.replace(/\bI\b/g, 'i');
  return withSlips(lower, random, 0.025).replace(/\.$/, '');
};

const misspelt = (text: string, random: Random): string =>
  withSlips(
    apply(
      text,
      misspellings.filter(() => random.chance(0.7)),
    ),
    random,
    0.03,
  );

const shouted = (text: string, random: Random): string => {
  if (random.chance(0.25)) return text.toUpperCase();
  const loud = /\b(nobody|never|twice|hours|alone|told them|nothing|floor|wrong|again|why|three times)\b/g;
  return text
    .replace(loud, (word) => (random.chance(0.6) ? word.toUpperCase() : word))
    .replace(/\.(?= |$)/g, () => (random.chance(0.25) ? random.pick(['!', '!!', '!!!']) : '.'));
};

export const clipped = (text: string, random: Random): string => {
  const short = apply(text, clippings);
  return random.chance(0.5)
    ? short.toLowerCase().replace(/\b(gcs|bp|news2?|nic|nok|hca|ed|itu)\b/g, (word) => word.toUpperCase())
    : short;
};

export type Typing = 'careful' | 'plain' | 'thumbed' | 'misspelt' | 'shouted';

export const typed = (text: string, typing: Typing, random: Random): string => {
  switch (typing) {
    case 'careful':
      return text;
    case 'plain':
      return apply(text, contracted);
    case 'thumbed':
      return thumbed(text, random);
    case 'misspelt':
      return misspelt(apply(text, contracted), random);
    case 'shouted':
      return shouted(apply(text, contracted), random);
  }
};

// Words as they are compared: small letters, no accents or apostrophes, and one spelling for what is written in many ways.

/** One spelling each; "st" stays one word for saint and street, so that neither needs guessing. */
const oneSpelling: Readonly<Record<string, string>> = {
  saint: 'st',
  sts: 'st',
  street: 'st',
  str: 'st',
  road: 'rd',
  avenue: 'ave',
  lane: 'ln',
  mount: 'mt',
  doctor: 'dr',
  doctors: 'dr',
  drs: 'dr',
  gps: 'gp',
  center: 'centre',
  centers: 'centre',
  centres: 'centre',
  ctr: 'centre',
  ctre: 'centre',
  surgeries: 'surgery',
  surgary: 'surgery',
  surg: 'surgery',
  practices: 'practice',
  practise: 'practice',
  pract: 'practice',
  hospitals: 'hospital',
  hosp: 'hospital',
  hpl: 'hospital',
  infirmery: 'infirmary',
  hc: 'health centre',
  healthcentre: 'health centre',
  gpsurgery: 'gp surgery',
  walkin: 'walk in',
  medic: 'medical',
  paramedics: 'paramedic',
  med: 'medical',
  pharmacies: 'pharmacy',
  pharmacist: 'pharmacy',
  chemist: 'pharmacy',
  chemists: 'pharmacy',
  farmacy: 'pharmacy',
  dental: 'dentist',
  dentists: 'dentist',
  opticians: 'optician',
  optometrist: 'optician',
  optometrists: 'optician',
  clinics: 'clinic',
  childrens: 'children',
  childs: 'children',
  kids: 'children',
  womens: 'women',
  univ: 'university',
  uni: 'university',
  ltd: 'limited',
  prison: 'hmp',
  jail: 'hmp',
};

const spellings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(oneSpelling).map(([word, same]) => [word, same.split(' ')]),
);

const unaccented = (text: string): string =>
  /[^\x20-\x7e]/.test(text) ? text.normalize('NFKD').replace(/[\p{M}’‘`´]/gu, '') : text;

/** In reading order, with repeats. Apostrophes and full stops inside a word close up: "St. Mary's" gives st, marys. */
export const wordsOf = (text: string): readonly string[] => {
  const plain = unaccented(text)
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/\ba ?(?:&|\+|and|n) ?e\b/g, 'ae')
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1');
  const words: string[] = [];
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    const same = spellings.get(word);
    if (same) {
      words.push(...same);
    } else {
      words.push(word);
    }
  }
  return words;
};

/** Words that carry next to nothing: they never have to be found. */
export const fillers: ReadonlySet<string> = new Set([
  'and',
  'at',
  'by',
  'de',
  'for',
  'in',
  'my',
  'near',
  'of',
  'on',
  'our',
  'the',
  'to',
  'y',
]);

/**
 * How a word sounds, roughly, in English: "leicester" and "lester" are the same. Vowels after the first letter fall away,
 * as do h, w and doubled letters. Made for this purpose; in the manner of Soundex and Metaphone (L. Philips, 1990).
 */
export const soundOf = (word: string): string => {
  const consonants = word
    .replace(/^(?:kn|gn|pn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/^wh/, 'w')
    .replace(/^x/, 's')
    .replace(/ph/g, 'f')
    .replace(/gh(?=t|$)/g, '')
    .replace(/(?:tch|sch|ch|sh)/g, 'x')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|[cq]/g, 'k')
    .replace(/dge?|g(?=[eiy])/g, 'j')
    .replace(/z/g, 's')
    .replace(/v/g, 'f');
  const head = /^[aeiouy]/.test(consonants) ? 'a' : consonants.charAt(0);
  return (head + consonants.slice(1).replace(/[aeiouyhw]/g, '')).replace(/(.)\1+/g, '$1');
};

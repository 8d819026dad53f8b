// The medicines that a story names, by substance, brand, short form or a slip of the keys, each with its dose, route and how often where they stand
// beside it. Names: data/dmd (dm+d virtual therapeutic moieties, and names by hand).

import { nearestFinder } from './mend.ts';
import type { Token } from './tokens.ts';

export type Dose = { readonly amount: number; readonly unit: string };

export type Medicine = {
  /** Places in the text, in UTF-16 units, end exclusive: the name alone. */
  readonly start: number;
  readonly end: number;
  /** As the list spells it. */
  readonly name: string;
  /** The virtual therapeutic moiety: its name and code in dm+d; null for what is several substances, or not in the list. */
  readonly vtm: { readonly name: string; readonly code: string | null } | null;
  readonly dose?: Dose;
  readonly route?: Route;
  readonly frequency?: string;
};

export type Route =
  | 'intravenous'
  | 'oral'
  | 'intramuscular'
  | 'subcutaneous'
  | 'rectal'
  | 'inhaled'
  | 'topical'
  | 'intrathecal'
  | 'epidural'
  | 'sublingual'
  | 'buccal';

/** With its places among the words. */
export type NamedMedicine = Medicine & { readonly from: number; readonly to: number };

type Named = Pick<Medicine, 'name' | 'vtm'>;

export type MedicineNames = {
  /** By the plain words of the name, with one space between. */
  readonly byWords: ReadonlyMap<string, Named>;
  readonly longestWords: number;
  /** The name that a misspelt word was meant to be. */
  readonly misspelt: (word: string) => Named | undefined;
};

/** Substances of the dictionary whose names are ordinary words, and mean the ordinary thing. */
const ordinary = new Set(
  'honey water orange copper ginger garlic chalk tar cranberry cholesterol ammonia peppermint arsenic silicone chromium chamomile lactose gelatin beeswax talc acetone thyme boron creatine acacia alum amaranth casein histamine fructose sucrose saccharin urea ether chloroform formaldehyde ethanol sulfur camphor myrrh borax cardamom eosin air ice sugar starch soap milk egg gold silver lead tin charcoal collagen keratin rose lemon juniper lavender olive almond oats bran'.split(
    ' ',
  ),
);

/** Words of clinics that lie near a name. */
const clinical = new Set(['epistaxis', 'metastases', 'haematemesis', 'haemoptysis', 'ketosis', 'ketones']);

const shortestMisspelt = 6;

const plainWords = (name: string): readonly string[] => (/^[a-z]+$/.test(name) ? [name] : spelledOut(name));

const spelledOut = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^a-z0-9']+/)
    .filter((word) => word !== '');

export const createMedicineNames = (
  names: readonly { readonly name: string; readonly moiety: string; readonly code: string | null }[],
  isOrdinaryWord: (word: string) => boolean,
): MedicineNames => {
  const byWords = new Map<string, Named>();
  const single: string[] = [];
  for (const { name, moiety, code } of names) {
    const words = plainWords(name);
    const key = words.join(' ');
    if (key.length < 3 || ordinary.has(key) || byWords.has(key)) continue;
    byWords.set(key, { name, vtm: moiety === '' ? null : { name: moiety, code } });
    if (words.length === 1 && key.length >= shortestMisspelt) single.push(key);
  }
  const nearest = nearestFinder(single);
  return {
    byWords,
    longestWords: 4,
    misspelt: (word) => {
      if (word.length < shortestMisspelt || word.length > 24 || clinical.has(word) || isOrdinaryWord(word))
        return undefined;
      const meant = nearest(word);
      return meant === undefined ? undefined : byWords.get(meant);
    },
  };
};

const units: Readonly<Record<string, string>> = {
  mg: 'mg',
  mgs: 'mg',
  milligram: 'mg',
  milligrams: 'mg',
  mcg: 'microgram',
  microgram: 'microgram',
  micrograms: 'microgram',
  ug: 'microgram',
  µg: 'microgram',
  g: 'g',
  gram: 'g',
  grams: 'g',
  ml: 'ml',
  mls: 'ml',
  unit: 'unit',
  units: 'unit',
  iu: 'unit',
  u: 'unit',
  mmol: 'mmol',
  mmols: 'mmol',
  puffs: 'puff',
  puff: 'puff',
  tablets: 'tablet',
  tablet: 'tablet',
  tabs: 'tablet',
  l: 'l',
  litres: 'l',
};

const routes: Readonly<Record<string, Route>> = {
  iv: 'intravenous',
  intravenous: 'intravenous',
  intravenously: 'intravenous',
  po: 'oral',
  oral: 'oral',
  orally: 'oral',
  im: 'intramuscular',
  intramuscular: 'intramuscular',
  intramuscularly: 'intramuscular',
  sc: 'subcutaneous',
  subcut: 'subcutaneous',
  subcutaneous: 'subcutaneous',
  subcutaneously: 'subcutaneous',
  pr: 'rectal',
  rectal: 'rectal',
  rectally: 'rectal',
  neb: 'inhaled',
  nebs: 'inhaled',
  nebulised: 'inhaled',
  inhaled: 'inhaled',
  topical: 'topical',
  topically: 'topical',
  patch: 'topical',
  intrathecal: 'intrathecal',
  intrathecally: 'intrathecal',
  epidural: 'epidural',
  epidurally: 'epidural',
  sublingual: 'sublingual',
  buccal: 'buccal',
};

const frequencies: Readonly<Record<string, string>> = {
  od: 'once a day',
  om: 'every morning',
  mane: 'every morning',
  on: '',
  nocte: 'every night',
  bd: 'twice a day',
  bid: 'twice a day',
  tds: 'three times a day',
  tid: 'three times a day',
  qds: 'four times a day',
  qid: 'four times a day',
  prn: 'when needed',
  stat: 'at once',
  daily: 'once a day',
  weekly: 'once a week',
  hourly: 'every hour',
  nightly: 'every night',
};

/** Dose, route and frequency stand this near. */
const nearWords = 5;

export const medicinesAmong = (
  text: string,
  tokens: readonly Token[],
  { byWords, longestWords, misspelt }: MedicineNames,
): readonly NamedMedicine[] => {
  const found: NamedMedicine[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = longestAt(text, tokens, at, byWords, longestWords) ?? misspeltAt(tokens, at, misspelt);
    const first = tokens[at];
    const last = hit === undefined ? undefined : tokens[hit.to - 1];
    if (hit === undefined || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    found.push({
      ...hit.named,
      start: first.start,
      end: last.end,
      from: at,
      to: hit.to,
      ...besides(tokens, at, hit.to),
    });
    at = hit.to;
  }
  return found;
};

type Hit = { readonly named: Named; readonly to: number };

const longestAt = (
  text: string,
  tokens: readonly Token[],
  at: number,
  byWords: ReadonlyMap<string, Named>,
  longest: number,
): Hit | undefined => {
  let key = '';
  let best: Hit | undefined;
  for (let to = at; to < Math.min(tokens.length, at + longest); to += 1) {
    const token = tokens[to];
    const before = tokens[to - 1];
    if (
      token === undefined ||
      (to > at && before !== undefined && /[.;:!?,\n]/.test(text.slice(before.end, token.start)))
    )
      break;
    key = key === '' ? token.word : `${key} ${token.word}`;
    const named = byWords.get(key);
    if (named !== undefined) best = { named, to: to + 1 };
  }
  return best;
};

const misspeltAt = (tokens: readonly Token[], at: number, misspelt: MedicineNames['misspelt']): Hit | undefined => {
  const named = misspelt(tokens[at]?.word ?? '');
  return named === undefined ? undefined : { named, to: at + 1 };
};

const doseWord = /^(\d+(?:[.,]\d+)?)([a-zµ]+)$/;

const besides = (
  tokens: readonly Token[],
  from: number,
  to: number,
): Pick<Medicine, 'dose' | 'route' | 'frequency'> => {
  let dose: Dose | undefined;
  let route: Route | undefined;
  let frequency: string | undefined;
  const look = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined) return false;
    dose ??= doseAt(tokens, at);
    route ??= routes[token.word];
    frequency ??= frequencies[token.word] || undefined;
    return true;
  };
  for (let at = to; at < to + nearWords && tokens[at]?.continues !== false; at += 1) if (!look(at)) break;
  for (let at = from - 1; at >= from - 3 && tokens[at + 1]?.continues; at -= 1) if (!look(at)) break;
  return { ...(dose && { dose }), ...(route && { route }), ...(frequency && { frequency }) };
};

const doseAt = (tokens: readonly Token[], at: number): Dose | undefined => {
  const token = tokens[at];
  if (token === undefined || !/^\d/.test(token.word)) return undefined;
  const joined = doseWord.exec(token.word);
  const next = tokens[at + 1];
  const whole = (digits: string): number => Number(digits.replace(',', '.'));
  if (joined !== null) {
    const unit = units[joined[2] ?? ''];
    return unit === undefined ? undefined : { amount: whole(joined[1] ?? ''), unit };
  }
  const unit = next === undefined ? undefined : units[next.word];
  return unit === undefined || !/^[\d.,]+$/.test(token.word) ? undefined : { amount: whole(token.word), unit };
};

// Invented stories with the names in them marked, for the tagger to learn from: sentences put together from data/deidentify/corpus.txt
// in the registers in which people write, with everything that looks like a name and is none.

import type { Lists } from '../lexicon.ts';
import { createPeople, misspelt, type Person, unheard, written } from './people.ts';
import { createRandom, type Random } from './random.ts';

type Range = readonly [start: number, end: number];
export type Marked = {
  readonly text: string;
  readonly names: readonly Range[];
  /** What teaches nothing: it is hidden for another reason, or may be hidden or left. */
  readonly aside?: readonly Range[];
};

export type Corpus = ReadonlyMap<string, readonly string[]>;

/** `[heading]`, then one stretch a line. */
export const readCorpus = (file: string): Corpus => {
  const corpus = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of file.split('\n')) {
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      lines = [];
      corpus.set(heading, lines);
    } else if (line !== '' && !line.startsWith('#')) lines.push(line);
  }
  return corpus;
};

/** Names stand between these while a text is made; no text holds them otherwise. */
const open = '\u0001';
const close = '\u0002';
export const asName = (name: string): string => `${open}${name}${close}`;

const capital = (text: string): string =>
  text.charAt(0) === open ? open + capital(text.slice(1)) : text.charAt(0).toUpperCase() + text.slice(1);

type Source = {
  readonly random: Random;
  readonly corpus: Corpus;
  readonly lists: Lists;
  readonly people: () => Person;
};

const wordsOf = (lists: Lists, name: keyof Lists): readonly string[] => lists[name].split('\n');

const createWriter = ({ random, corpus, lists, people }: Source) => {
  const { number, chance, pick } = random;
  const of = (heading: string): string => pick(corpus.get(heading) ?? []);
  const medicines = wordsOf(lists, 'medicines');
  const places = wordsOf(lists, 'places');
  const ordinary = wordsOf(lists, 'words');
  const alsoNames = [
    ...wordsOf(lists, 'first-names-mostly'),
    ...wordsOf(lists, 'first-names-also-words'),
    ...wordsOf(lists, 'last-names-words'),
  ];

  const naming = (person: Person): string => {
    const { lead, name } = written(person, random);
    return `${lead}${open}${name}${close}`;
  };
  const calling = ({ first }: Person): string => `${open}${first}${close}`;

  const about = (cast: readonly Person[]): string => {
    const one = pick(cast);
    const n = () => (chance(0.6) ? calling(one) : naming(one));
    const other = () => naming(pick(cast));
    const by = number();
    if (by < 0.16) return `${n()} ${of('does')}`;
    if (by < 0.3) return `${of('asked of')} ${n()}${chance(0.7) ? ` ${of('after')}` : ''}`;
    if (by < 0.36) return `${of('asked of')} ${n()} ${of('does')}`;
    if (by < 0.44) return `${chance(0.5) ? 'the ' : ''}${of('role')} ${n()} ${of('does')}`;
    if (by < 0.52)
      return `${pick(['my', 'our', 'her', 'his', 'their', 'me', 'the'])} ${of('kin')} ${n()} ${of('does')}`;
    if (by < 0.58)
      return `${n()} ${pick(['the', ', the', ', our', ', a', '(the', '- the'])} ${of('role')} ${of('does')}`.replace(
        ' ,',
        ',',
      );
    if (by < 0.62)
      return `${n()}${pick([',', ' (', ', ', ' '])} ${pick(['84', '7', '56', '34F', '71M', 'aged 6', of('kin')])}${pick([',', ')', ','])} ${of('does')}`;
    if (by < 0.65) return `${n()} and ${other()} ${of('does')}`;
    if (by < 0.68) return `${of('asked of')} ${n()}${pick([' and ', ', ', ' or ', ' / ', ' & '])}${other()}`;
    if (by < 0.72)
      return `${n()}'s ${pick(['tablets', 'notes', 'wife', 'mum', 'leg', 'bed', 'drip', 'baby', 'dad', 'scan', 'bloods', 'son', 'wristband', 'quick thinking', 'daughter', 'hand', 'letter'])} ${of('happens')}`;
    if (by < 0.75)
      return `${of('thing')} ${of('happens')} ${pick(['and', 'but', 'so', 'because', 'then', 'when', 'until', 'and then', 'while', '-', ':'])} ${n()} ${of('does')}`;
    if (by < 0.79)
      return `${pick(['a nurse', 'a lady', 'a man', 'someone', 'a doctor', 'the carer', 'a girl', 'a porter', 'the one', 'a chap', 'the midwife', 'my daughter', 'his wife'])}${pick([' called', ' named', ' (', ', ', ' i think ', ' whose name is', ' her name was'])} ${n()} ${of('does')}`.replace(
        '( ',
        '(',
      );
    if (by < 0.84)
      return `${pick(['Pt', 'Pt:', 'Patient:', 'Patient', 'pt', 'Staff:', 'Name:', 'NOK', 'NOK:', 'Reported by:', 'Reported by', 'Witness:', 'Informed:', 'Nurse:', 'Seen by:', 'By', 'RN', 'HCA', 'S/N', 'Re:', 'RE', 'Author:', 'Signed:', 'From:', 'To:', 'cc', '2nd checker', 'Lead:'])} ${naming(one)}${pick(['', ', ', ' - ', ' ', ' / ', '; '])}${chance(0.4) ? `${of('role')}${pick([': ', ' '])}${other()}` : of('plain')}`;
    if (by < 0.88)
      return `${pick(['Thank you', 'Thanks', 'Well done', 'Regards', 'Kind regards', 'Many thanks', 'Sorry', 'Hi', 'Dear', 'Love', 'Yours', 'Hello', 'From', 'Best wishes', 'Bless'])}${pick([' ', ', ', '\n'])}${n()}`;
    if (by < 0.91)
      return `${pick(['Big', 'Little', 'Wee', 'Old', 'Our', 'Poor', 'Baby', 'Young', 'Lovely', 'Dear', 'Uncle', 'Auntie', 'Nan', 'Sister', 'Father', 'Rev', 'Sir', 'Capt'])} ${calling(one)} ${of('does')}`;
    if (by < 0.94) return `${n()}. ${of('plain')}`;
    if (by < 0.97) return `${of('role')}s ${n()} and ${other()} ${of('does')}`;
    return `${n()}: ${pick(['"', ''])}${of('plain')}`;
  };

  const medicine = (): string => (chance(0.6) ? pick(medicines) : unheard(random));
  const named = (): string => {
    const by = number();
    const word =
      by < 0.4
        ? of('brand')
        : by < 0.7
          ? pick(places)
          : by < 0.8
            ? medicine()
            : by < 0.9
              ? unheard(random)
              : of('ward');
    return chance(0.85) ? capital(word) : word;
  };
  const place = (): string => capital(chance(0.75) ? pick(places) : chance(0.5) ? of('ward') : unheard(random));
  const before = [
    'moved to',
    'on',
    'from',
    'at',
    'to',
    'near',
    'in',
    'the nurse on',
    'staff on',
    'transferred to',
    'half of',
    'drove from',
    'lives in',
    'born in',
    'the road to',
    'all the way from',
    'not in',
    'the best in',
    'via',
    'outside',
  ];
  const behind = [
    '',
    ' and',
    ' then',
    ' for two days',
    ' where',
    ' General',
    ' Royal',
    ' Hospital',
    ' this morning',
    ' team',
    ' ward',
    ' site',
    ' clinic',
    ' again',
    ', which',
    ' as usual',
    ' by taxi',
  ];
  const without = (): string => {
    const by = number();
    const w = pick(alsoNames);
    if (by < 0.2) return of('plain').replace(/\.$/, '');
    if (by < 0.3) return `${of('thing')} ${of('happens')}`;
    if (by < 0.42)
      return `${pick(['there was', 'it was', 'they had', 'we had', 'he needs', 'with', 'no', 'not', 'about the', 'after', 'and', 'i think', 'told', 'because', 'so', 'as'])} ${of('phrase')} ${pick(['again', 'on the ward', 'today', of('after'), of('happens')])}`;
    if (by < 0.5) return `${of('phrase')} ${of('happens')}`;
    if (by < 0.58)
      return `${pick(['the', 'a', 'no', 'some', 'very', 'more', 'this', 'any', 'to', 'of', 'too', 'is', 'was', 'are', 'by', 'really', 'and', 'their', 'good', 'staff are', 'it was'])} ${w} ${pick(['of', 'and', 'in', 'was', 'is', 'for', 'on', 'to', 'the', 'from', '', '.', ','])} ${of('thing')}`;
    if (by < 0.62)
      return `${w} ${pick(['of', 'and', 'the', 'to', 'in', 'on', 'from', 'up', 'out', 'not', 'is', 'was', 'needs', 'care', 'staff', 'team', 'time', 'for', 'all', 'with', 'you', 'it'])} ${of('thing')}`;
    if (by < 0.65)
      return `${capital(of('ward'))} ${pick(['ward', 'Ward', 'unit', 'Unit', 'suite', 'wing', 'House', 'Court', 'Lodge'])} ${of('happens')}`;
    if (by < 0.72)
      return `${chance(0.4) ? `${of('thing')} ` : ''}${pick(before)} ${place()}${pick(behind)} ${chance(0.3) ? of('after') : ''}`;
    if (by < 0.74) return `${place()}, ${place()}${pick([',', ' and'])} ${place()} ${of('happens')}`;
    if (by < 0.8)
      return `${chance(0.4) ? `${pick(['the', 'our', 'a', 'no', 'new'])} ` : ''}${named()}${pick(['', "'s", ''])} ${of('brand noun')} ${of('happens')}`;
    if (by < 0.85)
      return `${pick(['given', 'on', 'started', 'stopped', 'missed', 'took', 'prescribed', 'gave him', 'gave her', 'allergic to', 'no', 'dose of', 'IV', 'PO', 'had', 'scored 9 on', 'uses', 'via'])} ${chance(0.6) ? capital(medicine()) : medicine()} ${pick(['10mg', '5mg', 'twice', 'in error', '', 'instead of', 'for', 'was', '9', of('after')])}`;
    if (by < 0.89)
      return `${pick(['the', 'our', 'a', 'with', 'on', 'using', 'via', 'in', 'per', 'by', 'through'])} ${named()} ${pick(['was', 'is', 'and', 'has', 'did', 'would not', of('happens')])} ${pick(['down', 'slow', 'old', 'broken', 'used', of('after')])}`;
    if (by < 0.92) return `${capital(pick(ordinary))} ${pick(ordinary)} ${of('happens')}`;
    if (by < 0.94)
      return `${of('thing')} ${pick(['and', 'with', 'for', 'of', 'said'])} ${pick(ordinary)} ${pick(ordinary)} ${of('after')}`;
    if (by < 0.97)
      return `${capital(of('role'))} ${pick(['in charge', 'said no', 'came', 'informed', 'aware', 'on call', 'busy', 'reviewed', 'did not come', 'gave it', 'has been told', 'attended'])}`;
    return `${pick(['Action', 'Outcome', 'Harm', 'Plan', 'Notes', 'Time', 'Area', 'Diet', 'Device', 'Fault', 'Ward', 'Site', 'Team', 'Drug', 'Dose'])}: ${capital(pick(ordinary))} ${pick(ordinary)}`;
  };

  return { about, without, people };
};

/** Slips and capitals where none belong, outside of the names. */
const carelessly = (random: Random, text: string): string =>
  text
    .split(/(\u0001[^\u0002]*\u0002|\s+)/)
    .map((word) => {
      if (word.startsWith(open) || word.length < 3) return word;
      const by = random.number();
      if (by < 0.015) return misspelt(random, word);
      if (by < 0.035) return capital(word);
      return by < 0.042 ? word.toUpperCase() : word;
    })
    .join('');

const sloppily = ({ chance, pick }: Random, text: string): string => {
  const inWay = pick(['plain', 'plain', 'plain', 'plain', 'plain', 'small', 'small', 'small', 'shouted', 'loose']);
  if (inWay === 'small') return text.toLowerCase();
  if (inWay === 'shouted') return text.toUpperCase();
  if (inWay !== 'loose') return text;
  const bare = text.replace(/[.,]/g, '').replaceAll("'", chance(0.5) ? '' : "'");
  return chance(0.5) ? bare.toLowerCase() : bare;
};

/** The names out of their signs, with where they stand. */
const marked = (text: string): Marked => {
  const names: [number, number][] = [];
  let plain = '';
  let start = 0;
  for (const letter of text) {
    if (letter === open) start = plain.length;
    else if (letter === close) names.push([start, plain.length]);
    else plain += letter;
  }
  return { text: plain, names };
};

/** A text as somebody in a hurry writes it, with the names in it marked. */
export const hurried = (random: Random, text: string): Marked => marked(sloppily(random, carelessly(random, text)));

/** As many stories as are asked for; the same seed gives the same stories. */
export const createStories = (corpus: Corpus, lists: Lists, seed: number): (() => Marked) => {
  const random = createRandom(seed);
  const { about, without, people } = createWriter({ random, corpus, lists, people: createPeople(lists, random) });
  const { number, chance, pick } = random;
  return () => {
    const cast = [people(), people(), people()];
    const sentences = 1 + Math.floor(number() * 5);
    let text = '';
    for (let sentence = 0; sentence < sentences; sentence += 1) {
      const said = chance(0.45) ? about(cast) : without();
      text += `${text === '' ? '' : pick([' ', ' ', ' ', '\n'])}${chance(0.9) ? capital(said) : said}${pick(['.', '.', '.', '.', '!', ',', '', '...', ';'])}`;
    }
    return hurried(random, text);
  };
};

// Makes data/deidentify/tagger.bin: `node scripts/train-deidentify.ts [STORIES] [FILE]`. A minute on one core, no chance but the seed's.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { simulate } from '../src/main/simulate/stories/simulate.ts';
import { readStories } from '../src/methods/deidentify/gold/score.ts';
import { createLexicon } from '../src/methods/deidentify/lexicon.ts';
import { readLists } from '../src/methods/deidentify/lists.ts';
import { type Marked, readCorpus } from '../src/methods/deidentify/training/generator.ts';
import { createPeople } from '../src/methods/deidentify/training/people.ts';
import { peopled } from '../src/methods/deidentify/training/peopled.ts';
import { createRandom } from '../src/methods/deidentify/training/random.ts';
import { byHand, findByRules, retell } from '../src/methods/deidentify/training/retell.ts';
import { train } from '../src/methods/deidentify/training/train.ts';
import { readStories as readSuggestStories } from './suggest/read-stories.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const lists = readLists();
/** What this repository says in plain English, where nobody is named. */
const inTheRepository: readonly Marked[] = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(new URL('../docs', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => `docs/${name}`),
  'data/languages/en.json',
  'data/taxonomy/lfpse-5/code-lists.json',
]
  .flatMap((path) => read(path).split('\n'))
  .map((line) => ({ text: line.replace(/^[\s"]*[\w.-]+": "?|",?$|[{}<>*`|]/g, ''), names: [] }));
const lexicon = createLexicon(lists);
/** Stories and sentences that were marked by hand, told again and again with other people in them. */
const markedStories = (times: number): readonly Marked[] => {
  const random = createRandom(20261125);
  const people = createPeople(lists, random);
  const gold = ['strangers', 'registers', 'development', 'tuned', 'held-out'].map(
    (name) => `src/methods/deidentify/gold/${name}.txt`,
  );
  const stories = ['data/deidentify/lessons.txt', ...gold].flatMap((path) => readStories(read(path)).map(byHand));
  return Array.from({ length: times }, () => stories.map((story) => retell(story, people, random))).flat();
};

/** Invented records, told once more with other people in them: what stands around names in whole stories. */
const retold = (count: number): readonly Marked[] => {
  const random = createRandom(20261123);
  const people = createPeople(lists, random);
  const texts = [...simulate({ events: count, seed: 5, until: '2026-11-01' })].flatMap(({ answers }) =>
    Object.values(answers).filter((answer): answer is string => typeof answer === 'string' && answer.length > 40),
  );
  const find = findByRules(lexicon);
  return texts.map((text) => retell(find(text), people, random));
};

/** Stories that were written to teach codes, told with names and without. */
const peopledStories = (times: number): readonly Marked[] => {
  const random = createRandom(20261124);
  const people = createPeople(lists, random);
  return Array.from({ length: times }, () =>
    readSuggestStories().map(({ text }) => peopled(text, people, random)),
  ).flat();
};

const stories = Number(process.argv[2] ?? 120_000);
const file = train(
  { version: '2026-11', seed: 20261122, stories, epochs: 3 },
  {
    corpus: readCorpus(read('data/deidentify/corpus.txt')),
    lists,
    others: [...markedStories(6), ...retold(Math.ceil(stories / 4)), ...peopledStories(10), ...inTheRepository],
  },
);
writeFileSync(process.argv[3] ?? new URL('../data/deidentify/tagger.bin', import.meta.url), file);

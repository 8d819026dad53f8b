// Teaches src/methods/text what it proposes from a story, and writes data/suggest: `node_modules/.bin/node scripts/train-suggest.ts [--figures] [--words] [--judged FILE]`.
// The same files and seed give the same model. With --figures it first holds out whole settings and whole styles of writing, and prints how well it
// does; --words does so with words alone, for comparison; --judged writes what was said of each story held out.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { randomFrom } from '../src/main/simulate/stories/random.ts';
import type { Meaning } from '../src/methods/text/features.ts';
import { wordVectors } from '../src/methods/text/load.ts';
import { type ModelFile, uncalibrated } from '../src/methods/text/model.ts';
import { tokensOf } from '../src/methods/text/tokens.ts';
import { answersOf, calibrate, questionNames } from './suggest/calibrate.ts';
import { composedExamples } from './suggest/compose.ts';
import type { Example } from './suggest/example.ts';
import { figuresOf, urgentThreshold } from './suggest/figures.ts';
import { kindsOf } from './suggest/kinds.ts';
import { headsOf, learn, lookWith, type Options, wordsOf } from './suggest/learn.ts';
import { readDevelopment } from './suggest/read-development.ts';
import { readStories } from './suggest/read-stories.ts';
import { simulatedExamples } from './suggest/simulated.ts';
import { bySetting, byStyle, judge } from './suggest/validate.ts';
import { vary } from './suggest/vary.ts';

const { values } = parseArgs({
  options: { figures: { type: 'boolean' }, words: { type: 'boolean' }, judged: { type: 'string' } },
});

const version = '3';
const seed = 1;
const kindCount = 400;
const commonRows = { from: 100, to: 6_000 };
const variants = 1;
const storyWeight = 2;
const options: Options = {
  rounds: 6,
  rate: 0.4,
  decay: 0.00003,
  seed,
  usesVectors: values.words !== true,
  leastOrigins: 3,
};

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const data = (name: string): URL => new URL(`../data/${name}`, import.meta.url);

const stories = [...readStories(), ...readDevelopment()];
const simulated = [
  ...simulatedExamples(seed),
  ...composedExamples(randomFrom(seed, 3)).map((example, at) =>
    at % 3 === 0 ? example : { ...example, text: vary(example.text, randomFrom(seed, 1_000 + at)) },
  ),
];
say(`${stories.length} stories by hand, ${simulated.length} simulated and composed`);

const vectors = wordVectors();
const rowsToTeach = new Set<number>();
for (const { text } of [...stories, ...simulated])
  for (const { word } of tokensOf(text)) {
    const row = vectors.rowOf(word);
    if (row !== undefined) rowsToTeach.add(row);
  }
for (let row = commonRows.from; row < commonRows.to; row += 1) rowsToTeach.add(row);
const files = {
  words: readFileSync(data('embeddings/words.txt'), 'utf8').trimEnd().split('\n'),
  vectors: new Int8Array(readFileSync(data('embeddings/vectors.int8.bin'))),
  scales: new Float32Array(0),
};
const kinds = kindsOf(
  files,
  [...rowsToTeach].sort((one, other) => one - other),
  kindCount,
  seed,
);
const meaning: Meaning = { vectors, kindOf: (row) => kinds[row] ?? 0 };
say(`${kindCount} kinds of words`);

const random = randomFrom(seed, 2);
const varied = new Map(
  stories.map((story) => {
    const texts = [story.text, ...Array.from({ length: variants }, () => vary(story.text, random))];
    return [story.origin, texts.map((text): Example => ({ ...story, text, weight: storyWeight / texts.length }))];
  }),
);
const variantsOf = ({ origin }: Example): readonly Example[] => varied.get(origin) ?? [];
const words = wordsOf([...stories.flatMap(variantsOf), ...simulated]);
const look = lookWith(words, meaning);
const heads = headsOf([...stories, ...simulated], questionNames);

const judgedBySetting = judge(stories, simulated, { ...bySetting, variantsOf }, heads, look, options);
say('settings held out');
const judgedByStyle = judge(stories, simulated, { ...byStyle, variantsOf }, heads, look, options);
say('styles held out');
const calibrations = calibrate([...judgedBySetting, ...judgedByStyle], heads);
// Where a whole setting is held out, its own service area was never taught.
const areaCalibrations = calibrate(judgedByStyle, heads);
const mixed = heads.map(
  ({ question }, at) => (question === 'service_area' ? areaCalibrations[at] : calibrations[at]) ?? uncalibrated,
);
const urgentFrom = urgentThreshold(judgedByStyle, heads, mixed);

if (values.figures || values.words)
  process.stdout.write(
    `${JSON.stringify({ settings: figuresOf(judgedBySetting, heads, mixed, urgentFrom), styles: figuresOf(judgedByStyle, heads, mixed, urgentFrom) }, null, 1)}\n`,
  );

if (values.judged !== undefined)
  writeFileSync(
    values.judged,
    judgedByStyle
      .map(({ example: { origin, text, answers }, scores }) => {
        const said = Object.fromEntries(
          questionNames.map((question) => [question, answersOf(heads, mixed, scores, question).slice(0, 4)]),
        );
        return `${JSON.stringify({ origin, text, answers, said })}\n`;
      })
      .join(''),
  );

if (options.usesVectors) {
  const { hashes, rarities, fitted } = learn([...stories.flatMap(variantsOf), ...simulated], heads, look, options);
  const width = heads.length;
  const scales = heads.map((_, column) => {
    let most = 1e-9;
    for (let at = column; at < fitted.weights.length; at += width)
      most = Math.max(most, Math.abs(fitted.weights[at] ?? 0));
    return most / 127;
  });
  const weights = Int8Array.from(fitted.weights, (weight, at) => Math.round(weight / (scales[at % width] ?? 1)));
  const file: ModelFile = {
    version,
    heads,
    biases: [...fitted.biases],
    scales,
    calibrations: mixed,
    urgentFrom,
    words,
  };
  writeFileSync(data('suggest/model.json'), `${JSON.stringify(file)}\n`);
  writeFileSync(data('suggest/kinds.u16.bin'), new Uint8Array(kinds.buffer));
  writeFileSync(data('suggest/hashes.u32.bin'), new Uint8Array(Uint32Array.from(hashes).buffer));
  writeFileSync(data('suggest/rarities.f32.bin'), new Uint8Array(Float32Array.from(rarities).buffer));
  writeFileSync(data('suggest/weights.int8.bin'), new Uint8Array(weights.buffer));
  say(`${hashes.length} features, ${weights.length} weights`);
}

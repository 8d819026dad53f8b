// Teaches src/methods/text what it proposes from a story, and writes data/suggest: `node_modules/.bin/node scripts/train-suggest.ts [--figures] [--words] [--judged FILE]`.
// The same files and seed give the same model. With --figures it first holds out whole settings and whole styles of writing, and prints how well it
// does; --words does so with words alone, for comparison; --judged writes what was said of each story held out.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { randomFrom } from '../src/main/simulate/stories/random.ts';
import type { Family } from '../src/methods/text/features.ts';
import { type ModelFile, uncalibrated } from '../src/methods/text/model.ts';
import { answersOf, calibrate, questionNames } from './suggest/calibrate.ts';
import { composedExamples } from './suggest/compose.ts';
import { figuresOf, urgentThreshold } from './suggest/figures.ts';
import { headsOf, learn, lookWith, type Options, wordsOf } from './suggest/learn.ts';
import { readDevelopment } from './suggest/read-development.ts';
import { readStories } from './suggest/read-stories.ts';
import { simulatedExamples } from './suggest/simulated.ts';
import { bySetting, byStyle, judge } from './suggest/validate.ts';

const { values } = parseArgs({
  options: { figures: { type: 'boolean' }, words: { type: 'boolean' }, judged: { type: 'string' } },
});

const version = '5';
const seed = 1;
const onlyWords: readonly Family[] = ['word'];
const options: Options = {
  rounds: 8,
  rate: 0.1,
  seed,
  leastOrigins: 4,
};

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const data = (name: string): URL => new URL(`../data/${name}`, import.meta.url);

const stories = [...readStories(), ...readDevelopment()];
const simulated = [...simulatedExamples(seed), ...composedExamples(randomFrom(seed, 3))];
say(`${stories.length} stories by hand, ${simulated.length} simulated and composed`);

const words = wordsOf([...stories, ...simulated]);
const look = lookWith(words, values.words === true ? onlyWords : undefined);
const heads = headsOf([...stories, ...simulated], questionNames);

const judgedBySetting = judge(stories, simulated, bySetting, heads, look, options);
say('settings held out');
const judgedByStyle = judge(stories, simulated, byStyle, heads, look, options);
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

if (values.words !== true) {
  const { hashes, fitted } = learn([...stories, ...simulated], heads, look, options);
  const width = 2 * heads.length;
  const scales = Array.from({ length: width }, (_, column) => {
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
  writeFileSync(data('suggest/hashes.u32.bin'), new Uint8Array(Uint32Array.from(hashes).buffer));
  writeFileSync(data('suggest/weights.int8.bin'), new Uint8Array(weights.buffer));
  say(`${hashes.length} features, ${weights.length} weights`);
}

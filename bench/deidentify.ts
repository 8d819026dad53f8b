// How much text a second one core hides: invented stories of about 400 characters, each made different so that no answer can be
// remembered, and one of 50,000 characters.

import { readFileSync } from 'node:fs';
import { readStories } from '../src/methods/deidentify/gold/score.ts';
import { deidentify } from '../src/methods/deidentify/index.ts';

const stories = ['tuned', 'held-out'].flatMap((name) =>
  readStories(readFileSync(new URL(`../src/methods/deidentify/gold/${name}.txt`, import.meta.url), 'utf8')),
);
const rows = 10_000;
const texts = Array.from({ length: rows }, (_, row) => {
  let text = `${row}. `;
  for (let next = row; text.length < 400; next += 7) text += `${stories[next % stories.length]?.text} `;
  return text.slice(0, 400);
});
const long = texts.join(' ').slice(0, 50_000);

process.stderr.write('warming up\n');
for (const text of texts.slice(0, 2_000)) deidentify(text);

process.stderr.write(`hiding ${rows} stories\n`);
let bytes = 0;
const start = process.cpuUsage();
for (const text of texts) {
  deidentify(text);
  bytes += Buffer.byteLength(text);
}
const used = process.cpuUsage(start);
const seconds = (used.user + used.system) / 1e6;

const longStart = process.cpuUsage();
deidentify(long);
const longUsed = process.cpuUsage(longStart);

const round = (value: number): number => Math.round(value * 100) / 100;
console.log(
  JSON.stringify({
    name: 'deidentify',
    cores: 1,
    rows,
    mb_per_s: round(bytes / 1e6 / seconds),
    story_ms: round((seconds * 1000) / rows),
    long_story_ms: round((longUsed.user + longUsed.system) / 1000),
  }),
);

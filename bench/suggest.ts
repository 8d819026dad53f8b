// How many stories a second one core reads: invented stories of all lengths and settings, each different so that no answer can be remembered.

import { simulate } from '../src/main/simulate/stories/simulate.ts';
import { suggest } from '../src/methods/text/index.ts';

const rows = 5_000;
const texts = [...simulate({ events: rows, seed: 11, until: '2026-11-01' })].map(({ answers }) =>
  String(answers.Description ?? ''),
);

process.stderr.write('warming up\n');
for (const text of texts.slice(0, 500)) suggest(text);

process.stderr.write(`reading ${rows} stories\n`);
const start = process.cpuUsage();
for (const [row, text] of texts.entries()) suggest(`${row}. ${text}`);
const used = process.cpuUsage(start);
const seconds = (used.user + used.system) / 1e6;

console.log(
  JSON.stringify({
    name: 'suggest',
    cores: 1,
    rows,
    mean_characters: Math.round(texts.reduce((sum, { length }) => sum + length, 0) / rows),
    records_per_s: Math.round(rows / seconds),
  }),
);

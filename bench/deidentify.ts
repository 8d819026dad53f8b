// How much text a second one core hides: invented records as people send them; stories crowded with identifiers, each made different
// so that no answer can be remembered; and one of 50,000 characters. `--fuzz N` reads N strings that mean harm instead.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { simulate } from '../src/main/simulate/stories/simulate.ts';
import { checkOne, createHarm } from '../src/methods/deidentify/fuzz.ts';
import { readStories } from '../src/methods/deidentify/gold/score.ts';
import { deidentify } from '../src/methods/deidentify/index.ts';

const { values } = parseArgs({ options: { fuzz: { type: 'string' } } });
const round = (value: number): number => Math.round(value * 100) / 100;
const secondsOf = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1e6;
};

const fuzz = (count: number): void => {
  const next = createHarm(20261122);
  let worstMs = 0;
  let characters = 0;
  let broken = 0;
  const seconds = secondsOf(() => {
    for (let at = 0; at < count; at += 1) {
      const text = next();
      const before = performance.now();
      try {
        checkOne(text);
      } catch (error) {
        broken += 1;
        process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
      }
      worstMs = Math.max(worstMs, performance.now() - before);
      characters += text.length;
      if (at % 100_000 === 0) process.stderr.write(`${at} strings\n`);
    }
  });
  console.log(
    JSON.stringify({
      name: 'deidentify',
      cores: 1,
      strings: count,
      broken,
      characters,
      seconds: round(seconds),
      worst_ms: round(worstMs),
    }),
  );
};

const speed = (): void => {
  const rows = 10_000;
  const stories = ['tuned', 'held-out'].flatMap((name) =>
    readStories(readFileSync(new URL(`../src/methods/deidentify/gold/${name}.txt`, import.meta.url), 'utf8')),
  );
  const crowded = Array.from({ length: rows }, (_, row) => {
    let text = `${row}. `;
    for (let next = row; text.length < 400; next += 7) text += `${stories[next % stories.length]?.text} `;
    return text.slice(0, 400);
  });
  const records = [...simulate({ events: rows, seed: 1, until: '2026-11-01' })]
    .flatMap(({ answers }) =>
      Object.values(answers).filter((answer): answer is string => typeof answer === 'string' && answer.length > 40),
    )
    .slice(0, rows);
  const long = crowded.join(' ').slice(0, 50_000);
  const hideAll = (texts: readonly string[]): { readonly seconds: number; readonly mbPerS: number } => {
    for (const text of texts.slice(0, 2_000)) deidentify(text);
    const seconds = secondsOf(() => {
      for (const text of texts) deidentify(text);
    });
    return { seconds, mbPerS: round(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6 / seconds) };
  };

  process.stderr.write(`hiding ${records.length} records and ${rows} crowded stories\n`);
  const ordinary = hideAll(records);
  const dense = hideAll(crowded);
  console.log(
    JSON.stringify({
      name: 'deidentify',
      cores: 1,
      rows: records.length,
      mb_per_s: ordinary.mbPerS,
      record_ms: round((ordinary.seconds * 1000) / records.length),
      crowded_mb_per_s: dense.mbPerS,
      crowded_story_ms: round((dense.seconds * 1000) / rows),
      long_story_ms: round(secondsOf(() => deidentify(long)) * 1000),
    }),
  );
};

if (values.fuzz === undefined) speed();
else fuzz(Number(values.fuzz));

// How quickly the likest of 2.2 million records are found, by a reviewer of one organisation (the largest) and by a reader of the nation,
// through the code that the page of a record uses, under row-level security, on PostgreSQL; and how many of the true ten likest they are.
// Vectors: each invented story of `cairn simulate` stands for twenty records: as it is, and nineteen times moved towards another story near it,
// by a tenth to four tenths of the way, so that no two are the same. They come in by COPY. Sizes of organisations fall as in the nation:
// by rank (Zipf), the largest having some 1 % of all.
//   npm run bench -- similar [RECORDS]

import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { simulate } from '../src/main/simulate/stories/simulate.ts';
import {
  cellOf,
  cellsNear,
  likeness,
  nearestOf,
  sketchOf,
  vectorLength,
  vectorOf,
  vectorVersion,
} from '../src/methods/text/index.ts';
import { createNearest } from '../src/modules/review/similar/nearest.ts';
import { scopeOf } from '../src/platform/access/scope-of.ts';
import { someone } from '../src/platform/access/testing.ts';
import type { Account } from '../src/platform/actor.ts';
import { openCopy } from './support/copy-rows.ts';
import { benchWorld, percentile, say } from './support/world.ts';

const records = Number(process.argv[2] ?? 2_200_000);
const variants = 20;
const organisations = 400;
const questions = 300;
const exactQuestions = 60;
const asked = 10;
const seed = 20_261;

let state = seed;
/** A linear congruential generator (Numerical Recipes, 1992). Below 1. */
const chance = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};

const began = performance.now();
const seconds = (since: number): number => Math.round((performance.now() - since) / 1_000);

say('inventing stories');
const told: { readonly vector: Int8Array; readonly cell: number }[] = [];
const stories = Math.ceil(records / variants);
for (const { answers } of simulate({ events: stories, seed, until: '2026-11-20' })) {
  const vector = vectorOf(String(answers.Description));
  told.push({ vector, cell: cellOf(vector) });
  if (told.length % 50_000 === 0) say(`${told.length} of ${stories} stories, ${seconds(began)} s`);
}
const byCell = Map.groupBy(told, ({ cell }) => cell);

/** The cells around each: a story that is moved a little lies in one of them. */
const around = new Map<number, readonly number[]>();
const cellNear = (vector: Int8Array, from: (typeof told)[number]): number => {
  const near = around.get(from.cell) ?? cellsNear(from.vector, 24);
  around.set(from.cell, near);
  return nearestOf(vector, near);
};

/** A little of another story of the same cell in it, and of nothing at all. */
const moved = ({ vector, cell }: (typeof told)[number]): Int8Array => {
  const others = byCell.get(cell) ?? [];
  const other = others[Math.floor(chance() * others.length)]?.vector ?? vector;
  const share = 0.1 + 0.3 * chance();
  const mixed = Float32Array.from(
    vector,
    (value, at) => (1 - share) * value + share * (other[at] ?? 0) + 12 * (chance() - 0.5),
  );
  const length = Math.sqrt(mixed.reduce((squares, value) => squares + value * value, 0)) || 1;
  return Int8Array.from(mixed, (value) => Math.max(-127, Math.min(127, Math.round((value * vectorLength) / length))));
};

type Kept = { readonly id: string; readonly place: string; readonly vector: Int8Array };

/** By looking at all of them. */
const tenthLikest = (one: Kept, among: readonly Kept[]): number => {
  const best: number[] = Array.from({ length: asked }, () => -2);
  for (const other of among) {
    const near = likeness(one.vector, other.vector);
    if (near <= (best[0] ?? 0) || other.id === one.id) continue;
    best[0] = near;
    best.sort((left, right) => left - right);
  }
  return best[0] ?? -2;
};

const weights = Array.from({ length: organisations }, (_, rank) => 1 / (rank + 20));
const sum = weights.reduce((total, weight) => total + weight, 0);
const places: string[] = [];
for (const [rank, weight] of weights.entries())
  for (let step = 0; step < Math.round((10_000 * weight) / sum); step += 1) places.push(`Z${rank + 100}`);
const placeOf = (): string => places[Math.floor(chance() * places.length)] ?? 'Z100';

const world = await benchWorld();
try {
  const { owner, db } = world;
  // The rows of cases are loaded with as little as a search needs, their indexes for other questions made after.
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition
     from pg_indexes
     where tablename in ('review_case', 'record_vector')
       and indexname not like '%_pkey'`,
  );
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  await owner.query('alter table record_vector drop constraint record_vector_organisation_code_record_id_fkey');

  const loadBegan = performance.now();
  const kept: Kept[] = [];
  const version = String(vectorVersion());
  const { copy, close } = await openCopy(world.ownerUrl);
  const batch = 20_000;
  for (let from = 0; from < records; from += batch) {
    const cases: string[][] = [];
    const vectors: string[][] = [];
    for (let row = from; row < Math.min(records, from + batch); row += 1) {
      const story = told[Math.floor(row / variants)];
      if (!story) throw new Error('There are too few stories');
      const vector = row % variants === 0 ? story.vector : moved(story);
      const [id, place] = [randomUUID(), placeOf()];
      const day = new Date(Date.UTC(2022, 10, 21) + Math.floor(chance() * 1_460) * 86_400_000)
        .toISOString()
        .slice(0, 10);
      kept.push({ id, place, vector });
      cases.push([place, id, place, 'Q1', id.slice(0, 11), 'incident', 'staff', '', '{}', 'f', day, 'closed', day, '']);
      const cell = row % variants === 0 ? story.cell : cellNear(vector, story);
      vectors.push([
        place,
        id,
        place,
        'Q1',
        day,
        String(cell),
        sketchOf(vector),
        `\\\\x${Buffer.from(vector).toString('hex')}`,
        version,
      ]);
    }
    await copy(
      `review_case (organisation_code, record_id, reader_code, area_code, reference, event_type, reporter_kind, headline,
         service_areas, is_imminent, recorded_on, stage, stage_since, words)`,
      cases,
    );
    await copy(
      'record_vector (organisation_code, record_id, reader_code, area_code, happened_on, cell, sketch, vector, making)',
      vectors,
    );
    if ((from / batch) % 10 === 9) say(`${from + batch} of ${records} records, ${seconds(loadBegan)} s`);
  }
  await close();
  for (const { name, definition } of indexes.filter((one) => /record_vector|newest|record$/.test(one.name))) {
    say(`index ${name}`);
    await owner.query(definition);
  }
  await owner.query(
    `alter table record_vector add foreign key (organisation_code, record_id) references review_case on update cascade on delete cascade`,
  );
  say('tidying up');
  await owner.query('vacuum analyze record_vector');
  await owner.query('vacuum analyze review_case');
  const loadSeconds = seconds(loadBegan);

  const { rows: sizes } = await owner.query<{ table: number; indexes: number }>(
    `select round(pg_table_size('record_vector') / 1e6)::integer as table,
            round(pg_indexes_size('record_vector') / 1e6)::integer as indexes`,
  );
  const nearestTo = createNearest(db);
  const counts = Map.groupBy(kept, ({ place }) => place);
  const largest = [...counts].reduce((most, one) => (one[1].length > most[1].length ? one : most));

  const measure = async (account: Account, among: readonly Kept[]) => {
    const q = db.as(scopeOf(account));
    const pick = () => among[Math.floor(chance() * among.length)] ?? kept[0];
    const times: number[] = [];
    let hits = 0;
    let compared = 0;
    for (let question = -20; question < questions; question += 1) {
      const one = pick();
      if (!one) continue;
      const start = performance.now();
      const found = await nearestTo(q, account, { recordId: one.id, vector: one.vector, atMost: asked });
      if (question < 0) continue;
      times.push(performance.now() - start);
      if (question >= exactQuestions) continue;
      // Of several equally like any will do.
      const least = tenthLikest(one, among);
      hits += found.filter((each) => each.likeness >= least - 1e-9).length;
      compared += asked;
      if (question % 20 === 0) say(`${account.role}: question ${question}`);
    }
    return {
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      recall: Math.round((1_000 * hits) / compared) / 1_000,
    };
  };

  say('asking as a reviewer of the largest organisation');
  const local = await measure(someone('reviewer', largest[0]), largest[1]);
  say('asking as a reader of the nation');
  const national = await measure(someone('national-reviewer', 'X26'), kept);
  console.log(
    JSON.stringify({
      name: 'similar',
      cores: availableParallelism(),
      rows: records,
      p95_ms: national.p95,
      p50_ms: national.p50,
      recall_at_10: national.recall,
      organisation_rows: largest[1].length,
      organisation_p95_ms: local.p95,
      organisation_p50_ms: local.p50,
      organisation_recall_at_10: local.recall,
      table_mb: sizes[0]?.table,
      indexes_mb: sizes[0]?.indexes,
      stories,
      load_s: loadSeconds,
      settings: `${questions} questions one after the other, ${exactQuestions} of them compared with an exact search; PostgreSQL as it comes with Cairn, under row-level security`,
    }),
  );
} finally {
  await world.end();
}

// What is like a record, among what its reader may read; and which of these may be about the same event. Found while they look:
// nothing of it is kept, so what was taken back or erased a moment ago is not there.

import { type Comparison, comparerOf, isBlank, likest, rankOf, sketchOf } from '../../../methods/text/index.ts';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import { createTurns } from '../../../platform/turns.ts';
import type { RecordView } from '../../recording/index.ts';
import type { ReviewCase } from '../case.ts';
import type { ReviewDeps } from '../deps.ts';
import { storyOf } from '../open-cases.ts';
import { findNearInTime, findOfDay, readCases } from '../sql/similar.ts';
import { createNearest, type NearestTo } from './nearest.ts';
import { tellingOf } from './telling.ts';

export type LikeRecord = { readonly one: ReviewCase; readonly compared: Comparison };
export type Like = {
  /** May be about the same event; likeliest first. */
  readonly same: readonly LikeRecord[];
  /** About like things; likest first. */
  readonly similar: readonly LikeRecord[];
};

export const nothingLike: Like = { same: [], similar: [] };

const similarShown = 5;
const sameShown = 3;
/** How many of the nearest are read and compared as stories. */
const readAsStories = 30;
const inTimeBySketch = 100;
const leastLikeness = 0.4;
const leastRank = 0.6;
/** Within which somebody tells of an event that was told before. */
const daysInTime = 45;

export type FindLike = (account: Account, one: ReviewCase, record: RecordView) => Promise<Like>;

export const createFinder = (deps: Pick<ReviewDeps, 'db' | 'recording'>): FindLike => {
  const nearestTo = createNearest(deps.db);
  return (account, one, record) => findLike({ ...deps, nearestTo }, account, one, record);
};

const findLike = async (
  deps: Pick<ReviewDeps, 'db' | 'recording'> & { readonly nearestTo: NearestTo },
  account: Account,
  one: ReviewCase,
  record: RecordView,
): Promise<Like> => {
  const own = tellingOf(record);
  if (isBlank(own.vector)) return nothingLike;
  const scope = scopeOf(account);
  const q = deps.db.as(scope);
  const { recordId } = one;
  const [near, inTime, ofDay] = await Promise.all([
    deps.nearestTo(q, account, { recordId, vector: own.vector, atMost: readAsStories }),
    findNearInTime(q, one, { recordId, sketch: sketchOf(own.vector), atMost: inTimeBySketch }, daysInTime),
    own.happenedOn === null ? [] : findOfDay(q, one, own.happenedOn),
  ]);
  const candidates = new Map(
    [near, likest(own.vector, inTime, readAsStories), likest(own.vector, ofDay, 2 * readAsStories)]
      .flat()
      .map(({ recordId: id, organisationCode }) => [id, { recordId: id, organisationCode }]),
  );
  if (candidates.size === 0) return nothingLike;
  const [cases, records] = await Promise.all([
    readCases(q, [...candidates.keys()]),
    deps.recording.read(scope, [...candidates.values()]),
  ]);
  const told = new Map(records.map((each) => [each.recordId, each]));
  const compare = comparerOf(own);
  const compared: LikeRecord[] = [];
  const turn = createTurns();
  for (const each of cases) {
    const other = told.get(each.recordId);
    if (!other) continue;
    await turn(storyOf(other).length);
    compared.push({ one: each, compared: compare(tellingOf(other)) });
  }
  const same = compared
    .filter(({ one: other, compared: { weight } }) => weight > 0 && other.organisationCode === one.organisationCode)
    .toSorted((left, right) => right.compared.weight - left.compared.weight)
    .slice(0, sameShown);
  const isShown = new Set(same.map(({ one: other }) => other.recordId));
  const nearest = new Set(near.map((each) => each.recordId));
  const similar = compared
    .filter(({ one: { recordId: id } }) => nearest.has(id) && !isShown.has(id))
    .filter(({ compared: each }) => each.likeness >= leastLikeness && rankOf(each) >= leastRank)
    .toSorted((left, right) => rankOf(right.compared) - rankOf(left.compared))
    .slice(0, similarShown);
  return { same, similar };
};

// Invents records: the same seed, count and last day always give the same ones, each of which can be made again alone.

import { type Answers, type Audience, loadTaxonomy, type Taxonomy } from '../../../taxonomy/index.ts';
import { plusDays, recordedDays } from './calendar.ts';
import { answersFor } from './coded.ts';
import { createEpisode, drawFrame, drawHarm, drawIncident, type Episode } from './episode.ts';
import type { Setting } from './frame.ts';
import { outbreakOn } from './outbreaks.ts';
import { type PastOfRecord, pastOf } from './past.ts';
import { type Place, placeIn, settings } from './places.ts';
import { type Random, randomFrom } from './random.ts';
import type { Teller } from './slots.ts';
import { stagedAt, stagedFor } from './staged.ts';
import { canTell, tell } from './tell.ts';

export type SimulateOptions = {
  readonly events: number;
  readonly seed: number;
  /** The last day on which something is recorded, `YYYY-MM-DD`; the first is four years before. */
  readonly until: string;
};

export type SimulatedRecord = {
  /** From 0, in the order in which they were recorded. */
  readonly number: number;
  readonly audience: Audience;
  readonly setting: Setting;
  /** Null where the teller did not know. */
  readonly place: Place | null;
  /** Whether a member of staff was signed in when telling it. */
  readonly isSignedIn: boolean;
  readonly recordedOn: string;
  /** Without the organisation: whoever stores them knows its code. */
  readonly answers: Answers;
  readonly past: PastOfRecord;
};

const calendarStream = 0xca1;
const duplicateShare = 0.015;
const publicShare = 0.24;

export const simulate = function* (options: SimulateOptions): Generator<SimulatedRecord> {
  const taxonomy = loadTaxonomy();
  const days = recordedDays(options.events, options.until, randomFrom(options.seed, calendarStream));
  for (let number = 0; number < days.length; number += 1) yield recordOf(taxonomy, options, days, number);
};

type Scene = { readonly episode: Episode; readonly place: Place; readonly teller: Teller; readonly recordedOn: string };

const recordOf = (
  taxonomy: Taxonomy,
  options: SimulateOptions,
  days: readonly string[],
  number: number,
): SimulatedRecord => {
  const random = randomFrom(options.seed, number + 1);
  const { scene, duplicateOf } = secondTelling(options, days, number, random) ?? {
    scene: sceneOf(options, days, number),
    duplicateOf: null,
  };
  const { episode, place, teller, recordedOn } = scene;
  const staged = stagedFor(options.events, number);
  const isPlaceKnown = teller === 'staff' || staged !== undefined || random.chance(0.9);
  const story = tell(episode, teller, random);
  return {
    number,
    audience: teller === 'staff' ? 'staff' : 'public',
    setting: episode.frame.setting,
    place: isPlaceKnown ? place : null,
    isSignedIn: teller === 'staff' && random.chance(0.6),
    recordedOn,
    answers: answersFor(taxonomy, episode, { teller, story, recordedOn, isPlaceKnown }, random),
    past: pastOf(
      { episode, teller, recordedOn, duplicateOf, ...(staged && { fate: staged.fate }) },
      options.until,
      random,
    ),
  };
};

/** Streams of scenes and of tellings are apart, so that a scene can be set up again for whoever tells it second. */
const sceneStream = 0x40000000;

const sceneOf = ({ events, seed, until }: SimulateOptions, days: readonly string[], number: number): Scene => {
  const random = randomFrom(seed, sceneStream + number);
  const recordedOn = days[number] ?? until;
  const staged = stagedFor(events, number);
  const outbreak = staged ? null : outbreakOn(recordedOn, until, random);
  const frame = outbreak ? random.pick(outbreak.frames) : undefined;
  const isPublic = random.chance(publicShare);
  const drawn = staged
    ? drawIncident(staged.harm, stagedAt.kind, random)
    : frame
      ? { frame, harm: drawHarm(random, frame) }
      : drawFrame(isPublic, random);
  const happenedOn = plusDays(recordedOn, -lagDays(isPublic, random));
  const episode = createEpisode(drawn, happenedOn, random);
  const place = staged ? stagedAt : placeIn(settings[drawn.frame.setting].kind, events, random);
  return {
    episode,
    place: outbreak?.rank === undefined ? place : { ...place, rank: outbreak.rank },
    teller: tellerOf(episode, isPublic, random),
    recordedOn,
  };
};

/** Staff record on the day; families when they can bear to. */
const lagDays = (isPublic: boolean, random: Random): number =>
  isPublic
    ? random.weighted([
        [0, 10],
        [random.between(1, 14), 50],
        [random.between(15, 60), 30],
        [random.between(61, 200), 10],
      ])
    : random.weighted([
        [0, 58],
        [1, 24],
        [random.between(2, 6), 15],
        [random.between(7, 30), 3],
      ]);

const tellerOf = (episode: Episode, isPublic: boolean, random: Random): Teller => {
  const possible = (['patient', 'relative'] as const).filter((teller) => canTell(episode, teller));
  return isPublic && possible.length > 0 ? random.pick(possible) : 'staff';
};

/** Now and then somebody else tells of the same, in their own words, a little later. */
const secondTelling = (
  options: SimulateOptions,
  days: readonly string[],
  number: number,
  random: Random,
): { readonly scene: Scene; readonly duplicateOf: number } | null => {
  if (stagedFor(options.events, number) || !isSecond(options.seed, number)) return null;
  const first = number - random.between(1, Math.max(1, Math.ceil(options.events / 1_000)));
  if (first < 0 || isSecond(options.seed, first)) return null;
  const scene = sceneOf(options, days, first);
  const others = (['staff', 'relative', 'patient'] as const).filter(
    (teller) => teller !== scene.teller && canTell(scene.episode, teller),
  );
  if (others.length === 0) return null;
  return { scene: { ...scene, teller: random.pick(others), recordedOn: days[number] ?? '' }, duplicateOf: first };
};

const duplicateStream = 0x20000000;

const isSecond = (seed: number, number: number): boolean =>
  // One in three finds nobody else who could tell it.
  randomFrom(seed, duplicateStream + number).chance(duplicateShare * 1.15);

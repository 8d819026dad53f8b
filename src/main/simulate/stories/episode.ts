// One episode: a frame, the people in it, the place and the hour. Two people who tell it tell of the same.

import { type Harm, harms } from './endings.ts';
import { type Frame, type Setting, typeOf } from './frame.ts';
import { frames } from './frames/index.ts';
import { type Gender, inventPerson, type Person } from './people.ts';
import { type PlaceKind, settings } from './places.ts';
import type { Random, Weighted } from './random.ts';
import { themeOf } from './themes/index.ts';

export type Episode = {
  readonly frame: Frame;
  /** Null where nobody is harmed: good care, a risk. */
  readonly harm: Harm | null;
  readonly patient: Person;
  readonly words: Readonly<Record<string, string>>;
  readonly nurse: Person;
  readonly doctor: Person;
  readonly relative: Person;
  /** Whose mother, son or friend the patient is. */
  readonly relation: { readonly noun: string; readonly short: string };
  readonly minuteOfDay: number;
  readonly happenedOn: string;
};

/** About what England's published figures show for incidents. */
const harmShares: Readonly<Record<Harm, number>> = { none: 70, low: 25, moderate: 4, severe: 0.6, fatal: 0.4 };

const endingsOf = (frame: Frame) => frame.endings ?? themeOf(frame.theme).endings;

const canEnd = (frame: Frame, harm: Harm | null): boolean => harm === null || endingsOf(frame)[harm] !== undefined;

export const endingOf = ({ frame, harm }: Episode) => (harm === null ? undefined : endingsOf(frame)[harm]);

const poolFor = (choose: (frame: Frame) => boolean): readonly Weighted<Frame>[] => {
  const chosen = frames.filter(choose);
  const weightOf = (frame: Frame): number => frame.weight ?? 1;
  const inSetting = new Map<Setting, number>();
  for (const frame of chosen) inSetting.set(frame.setting, (inSetting.get(frame.setting) ?? 0) + weightOf(frame));
  return chosen.map((frame) => [
    frame,
    (settings[frame.setting].share * weightOf(frame)) / (inSetting.get(frame.setting) || 1),
  ]);
};

const isToldByPublic = (frame: Frame): boolean =>
  frame.public !== undefined || frame.patient !== undefined || frame.relative !== undefined;

const pools = new Map(
  (['incident', 'good-care', 'risk', 'outcome'] as const).flatMap((type) =>
    [null, ...harms].flatMap((harm) =>
      [false, true].map(
        (isPublic) =>
          [
            `${type} ${harm} ${isPublic}`,
            poolFor((frame) => typeOf(frame) === type && canEnd(frame, harm) && (!isPublic || isToldByPublic(frame))),
          ] as const,
      ),
    ),
  ),
);

const typeShares: readonly Weighted<'incident' | 'good-care' | 'risk' | 'outcome'>[] = [
  ['incident', 93],
  ['good-care', 3],
  ['risk', 3],
  ['outcome', 1],
];

export const drawHarm = (random: Random, frame?: Frame): Harm => {
  const possible = frame === undefined ? harms : harms.filter((harm) => canEnd(frame, harm));
  return random.weighted(possible.map((harm) => [harm, harmShares[harm]]));
};

/** An incident that ended so, in a setting of this kind of place. */
export const drawIncident = (harm: Harm, kind: PlaceKind, random: Random): Drawn => ({
  frame: random.weighted(
    poolFor((frame) => typeOf(frame) === 'incident' && settings[frame.setting].kind === kind && canEnd(frame, harm)),
  ),
  harm,
});

export type Drawn = { readonly frame: Frame; readonly harm: Harm | null };

/** `isPublic`: one that patients or families tell of. */
export const drawFrame = (isPublic: boolean, random: Random): Drawn => {
  const type = random.weighted(typeShares);
  const harm = type === 'incident' || type === 'outcome' ? drawHarm(random) : null;
  const pool = pools.get(`${type} ${harm} ${isPublic}`) ?? [];
  if (pool.length > 0) return { frame: random.weighted(pool), harm };
  // No frame of this type ends so (an outcome without harm): any of its frames, as it may end.
  const frame = random.weighted(pools.get(`${type} null false`) ?? []);
  return { frame, harm: harm === null ? null : drawHarm(random, frame) };
};

const ageFor = ({ who }: Frame, random: Random): number => {
  switch (who) {
    case 'baby':
      return 0;
    case 'child':
      return random.between(1, 14);
    case 'mother':
      return random.between(18, 43);
    case 'older':
      return random.between(66, 96);
    case 'adult':
    case 'man':
      return random.between(18, 88);
    case 'anyone':
      return random.chance(0.15) ? random.between(2, 15) : random.between(18, 92);
  }
};

type Relation = Episode['relation'];

const relation = (noun: string, short = noun): Relation => ({ noun: `my ${noun}`, short });

const relationsOf = (age: number, gender: Gender): readonly Relation[] => {
  const isHer = gender === 'female';
  if (age === 0) return [relation('baby', 'my baby'), relation(isHer ? 'daughter' : 'son', 'the baby')];
  if (age < 16) {
    return isHer
      ? [relation('daughter', 'my daughter'), relation('little girl', 'my girl'), relation('niece', 'my niece')]
      : [relation('son', 'my son'), relation('little boy', 'my boy'), relation('grandson', 'my grandson')];
  }
  const partner = isHer ? relation('wife', 'my wife') : relation('husband', 'my husband');
  const partners = [partner, relation('partner', 'my partner')];
  const siblings = isHer ? [relation('sister', 'my sister')] : [relation('brother', 'my brother')];
  if (age < 45) {
    const children = isHer ? [relation('daughter', 'my daughter')] : [relation('son', 'my son')];
    return [...partners, ...siblings, ...children, relation('friend', 'my friend')];
  }
  const parents = isHer
    ? [relation('mum', 'mum'), relation('mother', 'my mother'), relation('mam', 'mam')]
    : [relation('dad', 'dad'), relation('father', 'my father')];
  if (age < 66) return [...partners, ...siblings, ...parents];
  const elders = isHer
    ? [relation('nan', 'nan'), relation('grandmother', 'my gran'), relation('aunt', 'my aunt')]
    : [relation('grandad', 'grandad'), relation('uncle', 'my uncle'), relation('father in law', 'my father in law')];
  return [partner, ...parents, ...parents, ...elders];
};

/** Nights are long and handovers are busy. */
const minuteFor = (random: Random): number =>
  random.weighted([
    [random.between(0, 419), 30],
    [random.between(420, 599), 20],
    [random.between(600, 1_079), 30],
    [random.between(1_080, 1_439), 20],
  ]);

export const createEpisode = ({ frame, harm }: Drawn, happenedOn: string, random: Random): Episode => {
  const ageYears = ageFor(frame, random);
  const patient = inventPerson(
    random,
    ageYears,
    frame.who === 'mother' ? 'female' : frame.who === 'man' ? 'male' : undefined,
  );
  return {
    frame,
    harm,
    patient,
    words: frame.cases ? random.pick(frame.cases) : {},
    nurse: inventPerson(random, random.between(22, 62), 'female'),
    doctor: inventPerson(random, random.between(26, 60)),
    relative: {
      ...inventPerson(random, random.between(25, 70)),
      ...(random.chance(0.6) ? { last: patient.last } : {}),
    },
    relation: random.pick(relationsOf(ageYears, patient.gender)),
    minuteOfDay: minuteFor(random),
    happenedOn,
  };
};

// The answers that go with a story: what its teller would have been asked, and would have said.

import { type Answers, type Patient, prune, type Taxonomy } from '../../../taxonomy/index.ts';
import { daysBetween } from './calendar.ts';
import type { Episode } from './episode.ts';
import { typeOf } from './frame.ts';
import { phrase } from './phrases.ts';
import { settings } from './places.ts';
import type { Random } from './random.ts';
import { slotsFor, type Teller } from './slots.ts';
import { themeOf } from './themes/index.ts';

const yes = 'y';
const no = 'n';
const dontKnow = 'u';

type Telling = {
  readonly teller: Teller;
  readonly story: string;
  /** `YYYY-MM-DD` */
  readonly recordedOn: string;
  readonly isPlaceKnown: boolean;
};

export const answersFor = (taxonomy: Taxonomy, episode: Episode, telling: Telling, random: Random): Answers => {
  const { frame } = episode;
  const { teller, story, isPlaceKnown } = telling;
  const type = typeOf(frame);
  const patients = type === 'incident' || type === 'outcome' ? [patientOf(episode, teller, random)] : [];
  const all: Answers = {
    ...(type === 'incident' ? { Process: '12', InvolvedAgents: ['10'], SafetyChallenges: ['6'] } : {}),
    ...settings[frame.setting].codes,
    ...withDrugNames(frame.codes ?? {}, episode),
    Description: story,
    EventType: type,
    LocationKnown: isPlaceKnown ? yes : dontKnow,
    ...whenOf(episode, telling, random),
    ...(frame.specialties ? { ResponsibleSpecialty: random.pick(frame.specialties) } : {}),
    ...(type === 'risk' ? riskOf(frame.setting, random) : {}),
    ...(type === 'outcome' ? { PatientSafetyIncidentHasOccurred: random.pick([no, dontKnow]) } : {}),
    ...(type === 'good-care' ? goodCareOf(random) : {}),
    ...(random.chance(0.5) ? { LevelOfConcern: concernOf(episode, random) } : {}),
    ...(teller === 'staff' ? ofStaff(episode, random) : { ReporterType: teller === 'patient' ? '1' : '2' }),
    ...(patients.length > 0 ? { patients } : {}),
  };
  return askedOnly(taxonomy, prune(taxonomy, all), teller === 'staff' ? 'staff' : 'public');
};

/** Nobody answers what they are not asked: the public sees a small part of the questions. */
const askedOnly = (taxonomy: Taxonomy, answers: Answers, audience: 'public' | 'staff'): Answers => {
  const asked = taxonomy.askedOf[audience];
  const keep = <T extends object>(given: T): T =>
    Object.fromEntries(Object.entries(given).filter(([name]) => name === 'patients' || asked.has(name))) as T;
  const kept = keep(answers);
  return Array.isArray(answers.patients)
    ? { ...kept, patients: answers.patients.map((one: Patient) => keep(one)) }
    : kept;
};

const withDrugNames = (codes: Answers, { words }: Episode): Answers => {
  const drugs = codes.DrugsInvolved;
  if (!Array.isArray(drugs)) return codes;
  return { ...codes, DrugsInvolved: drugs.map((drug: string) => drug.replace('$drug', words.drug ?? '')) };
};

const whenOf = (episode: Episode, { teller, recordedOn }: Telling, random: Random): Answers => {
  const minutes = episode.minuteOfDay;
  const isDay = minutes >= 450 && minutes < 1_170;
  const time: Answers = random.chance(0.6)
    ? {
        PreciseTime: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`,
      }
    : { EstimatedTime: isDay ? '1' : '2' };
  const daysAgo = daysBetween(episode.happenedOn, recordedOn);
  if (daysAgo === 0) return { IncidentOccurredToday: yes, ...time };
  const forgot = teller !== 'staff' && random.chance(daysAgo > 20 ? 0.5 : 0.1);
  return {
    IncidentOccurredToday: forgot ? dontKnow : no,
    ApproximateDate: forgot ? episode.happenedOn.slice(0, 7) : episode.happenedOn,
    ...time,
  };
};

const physicalCodes = { none: '5', low: '4', moderate: '3', severe: '2', fatal: '1' } as const;

/** Fear and distress go with harm, and are there without it. */
const psychologicalOf = ({ harm, frame }: Episode, random: Random): string | undefined => {
  if (harm === null || harm === 'fatal' || random.chance(0.25)) return undefined;
  const heavier = frame.theme === 'self-harm' || frame.theme === 'aggression' || harm === 'severe' ? 4 : 1;
  return random.weighted([
    ['4', 80],
    ['3', 16 * heavier],
    ['2', 3.4 * heavier],
    ['1', 0.4 * heavier],
  ]);
};

const patientOf = (episode: Episode, teller: Teller, random: Random): Patient => {
  const { patient, harm } = episode;
  const psychological = psychologicalOf(episode, random);
  const isSevere = harm === 'severe' || harm === 'fatal' || psychological === '1';
  return {
    ...(harm === null ? {} : { PhysicalHarm: physicalCodes[harm] }),
    ...(psychological === undefined ? {} : { PsychologicalHarm: psychological }),
    ...(teller === 'staff' && random.chance(0.6) && patient.ageYears > 0
      ? { AgeAtTimeOfIncidentDays: `${patient.ageYears} ${patient.ageYears === 1 ? 'year' : 'years'}` }
      : { AgeBracket: ageBracket(patient.ageYears, random) }),
    Gender: random.chance(0.02) ? '4' : patient.gender === 'female' ? '1' : '2',
    ...(random.chance(0.45) ? { PatientEthnicity: random.weighted(ethnicities) } : {}),
    ...(isSevere ? { StrengthOfAssociation: random.weighted(associations) } : {}),
  };
};

const associations = [
  ['6', 20],
  ['5', 30],
  ['4', 35],
  ['3', 5],
  ['2', 10],
] as const;

const ethnicities = [
  ['11', 66],
  ['12', 1],
  ['13', 6],
  ['21', 1],
  ['22', 0.5],
  ['23', 0.7],
  ['24', 0.7],
  ['31', 3.5],
  ['32', 3.2],
  ['33', 1.2],
  ['34', 0.8],
  ['35', 1.6],
  ['41', 3],
  ['42', 1.6],
  ['43', 0.8],
  ['51', 2],
  ['52', 6.4],
] as const;

const lastYearOfBracket = [4, 9, 15, 17, 25, 45, 65, 85] as const;

const ageBracket = (ageYears: number, random: Random): string => {
  if (ageYears === 0) return random.pick(['1', '1', '2', '3']);
  const index = lastYearOfBracket.findIndex((last) => ageYears <= last);
  return String(index === -1 ? 12 : index + 4);
};

const concernOf = ({ harm }: Episode, random: Random): string =>
  harm === 'severe' || harm === 'fatal' ? '5' : random.pick(['5', '4', '4', '3', '3']);

const riskOf = (setting: Episode['frame']['setting'], random: Random): Answers => ({
  RiskImminent: random.weighted([
    [yes, 15],
    [no, 60],
    [dontKnow, 25],
  ]),
  RiskServiceArea: settings[setting].codes.ServiceArea,
  LocationAtRisk: random.pick(['1', '1', '3']),
  RiskIdentifiedLocation: ['1'],
});

const futures = [
  'Tell the team. Let them teach the others how they do it.',
  'Give people the time to do this. It takes minutes and saves hours.',
  'Make it the normal way and not the favour of one kind person.',
  'Share it at the team meeting and in the newsletter.',
  'Put it into the training of new staff.',
  'More people like this, and enough of them on each shift.',
  'Keep listening to families. That is all it was.',
  'Thank the person. People do more of what is noticed.',
] as const;

const goodCareOf = (random: Random): Answers => ({
  HowFutureOccurrence: random.pick(futures),
  ...(random.chance(0.6) ? { GoodCareDetectionFactor: random.pick(['1', '2', '4']) } : {}),
});

const ofStaff = (episode: Episode, random: Random): Answers => {
  const { frame, harm } = episode;
  const theme = themeOf(frame.theme);
  const slots = slotsFor(episode, 'staff', random);
  const isSerious = harm === 'moderate' || harm === 'severe' || harm === 'fatal';
  const isGrave = harm === 'severe' || harm === 'fatal';
  const role = random.weighted(roles);
  return {
    ReporterType: '3',
    ReporterRole: role,
    ...(role === '9' ? { ReporterRoleOther: 'Student' } : {}),
    ReporterInvolvement: random.pick(['1', '2', '4', '4', '4']),
    DataSharingOptOut: 'false',
    ...(theme.actions.length > 0 && random.chance(0.65)
      ? { ImmediateActions: phrase([random.pick(theme.actions)], random, slots) }
      : {}),
    ...(random.chance(0.5) ? { DetectionPoint: random.pick(['3', '4', '4', '6']) } : {}),
    ...(isSerious ? { DutyOfCandour: 'true' } : {}),
    ...(isGrave ? { CqcNotify: 'true', CqcCriteria: [harm === 'fatal' ? '1' : '2'] } : {}),
  };
};

const roles = [
  ['5', 52],
  ['4', 10],
  ['1', 14],
  ['3', 9],
  ['2', 4],
  ['6', 6],
  ['7', 2],
  ['8', 1],
  ['9', 2],
] as const;

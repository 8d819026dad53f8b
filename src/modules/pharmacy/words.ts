// The words of the log: what can be said of a slip, by code. Stages, kinds and what played a part are those that near-miss logs of
// community pharmacies in England usually have (general knowledge; no national standard fixes them).

type Words = Readonly<Record<string, string>>;

/** Whether it reached the patient tells a near miss from an incident. */
export const reachedWords = {
  'near-miss': 'Near miss',
  incident: 'Incident',
} as const satisfies Words;

/** Where in the work the slip was made, in the order of the work. */
export const stageWords = {
  'clinical-check': 'Clinical check',
  'prescription-entry': 'Entering the prescription',
  labelling: 'Labelling',
  assembly: 'Picking and assembly',
  'accuracy-check': 'Accuracy check',
  bagging: 'Bagging and storing',
  'handing-out': 'Handing out',
  delivery: 'Delivery',
} as const satisfies Words;

export const errorTypeWords = {
  'wrong-medicine': 'Wrong medicine',
  'wrong-strength': 'Wrong strength',
  'wrong-form': 'Wrong form',
  'wrong-quantity': 'Wrong quantity',
  'wrong-label': 'Wrong label or directions',
  'wrong-patient': 'Wrong patient’s bag or label',
  expired: 'Out of date',
  omitted: 'Left out',
  'not-spotted': 'Interaction or dose not spotted',
  other: 'Something else',
} as const satisfies Words;

/** Who noticed: a role, never a name. */
export const noticedByWords = {
  pharmacist: 'Pharmacist',
  'accuracy-checker': 'Accuracy checker',
  'pharmacy-technician': 'Pharmacy technician',
  dispenser: 'Dispenser',
  'who-made-it': 'Whoever made it',
  'counter-assistant': 'Counter assistant',
  'delivery-driver': 'Delivery driver',
  patient: 'Patient or their family',
  'other-service': 'Surgery, care home or other service',
} as const satisfies Words;

export const timeBandWords = {
  'before-9': 'Before 9am',
  '9-11': '9am to 11am',
  '11-13': '11am to 1pm',
  '13-15': '1pm to 3pm',
  '15-17': '3pm to 5pm',
  'after-17': 'After 5pm',
  unknown: 'Not known',
} as const satisfies Words;

/** Grouped as SHEEP does: systems, human interaction, environment, equipment, personal (Rosenorn-Lanng, 2014). */
export const factorWords = {
  'look-alike': 'Names or packs that look alike',
  'shelf-place': 'Where it stood on the shelf',
  'split-pack': 'Split or returned pack',
  'no-second-check': 'One person made and checked it',
  'unclear-prescription': 'Prescription hard to read or unusual',
  interruption: 'Interruption: telephone, counter, a question',
  handover: 'Handed from one person to another',
  busy: 'Many items, or a queue',
  'short-staffed': 'Fewer people than usual',
  space: 'Little space or poor light',
  'computer-or-scanner': 'Computer, scanner or printer',
  'new-or-locum': 'New to the work, or to this pharmacy',
  tired: 'Tired, late or without a break',
} as const satisfies Words;

/** Who does what was agreed: a role, never a name. */
export const ownerWords = {
  superintendent: 'Superintendent pharmacist',
  'responsible-pharmacist': 'Responsible pharmacist',
  'pharmacy-technician': 'Pharmacy technician',
  dispenser: 'Dispensers',
  'counter-team': 'Counter team',
  'everybody-here': 'Everybody here',
} as const satisfies Words;

export type Reached = keyof typeof reachedWords;
export type Stage = keyof typeof stageWords;
export type ErrorType = keyof typeof errorTypeWords;
export type NoticedBy = keyof typeof noticedByWords;
export type TimeBand = keyof typeof timeBandWords;
export type Factor = keyof typeof factorWords;
export type OwnerRole = keyof typeof ownerWords;

export const codesOf = <Code extends string>(words: Readonly<Record<Code, string>>): readonly Code[] =>
  Object.keys(words) as Code[];

export const isCodeOf = <Code extends string>(words: Readonly<Record<Code, string>>, code: unknown): code is Code =>
  typeof code === 'string' && Object.hasOwn(words, code);

const bandFrom = [
  [9, 'before-9'],
  [11, '9-11'],
  [13, '11-13'],
  [15, '13-15'],
  [17, '15-17'],
] as const satisfies readonly (readonly [number, TimeBand])[];

const ukHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' });

/** The band of the clock on the wall: what most entries are about. */
export const bandOf = (moment: Date): TimeBand => {
  const hour = Number(ukHour.format(moment));
  return bandFrom.find(([until]) => hour < until)?.[1] ?? 'after-17';
};

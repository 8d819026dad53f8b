// The codes (LFPSE v5) that frames share, so that a story about a medicine carries the answers that a story about a medicine would.

import type { Answers } from '../../../taxonomy/index.ts';

const noChallenge: Answers = { SafetyChallenges: ['6'] };
const nothing: Answers = { InvolvedAgents: ['10'], ...noChallenge };

/** `step`: involved-processes-5 (prescription, dispensing, administering). */
const medication = (drug: string, step: '1' | '2' | '3', how: Answers): Answers => ({
  ...noChallenge,
  InvolvedAgents: ['4'],
  DrugsInvolved: [drug],
  InvolvedProcesses: [step],
  DrugReaction: ['6'],
  MedicationAdministration: 'n',
  ...how,
});

export const prescribing = '1';
export const dispensing = '2';
export const giving = '3';
type Step = '1' | '2' | '3';

/** `how`: too-much-drug-5. */
export const tooMuch = (drug: string, step: Step, how: '1' | '2' | '3' | '4' | '5' | '6'): Answers =>
  medication(drug, step, { DrugInvolvementFactors: ['1'], DrugUsedTooMuch: [how] });

/** `how`: too-little-drug-5. */
export const tooLittle = (drug: string, step: Step, how: '1' | '2' | '3' | '4' | '5' | '6'): Answers =>
  medication(drug, step, { DrugInvolvementFactors: ['2'], DrugInsufficientDetails: [how] });

/** `how`: medication-administered-incorrectly-5. */
export const wrongly = (drug: string, step: Step, how: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'): Answers =>
  medication(drug, step, { DrugInvolvementFactors: ['3'], MedicationAdministeredIncorrectly: [how] });

/** `how`: problem-medication-or-packaging-5. */
export const spoilt = (drug: string, step: Step, how: '1' | '2' | '3'): Answers =>
  medication(drug, step, { DrugInvolvementFactors: ['4'], ProblemMedicationPackaging: [how] });

/** `type`: device-type-5. `how` names the parent answer and its child. */
export const device = (
  type: string,
  how:
    | { readonly unneeded: string }
    | { readonly lacking: string }
    | { readonly misused: string }
    | { readonly broken: string },
): Answers => ({
  ...noChallenge,
  InvolvedAgents: ['3'],
  DeviceType: [type],
  ...('unneeded' in how ? { DeviceInvolvementFactors: ['1'], DeviceUsedUnnecessarily: [how.unneeded] } : {}),
  ...('lacking' in how ? { DeviceInvolvementFactors: ['2'], DeviceInsufficientDetails: [how.lacking] } : {}),
  ...('misused' in how ? { DeviceInvolvementFactors: ['3'], DeviceWrongUsageDetails: [how.misused] } : {}),
  ...('broken' in how ? { DeviceInvolvementFactors: ['4'], DeviceBrokenDetails: [how.broken] } : {}),
});

/** `how`: it-systems-and-software-involved-5. */
export const software = (how: '1' | '2' | '3' | '4' | '5'): Answers => ({
  ...noChallenge,
  InvolvedAgents: ['9'],
  ITSystemsInvolvementFactors: [how],
});

/** `what`: buildings-or-infrastructure-5. */
export const building = (what: string): Answers => ({
  ...noChallenge,
  InvolvedAgents: ['13'],
  BuildingsInfrastructure: [what],
  BuildingsInfrastructureInvolved: ['4'],
});

/** `what`: estates-services-5. */
export const estates = (what: string): Answers => ({
  ...noChallenge,
  InvolvedAgents: ['14'],
  EstatesServices: [what],
  EstatesServicesInvolved: ['4'],
});

export const bloodLate: Answers = {
  ...noChallenge,
  InvolvedAgents: ['11'],
  BloodInvolved: ['2'],
  TooLittleBloodUsed: ['2'],
};
export const bloodProductMissed: Answers = {
  ...noChallenge,
  InvolvedAgents: ['12'],
  BloodProductsInvolved: ['4'],
  BloodProductsNotUsed: ['2'],
};

/** Something was left undone. `how`: people-did-not-do-something-5. */
export const omitted = (how: '1' | '2' = '2'): Answers => ({
  ...nothing,
  PeopleActionFactors: ['4'],
  PeopleOmittedActionDetails: [how],
});

/** Something was done too late or too little. `how`: people-not-enough-action-5. */
export const tooLate = (how: '1' | '2' | '3' | '4' = '3'): Answers => ({
  ...nothing,
  PeopleActionFactors: ['2'],
  PeopleInsufficientActionDetails: [how],
});

/** One thing was done and another meant. `how`: people-wrong-action-5. */
export const mixedUp = (how: '1' | '2' | '3' = '1'): Answers => ({
  ...nothing,
  PeopleActionFactors: ['3'],
  PeopleWrongActionDetails: [how],
});

/** Too few people. `how`: people-unavailable-5. */
export const tooFewPeople = (how: '1' | '2' | '3' = '3'): Answers => ({
  ...nothing,
  PeopleInvolvementFactors: ['2'],
  PeopleUnavailableDetails: [how],
});

/** `challenge`: safety-challenges-5. */
export const challenge = (challengeCode: '1' | '2' | '3' | '5' | '7', rest: Answers = nothing): Answers => ({
  ...rest,
  SafetyChallenges: [challengeCode],
});

/** `theme`: risk-themes-5. */
export const risk = (theme: string): Answers => ({ RiskTheme: [theme], RiskTimeframe: '1' });

/** `process`: healthcare-process-5. */
export const during = (process: string, rest: Answers): Answers => ({ Process: process, ...rest });

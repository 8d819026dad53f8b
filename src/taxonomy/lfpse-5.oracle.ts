// For tests: what LFPSE v5 excludes, written down a second time from the reference and not from `rules.json`, so that a
// slip in one of them shows.

import { type Answers, type Patient, valuesOf } from './answers.ts';

type Excludes = (answers: Answers, patient: Patient) => boolean;

const has = (answers: Answers | Patient, field: string, ...codes: readonly string[]): boolean =>
  valuesOf(answers, field).some((value) => codes.includes(value));

const unlessType =
  (...types: readonly string[]): Excludes =>
  (answers) =>
    !has(answers, 'EventType', ...types);
const unlessAgent =
  (...agents: readonly string[]): Excludes =>
  (answers) =>
    !has(answers, 'EventType', 'incident') || !has(answers, 'InvolvedAgents', ...agents);
const unless =
  (parent: string, ...codes: readonly string[]): Excludes =>
  (answers) =>
    !has(answers, parent, ...codes);

const risk = [
  'RiskDescription',
  'RiskTheme',
  'RiskImminent',
  'RiskServiceArea',
  'RiskPopulation',
  'RiskTimeframe',
  'LocationAtRisk',
];
const incident = [
  ...[
    'InvolvedAgents',
    'Process',
    'SafetyChallenges',
    'InvolvedPersonsActions',
    'PeopleInvolvementFactors',
    'PeopleActionFactors',
  ],
  ...['DutyOfCandour', 'CqcNotify', 'LocalAuthoritySafeguarding', 'NeverEvent', 'SeriousIncident', 'HsibNotify'],
];
const medicine = [
  'DrugsInvolved',
  'DrugReaction',
  'DrugInvolvementFactors',
  'InvolvedProcesses',
  'MedicationAdministration',
  'ProblemDescriptionDrugs',
];

const each = (fields: readonly string[], excludes: Excludes): readonly (readonly [string, Excludes])[] =>
  fields.map((field) => [field, excludes] as const);

/** By field: whether these answers exclude it. */
export const excludedByLfpse5: ReadonlyMap<string, Excludes> = new Map([
  ...each(risk, unlessType('risk')),
  ...each(incident, unlessType('incident')),
  ...each(['OutcomeType', 'PatientSafetyIncidentHasOccurred'], unlessType('outcome')),
  ...each(['HowFutureOccurrence', 'StrengthsOfCare', 'GoodCareDetectionFactor'], unlessType('good-care')),
  ...each(['AgeBracket', 'Gender', 'PatientEthnicity'], (answers, patient) =>
    unlessType('incident', 'outcome', 'good-care')(answers, patient),
  ),
  ...each(['PhysicalHarm', 'ClinicalOutcome'], unlessType('incident', 'outcome')),
  [
    'PsychologicalHarm',
    (answers, patient) => has(patient, 'PhysicalHarm', '1') || unlessType('incident', 'outcome')(answers, patient),
  ],
  [
    'StrengthOfAssociation',
    (_, patient) => !has(patient, 'PhysicalHarm', '1', '2') && !has(patient, 'PsychologicalHarm', '1'),
  ],
  ['ApproximateDate', (answers) => has(answers, 'IncidentOccurredToday', 'y') || has(answers, 'EventType', 'risk')],
  ['CqcCriteria', unless('CqcNotify', 'true')],
  ['NeverEventType', unless('NeverEvent', 'true')],
  ['RadiotherapyIncidentCode', unless('SafetyChallenges', '4')],
  ['MarvinReferenceNumber', unless('SafetyChallenges', '7')],
  ...each(medicine, unlessAgent('4')),
  ...each(['DeviceType', 'DeviceInvolvementFactors', 'ProblemDescriptionDevices'], unlessAgent('3')),
  ...each(['ITSystemsInvolvementFactors'], unlessAgent('9')),
  ...each(['BuildingsInfrastructure', 'BuildingsInfrastructureInvolved'], unlessAgent('13')),
  ...each(['EstatesServices', 'EstatesServicesInvolved'], unlessAgent('14')),
  ...each(['BloodInvolved', 'SabreReportNumber', 'ShotReportNumber'], unlessAgent('11')),
  ...each(['BloodProductsInvolved', 'BloodProductsBrand'], unlessAgent('12')),
  ...each(['TissueOrgansInvolvementFactors', 'NhsbtReportNumber'], unlessAgent('8')),
  ['DrugUsedTooMuch', unless('DrugInvolvementFactors', '1')],
  ['DrugInsufficientDetails', unless('DrugInvolvementFactors', '2')],
  ['MedicationAdministeredIncorrectly', unless('DrugInvolvementFactors', '3')],
  ['ProblemMedicationPackaging', unless('DrugInvolvementFactors', '4')],
  ['DeviceUsedUnnecessarily', unless('DeviceInvolvementFactors', '1')],
  ['DeviceInsufficientDetails', unless('DeviceInvolvementFactors', '2')],
  ['DeviceWrongUsageDetails', unless('DeviceInvolvementFactors', '3')],
  ['DeviceBrokenDetails', unless('DeviceInvolvementFactors', '4')],
  ['BuildingsInfrastructureNotUsed', unless('BuildingsInfrastructureInvolved', '2')],
  ['WrongBuildingsInfrastructure', unless('BuildingsInfrastructureInvolved', '3')],
  ['EstatesServicesNotUsed', unless('EstatesServicesInvolved', '2')],
  ['WrongEstatesServices', unless('EstatesServicesInvolved', '3')],
  ['TooMuchBloodUsed', unless('BloodInvolved', '1')],
  ['TooLittleBloodUsed', unless('BloodInvolved', '2')],
  ['WrongBlood', unless('BloodInvolved', '3')],
  ['BloodWasNotUsed', unless('BloodInvolved', '4')],
  ['DamagedBlood', unless('BloodInvolved', '5')],
  ['TooMuchBloodProducts', unless('BloodProductsInvolved', '1')],
  ['TooLittleBloodProducts', unless('BloodProductsInvolved', '2')],
  ['WrongBloodProducts', unless('BloodProductsInvolved', '3')],
  ['BloodProductsNotUsed', unless('BloodProductsInvolved', '4')],
  ['DamagedBloodProducts', unless('BloodProductsInvolved', '5')],
  ['TissueOrgansUsedTooMuch', unless('TissueOrgansInvolvementFactors', '1')],
  ['TissueOrgansInsufficientDetails', unless('TissueOrgansInvolvementFactors', '2')],
  ['TissueOrgansWrongDetails', unless('TissueOrgansInvolvementFactors', '3')],
  ['TissueOrgansNotUsed', unless('TissueOrgansInvolvementFactors', '4')],
  ['TissuesOrgansDamagedDetails', unless('TissueOrgansInvolvementFactors', '5')],
  ['PeopleUnavailableDetails', unless('PeopleInvolvementFactors', '2')],
  ['PeopleActionTooMuch', unless('PeopleActionFactors', '1')],
  ['PeopleInsufficientActionDetails', unless('PeopleActionFactors', '2')],
  ['PeopleWrongActionDetails', unless('PeopleActionFactors', '3')],
  ['PeopleOmittedActionDetails', unless('PeopleActionFactors', '4')],
  ['RiskThemeOther', unless('RiskTheme', '8')],
  ['RiskTimeframeOther', unless('RiskTimeframe', '4')],
  ['DeviceTypeOther', unless('DeviceType', '88')],
  ['InvolvedProcessesOther', unless('InvolvedProcesses', '4')],
  ['BuildingsInfrastructureOther', unless('BuildingsInfrastructure', '16')],
  ['EstatesServicesOther', unless('EstatesServices', '9')],
  ['ReporterRoleOther', unless('ReporterRole', '9')],
  ['ReporterTypeOther', unless('ReporterType', '4', '5')],
  ['WhyAnonymousOther', unless('WhyAnonymous', '8')],
]);

/** Codes of version 4 that version 5 no longer has. */
export const retiredCodes: ReadonlyMap<string, readonly string[]> = new Map([
  ['InvolvedAgents', ['5', '6', '7']],
  ['OutcomeType', ['15']],
  ['ServiceArea', ['2', '5']],
  ['RiskServiceArea', ['2', '5']],
  ['ResponsibleSpecialty', ['1', '12', '15', '26']],
  ['DeviceType', ['32', '35', '37', '38']],
  ['DrugReaction', ['8']],
]);

/** Questions of version 4 that version 5 no longer has. */
export const retiredFields: readonly string[] = [
  'AgeYears',
  'FurnitureFittings',
  'DetectionFactors',
  'DrugWrongDetails',
  'BloodNotUsed',
];

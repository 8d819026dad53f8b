// What an entry knows, as answers of the full record (LFPSE v5), so that nobody is asked it again.

import type { Answers } from '../../taxonomy/index.ts';
import { type Entry, medicinesOf } from './entry.ts';
import { type ErrorType, errorTypeWords, factorWords, noticedByWords, reachedWords, stageWords } from './words.ts';

const wrongly = (how: string): Answers => ({ DrugInvolvementFactors: ['3'], MedicationAdministeredIncorrectly: [how] });

/** How medicines were involved; nothing where the kind of slip leaves it open, as a wrong strength may be too much or too little. */
const howInvolved: Readonly<Partial<Record<ErrorType, Answers>>> = {
  'wrong-medicine': wrongly('3'),
  'wrong-form': wrongly('2'),
  'wrong-patient': wrongly('8'),
  expired: { DrugInvolvementFactors: ['4'], ProblemMedicationPackaging: ['2'] },
  omitted: { DrugInvolvementFactors: ['2'], DrugInsufficientDetails: ['6'] },
};

const dispensing = '2';
const healthcareProcess = '6';
const communityPharmacy = { ServiceArea: ['9'], LocationWithinService: '12' };
const nobodyHarmed = { PhysicalHarm: '5', PsychologicalHarm: '4' };

/** In sentences: it is the teller's story to change. */
const storyOf = (entry: Entry): string => {
  const { reached, errorType, stage, noticedBy, factors, happened } = entry;
  const medicines = medicinesOf(entry);
  const said = [
    `${reachedWords[reached]}. ${errorTypeWords[errorType]}, at “${stageWords[stage].toLowerCase()}”.`,
    medicines === '' ? '' : `${medicines}.`,
    `Noticed by: ${noticedByWords[noticedBy].toLowerCase()}.`,
    factors.length === 0
      ? ''
      : `What played a part: ${factors.map((one) => factorWords[one].toLowerCase()).join('; ')}.`,
    happened,
  ];
  return said.filter((one) => one !== '').join('\n');
};

export const recordAnswers = (
  entry: Entry,
  { isPharmacy, today }: { readonly isPharmacy: boolean; readonly today: string },
): Answers => {
  const { organisationCode, reached, happenedOn, errorType, intended, selected, done } = entry;
  const drugs = [...new Set([intended, selected])].filter((name) => name !== '');
  return {
    EventType: 'incident',
    Description: storyOf(entry),
    ...(happenedOn === today
      ? { IncidentOccurredToday: 'y' }
      : { IncidentOccurredToday: 'n', ApproximateDate: happenedOn }),
    LocationKnown: 'y',
    Organisation: [organisationCode],
    ...(isPharmacy && communityPharmacy),
    InvolvedAgents: ['4'],
    ...(drugs.length > 0 && { DrugsInvolved: drugs }),
    InvolvedProcesses: [dispensing],
    MedicationAdministration: 'n',
    ...howInvolved[errorType],
    Process: healthcareProcess,
    ...(done !== '' && { ImmediateActions: done }),
    ...(reached === 'near-miss' && { patients: [nobodyHarmed] }),
  };
};

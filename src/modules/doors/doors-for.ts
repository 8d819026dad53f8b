// Which other doors the answers of a record lead to: that of a medicine, of somebody who may be in danger, of grief.

import { type Answers, greatestHarm, valuesOf } from '../../taxonomy/index.ts';
import { neededDoors, type OfferedDoor } from './door.ts';

const medication = '4';
const selfHarm = '3';
const safeguardingOnly = '4';
const fatal = 1;

/** None for most. In codes of LFPSE v5. */
export const doorsFor = (answers: Answers): readonly OfferedDoor[] => {
  const says = (field: string, ...codes: readonly string[]): boolean =>
    valuesOf(answers, field).some((value) => codes.includes(value));
  const isGoodCare = says('EventType', 'good-care');
  return neededDoors({
    support: greatestHarm(answers) === fatal || says('SafetyChallenges', selfHarm),
    safeguarding: says('OutcomeType', safeguardingOnly) || says('LocalAuthoritySafeguarding', 'true'),
    'yellow-card': !isGoodCare && (says('InvolvedAgents', medication) || valuesOf(answers, 'DrugsInvolved').length > 0),
  });
};

// Answers that nobody should be asked about, whatever the models say: whether a life at stake or a blow was good care, a blow a step of care, whether
// somebody died who nearly did, or whether others did no harm.

import type { Danger } from './danger.ts';
import type { Answer } from './model.ts';

/** Below what stands chosen. */
const unsure = 0.949;
const fatal = '1';
const noHarm = '5';

/** `isThanked`: whoever tells gives thanks, so that what they tell may be good care after all. */
export const fittingTo = (
  { reasons, isLifeTaken, isLifeAtStake, isViolence, isNearDeathOnly }: Danger,
  isThanked: boolean,
): ((answers: readonly Answer[]) => readonly Answer[]) => {
  const isHurtByOthers = reasons.some(({ reason }) => reason === 'abuse or neglect');
  const mayBe = ({ question, code }: Answer): boolean => {
    if (question === 'physical_harm' && isLifeTaken) return code === fatal;
    if (question === 'physical_harm')
      return !(isNearDeathOnly && code === fatal) && !(isHurtByOthers && code === noHarm);
    if (question === 'process') return !isViolence;
    if (question !== 'event_type' || isThanked) return true;
    return isViolence ? code === 'incident' : !isLifeAtStake || code !== 'good-care';
  };
  /** Where the likeliest type may not be, or may be a bitter mistake, the others share what it had, and none stands chosen. */
  return (answers) => {
    const kept = answers.filter(mayBe);
    const [top] = answers;
    const isDoubtful = kept[0] !== top || (top?.code === 'good-care' && isHurtByOthers && !isThanked);
    if (top?.question !== 'event_type' || !isDoubtful) return kept;
    const all = answers.reduce((sum, { confidence }) => sum + confidence, 0);
    const left = kept.reduce((sum, { confidence }) => sum + confidence, 0);
    return kept.map((one) => ({ ...one, confidence: Math.min(unsure, (one.confidence * all) / (left || 1)) }));
  };
};

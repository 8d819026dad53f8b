// What was said about a record, as typed, for whoever has opened its original: only of steps whose words they read anyway
// with the names hidden.

import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Account } from '../../platform/actor.ts';
import { KeyDestroyed } from '../../platform/vault/vault.ts';
import { filters } from '../../ui/filters.ts';
import type { TypedStep } from '../recording/index.ts';
import type { CaseId } from './case.ts';
import type { ReviewDeps } from './deps.ts';
import { readSealedSteps, readSteps } from './sql/steps.ts';
import { type Step, stepsReadAt } from './step.ts';
import { historyWords } from './transitions.ts';

const titleOf = ({ action, party, actorName, takenOn }: Step): string => {
  const by = party === 'reporter' ? 'the person who told us' : (actorName ?? 'a reviewer');
  return `${historyWords(action)}: ${by}, ${filters.date(takenOn)}`;
};

export const readTypedSteps = async (
  { db, vault }: Pick<ReviewDeps, 'db' | 'vault'>,
  account: Account,
  id: CaseId,
): Promise<readonly TypedStep[]> => {
  const q = db.as(scopeOf(account));
  const [history, sealed] = await Promise.all([readSteps(q, id), readSealedSteps(q, id)]);
  const envelopes = new Map(sealed.map((one) => [one.sequence, one]));
  const openStep = async (step: Step): Promise<readonly TypedStep[]> => {
    const envelope = envelopes.get(step.sequence);
    if (!envelope || step.body === null) return [];
    const typed = await vault.open(envelope, `${id.recordId}/step`).catch((reason) => {
      if (reason instanceof KeyDestroyed) return null;
      throw reason;
    });
    return [{ title: titleOf(step), shown: step.body, typed }];
  };
  return (await Promise.all(stepsReadAt(history, account.organisationCode).map(openStep))).flat();
};

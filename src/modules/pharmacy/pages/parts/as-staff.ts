// Answers that several pages of the log give.

import type { Account, Actor } from '../../../../platform/actor.ts';
import { type ErrorCode, type Failure, failure } from '../../../../platform/errors.ts';
import type { Answer } from '../../../../platform/module.ts';

export const refused = (found: ErrorCode | Failure): Answer => ({
  kind: 'failed',
  failure: typeof found === 'string' ? failure(found) : found,
});

/** Only people keep the log. */
export const asStaff = (actor: Actor, work: (account: Account) => Promise<Answer>): Promise<Answer> =>
  actor.kind === 'account' ? work(actor) : Promise.resolve(refused('sign-in-needed'));

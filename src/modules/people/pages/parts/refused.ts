// Answers that several pages give.

import type { Actor } from '../../../../platform/actor.ts';
import { type ErrorCode, type Failure, failure } from '../../../../platform/errors.ts';
import type { Answer } from '../../../../platform/module.ts';

export const refused = (found: ErrorCode | Failure): Answer => ({
  kind: 'failed',
  failure: typeof found === 'string' ? failure(found) : found,
});

/** Only people look after people. */
export const asPerson = (actor: Actor, work: (account: Actor & { kind: 'account' }) => Promise<Answer>) =>
  actor.kind === 'account' ? work(actor) : Promise.resolve(refused('sign-in-needed'));

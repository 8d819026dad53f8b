// That what one of the two wrote has been read by the other. Nothing is noted of a visit by receipt: whoever has no account
// comes and goes unseen.

import { noScope } from '../../platform/access/scope.ts';
import { type CaseId, isUnanswered, type ReviewCase } from './case.ts';
import type { ReviewDeps } from './deps.ts';
import { forgetNews, forgetReply } from './sql/unread.ts';

const marking = ({ organisationCode }: CaseId) => ({
  ...noScope,
  grants: ['read', 'review'] as const,
  organisations: [organisationCode],
});

/** By a reviewer who can answer. An outcome that did not answer waits until somebody turns to them. */
export const noteNewsRead = async ({ db }: Pick<ReviewDeps, 'db'>, one: ReviewCase): Promise<void> => {
  if (one.newsSince !== null && !isUnanswered(one)) await forgetNews(db.as(marking(one)), one);
};

export const noteReplyRead = async ({ db }: Pick<ReviewDeps, 'db'>, one: ReviewCase): Promise<void> => {
  if (one.replySince !== null) await forgetReply(db.as(marking(one)), one);
};

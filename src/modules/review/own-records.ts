// What somebody who is signed in sent, for whatever else of theirs is made from it.

import { scopeOf } from '../../platform/access/scope-of.ts';
import { type Account, unplaced } from '../../platform/actor.ts';
import { english } from '../../platform/language/languages.ts';
import type { ReviewCase } from './case.ts';
import type { ReviewDeps } from './deps.ts';
import { findTold } from './pages/told/find-told.ts';
import type { Said } from './reporter-view.ts';
import { readCasesOfAuthor } from './store.ts';
import type { Stage } from './transitions.ts';

export type OwnRecord = {
  readonly recordId: string;
  readonly reference: string;
  readonly eventType: string;
  readonly recordedOn: string;
  readonly stage: Stage;
  /** With the names hidden, as is all that follows. */
  readonly headline: string;
};

export type OwnTold = OwnRecord & {
  readonly organisationName: string;
  readonly story: string;
  /** What came of it first, then what was said on the way. */
  readonly said: readonly { readonly title: string; readonly words: string; readonly on: string }[];
};

const ownRecord = ({ recordId, reference, eventType, recordedOn, stage, headline }: ReviewCase): OwnRecord => ({
  recordId,
  reference,
  eventType,
  recordedOn,
  stage,
  headline,
});

/** Without those that were taken back. */
export const readOwnRecords = async ({ db }: Pick<ReviewDeps, 'db'>, account: Account): Promise<readonly OwnRecord[]> =>
  (await readCasesOfAuthor(db.as(scopeOf(account)), account.accountId))
    .filter(({ stage }) => stage !== 'withdrawn')
    .map(ownRecord);

/** Writes to the audit that it was read, as every reading. */
export const readOwnTold = async (deps: ReviewDeps, account: Account, recordId: string): Promise<OwnTold | null> => {
  const found = await findTold(deps, { ground: 'author', account, recordId }, { actor: account, language: english });
  if (!found || found.story === null) return null;
  const { one, story, organisationName, view } = found;
  const said = [
    ...(view.outcome ? [view.outcome] : []),
    ...(view.question ? [view.question] : []),
    ...view.conversation,
  ];
  return {
    ...ownRecord(one),
    organisationName: one.organisationCode === unplaced ? 'Not known yet' : (organisationName ?? one.organisationCode),
    story,
    said: said.flatMap((one) => (one.words === null ? [] : [{ title: titleOf(one), words: one.words, on: one.on }])),
  };
};

const titleOf = ({ kind, by }: Said): string => {
  if (kind === 'outcome') return 'The outcome';
  if (kind === 'message' && by === 'us') return 'Message from the reviewer';
  return english.say(`told.kind-${kind}`);
};

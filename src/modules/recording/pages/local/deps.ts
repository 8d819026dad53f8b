// What the pages of local questions work with.

import type { Actor } from '../../../../platform/actor.ts';
import { type ErrorCode, type Failure, failure } from '../../../../platform/errors.ts';
import type { Answer } from '../../../../platform/module.ts';
import type { Taxonomy } from '../../../../taxonomy/index.ts';
import type { Directory } from '../../../directory/index.ts';
import type { LocalDeps } from '../../local/commands.ts';
import type { LocalQuestion } from '../../local/question.ts';

export type LocalPageDeps = LocalDeps & { readonly directory: Directory; readonly taxonomy: Taxonomy };

export const refused = (found: ErrorCode | Failure): Answer => ({
  kind: 'failed',
  failure: typeof found === 'string' ? failure(found) : found,
});

/** A role at an organisation is a person's. */
export const asPerson = (actor: Actor, work: (account: Actor & { kind: 'account' }) => Promise<Answer>) =>
  actor.kind === 'account' ? work(actor) : Promise.resolve(refused('sign-in-needed'));

export const placeName = async ({ directory }: LocalPageDeps, code: string): Promise<string> =>
  (await directory.get(code))?.name ?? code;

/** Where whoever changed something goes, with what is said there. */
export const doneAnswer = (done: string): Answer => ({ kind: 'see-other', to: `/questions?done=${done}` });

export const questionNamed = (questions: readonly LocalQuestion[], id: string | undefined): LocalQuestion | null =>
  questions.find((one) => one.id === id) ?? null;

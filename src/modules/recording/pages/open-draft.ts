// The door of every page that has a draft in its address: the draft, or where to send the person instead.

import { Type } from 'typebox';
import type { Actor } from '../../../platform/actor.ts';
import { failure } from '../../../platform/errors.ts';
import type { Answer } from '../../../platform/module.ts';
import { secretPattern } from '../../../platform/vault/secret-address.ts';
import type { Changed, Draft } from '../drafts.ts';
import type { Sender } from '../send.ts';
import type { TellDeps } from './tell-deps.ts';

export const tokenParam = Type.String({ pattern: secretPattern });

export const draftAddress = (token: string, slug: string): string => `/record/${token}/${slug}`;

/** A story of 50,000 characters, of three bytes each, each byte written in three by a form. */
export const formBytes = 600_000;

export const openDraft = async (
  { drafts, sender }: TellDeps,
  token: string,
  actor: Actor,
): Promise<{ readonly draft: Draft } | { readonly answer: Answer }> => {
  const draft = await drafts.open(token, actor);
  return draft ? { draft } : { answer: await goneAnswer(sender, token) };
};

/** Saves what `work` makes of the draft; or sends the person on, when it is not there any more. */
export const changeDraft = async (
  { drafts, sender }: TellDeps,
  token: string,
  actor: Actor,
  work: (draft: Draft) => Promise<Changed<Answer>>,
): Promise<Answer> => (await drafts.change(token, actor, work))?.answer ?? goneAnswer(sender, token);

/** For whoever comes to a draft that is not there: to what was sent, or in words. */
export const goneAnswer = async (sender: Sender, token: string): Promise<Answer> =>
  (await sender.repliedTo(token))
    ? { kind: 'see-other', to: draftAddress(token, 'sent') }
    : { kind: 'failed', failure: failure('draft-gone') };

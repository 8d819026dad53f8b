// What a reviewer is told and offered where whoever told us reads Cairn in another language.

import { scopeOf } from '../../../../platform/access/scope-of.ts';
import type { Account } from '../../../../platform/actor.ts';
import { english } from '../../../../platform/language/languages.ts';
import { isEnglish, marksOf, nameOfTag } from '../../../../platform/language/tag.ts';
import type { RecordView } from '../../../recording/index.ts';
import type { ReviewCase } from '../../case.ts';
import type { ReviewDeps } from '../../deps.ts';
import { type Proposal, translateReply } from '../../translating/translate-reply.ts';
import { untranslatedWords } from '../foreign-words.ts';

/** What a machine made of the words, or why it made nothing. */
export type Offered = { readonly proposal?: Proposal; readonly untranslated?: string };

export const offerTranslation = async (
  deps: ReviewDeps,
  actor: Account,
  one: ReviewCase,
  words: string,
): Promise<Offered> => {
  const [record] = await deps.recording.read(scopeOf(actor), [one]);
  if (!record || isEnglish(record.toldIn)) return {};
  const made = await translateReply(deps, actor, one, { words, into: record.toldIn });
  if (!made.ok) return {};
  return typeof made.value === 'string' ? { untranslated: untranslatedWords[made.value] } : { proposal: made.value };
};

/** For the page; null where they read English. */
export const replyLanguage = (
  { translator }: Pick<ReviewDeps, 'translator'>,
  record: RecordView | null,
  { proposal, untranslated }: Offered,
) => {
  if (!record || isEnglish(record.toldIn)) return null;
  const name = nameOfTag(record.toldIn);
  const later = translator
    ? 'Write short, plain English. You can have it translated by a machine before you send it.'
    : 'Write short, plain English, or have it translated.';
  return {
    name,
    advice: `They read Cairn in ${name}. ${later}`,
    mayTranslate: translator !== null && !proposal,
    untranslated,
    proposal: proposal && {
      ...proposal,
      ...marksOf(proposal.into, english),
      note: `Translated by a machine (${proposal.by}). It may be wrong, and they are told so.`,
    },
  };
};

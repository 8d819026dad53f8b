// A reviewer's words in the language of whoever told us. What the machine made is shown before it is sent, and comes back
// sealed with the form: exactly what was seen is sent, and only with the words that it was made from.

import { createHash } from 'node:crypto';
import type { Account } from '../../../platform/actor.ts';
import { failure } from '../../../platform/errors.ts';
import type { Untranslated } from '../../../platform/language/translate.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import type { CaseId } from '../case.ts';
import type { ReviewDeps } from '../deps.ts';
import type { StepTranslation } from '../step.ts';

type Deps = Pick<ReviewDeps, 'db' | 'audit' | 'vault' | 'translator'>;

export type Proposal = StepTranslation & {
  /** Travels with the form. */
  readonly sealed: string;
};

type Sealed = StepTranslation & { readonly of: string };

const contextOf = ({ recordId }: CaseId): string => `translation/${recordId}`;
const hashOf = (words: string): string => createHash('sha256').update(words).digest('base64');

/** `words` have the names hidden already; `into` is the language of the pages that they read. */
export const translateReply = async (
  { db, audit, vault, translator }: Deps,
  actor: Account,
  id: CaseId,
  { words, into }: { readonly words: string; readonly into: string },
): Promise<Result<Proposal | Untranslated>> => {
  if (!translator) return fail(failure('not-possible-now'));
  const translation = await translator.translate(words, 'en', into);
  await audit.write(db, [
    {
      actor,
      action: 'reply.translate',
      organisationCode: id.organisationCode,
      recordId: id.recordId,
      detail: { into, by: translator.name, done: translation.ok },
    },
  ]);
  if (!translation.ok) return ok(translation.why);
  const made = { text: translation.text, into, by: translator.name };
  const sealed: Sealed = { ...made, of: hashOf(words) };
  return ok({ ...made, sealed: vault.wrap(JSON.stringify(sealed), contextOf(id)).toString('base64url') });
};

/** Null for what we have not sealed for these very words. */
export const openProposal = (
  { vault }: Pick<Deps, 'vault'>,
  id: CaseId,
  words: string,
  sealed: string,
): StepTranslation | null => {
  try {
    const { of, ...made }: Sealed = JSON.parse(vault.unwrap(Buffer.from(sealed, 'base64url'), contextOf(id)));
    return of === hashOf(words) ? made : null;
  } catch {
    return null;
  }
};

// A reviewer has a record translated: the story and all that whoever told us added, as far as it is in another language and
// was not translated before. The words go out with the names hidden, and what comes back is read for names once more.

import { deidentify } from '../../../methods/deidentify/index.ts';
import { noScope } from '../../../platform/access/scope.ts';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { failure } from '../../../platform/errors.ts';
import type { Untranslated } from '../../../platform/language/translate.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import type { CaseId } from '../case.ts';
import { type Claim, findCase, partyOf } from '../claim.ts';
import type { ReviewDeps } from '../deps.ts';
import { storyOf } from '../open-cases.ts';
import { readSteps } from '../sql/steps.ts';
import { insertTranslation, readTranslations } from '../sql/translations.ts';
import { foreignParts, type Part } from './foreign.ts';

type Deps = Pick<ReviewDeps, 'db' | 'clock' | 'audit' | 'recording' | 'translator'>;

/** Why the rest was not translated; null where all is. What came before it is kept. */
export const translateRecord = async (
  deps: Deps,
  account: Account,
  recordId: string,
): Promise<Result<Untranslated | null>> => {
  const claim: Claim = { ground: 'reach', account, recordId };
  const one = await findCase(deps.db, claim);
  if (!one || !partyOf(claim)) return fail(failure('not-found'));
  const { translator } = deps;
  const scope = scopeOf(account);
  const [record] = one.stage === 'withdrawn' ? [] : await deps.recording.read(scope, [one]);
  if (!record || !translator) return fail(failure('not-possible-now'));
  const q = deps.db.as(scope);
  const [steps, made] = await Promise.all([readSteps(q, one), readTranslations(q, one)]);
  const { organisationCode } = one;
  const own = deps.db.as({ ...noScope, grants: ['read', 'review'], organisations: [organisationCode] });

  for (const { sequence, text, from } of foreignParts(record, storyOf(record), steps)) {
    if (made.has(sequence)) continue;
    const translation = await translator.translate(text, from, 'en');
    await own.transaction(async (tx) => {
      const conceal = await deps.recording.words.hold(tx, recordId);
      const isAsItWas = (await partsNow(deps, tx, one)).some(
        (part) => part.sequence === sequence && part.text === text,
      );
      await deps.audit.write(tx, [
        {
          actor: account,
          action: 'record.translate',
          organisationCode,
          recordId,
          detail: { part: sequence, from: from ?? 'unknown', by: translator.name, done: translation.ok },
        },
      ]);
      // Something of it was hidden while the machine was at work: what it made is thrown away.
      if (!translation.ok || !isAsItWas) return;
      await insertTranslation(tx, one, {
        sequence,
        body: conceal(deidentify(translation.text).text).text,
        madeFrom: from,
        translator: translator.name,
        madeOn: deps.clock.today(),
      });
    });
    if (!translation.ok) return ok(translation.why);
  }
  return ok(null);
};

const partsNow = async ({ recording }: Deps, tx: Queryable, id: CaseId): Promise<readonly Part[]> => {
  const record = await recording.words.read(tx, id);
  return record ? foreignParts(record, storyOf(record), await readSteps(tx, id)) : [];
};

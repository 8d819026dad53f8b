// Everything that the person who told us sees on their page, found once for the page and for its forms.

import type { Actor } from '../../../../platform/actor.ts';
import type { Queryable } from '../../../../platform/database/database.ts';
import type { Language } from '../../../../platform/language/language.ts';
import type { PhotoOfRecord, SentPart } from '../../../recording/index.ts';
import type { ReviewCase } from '../../case.ts';
import { type Claim, findCase, scopeOfClaim } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import { storyOf } from '../../open-cases.ts';
import { readRecord } from '../../read-record.ts';
import { type ReporterView, reporterView } from '../../reporter-view.ts';
import { readSteps } from '../../sql/steps.ts';
import { readCase } from '../../store.ts';

export type FoundTold = {
  readonly one: ReviewCase;
  readonly view: ReporterView;
  /** Null once it has been taken back. */
  readonly story: string | null;
  readonly photos: readonly PhotoOfRecord[];
  /** What was answered when it was sent, and then what was added. */
  readonly sent: readonly SentPart[];
  readonly organisationName: string | null;
};

export type ToldDeps = Pick<ReviewDeps, 'db' | 'clock' | 'audit' | 'recording' | 'directory'>;

const standingOf = async (q: Queryable, one: ReviewCase | null) => one && { one, steps: await readSteps(q, one) };

export const findTold = async (
  deps: ToldDeps,
  claim: Claim,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
): Promise<FoundTold | null> => {
  const one = await findCase(deps.db, claim);
  if (!one) return null;
  const { organisationCode, duplicateOf } = one;
  const scope = scopeOfClaim(claim, [duplicateOf]);
  const q = deps.db.as(scope);
  const [steps, original, organisation, record, photos] = await Promise.all([
    readSteps(q, one),
    duplicateOf ? readCase(q, { organisationCode, recordId: duplicateOf }).then((it) => standingOf(q, it)) : null,
    deps.directory.get(organisationCode),
    readRecord(deps, scope, actor, one),
    deps.recording.photos(scope, one),
  ]);
  const organisationName = organisation?.name ?? null;
  return {
    one,
    organisationName,
    story: record && storyOf(record),
    photos: record ? photos : [],
    sent: record ? await deps.recording.whatWasSent(scope, record, language) : [],
    view: reporterView({ one, steps, original, organisationName }, deps.clock.today(), language),
  };
};

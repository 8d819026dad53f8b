// What a step needs, found and checked before anything is written: words with the names hidden, a verdict, another record, a place.

import { noScope, type Scope } from '../../platform/access/scope.ts';
import { failure } from '../../platform/errors.ts';
import type { Language } from '../../platform/language/language.ts';
import { languageOf } from '../../platform/language/language-of.ts';
import { english } from '../../platform/language/languages.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import { areaOf } from '../directory/index.ts';
import { type ProposalId, proposalLabel, readProposals } from '../proposals/index.ts';
import type { CaseId, ReviewCase } from './case.ts';
import type { ReviewDeps } from './deps.ts';
import { readerOf } from './readers.ts';
import type { NewStep, StepTranslation } from './step.ts';
import { readStepText } from './step-text.ts';
import { readCaseByReference } from './store.ts';
import { type Action, type Need, type Party, type Verdict, wordsFor } from './transitions.ts';

export type StepInput = {
  readonly action: Action;
  /** The version that the person was looking at; a reporter, who sees no versions, gives none. */
  readonly version?: number;
  readonly text?: string;
  /** Whether the outcome answers whoever told us. */
  readonly verdict?: Verdict;
  /** What is wrong is said in it: English unless told. */
  readonly language?: Language;
  /** The reference of the record that tells of the same event. */
  readonly original?: string;
  readonly organisationCode?: string;
  /** One of those that were made of the record. */
  readonly proposal?: ProposalId;
  /** What a machine made of a reviewer's words, for whoever told us. */
  readonly translation?: StepTranslation | null;
};

export type StepDeps = Pick<
  ReviewDeps,
  'db' | 'clock' | 'audit' | 'vault' | 'outbox' | 'directory' | 'recording' | 'taxonomy' | 'organisationsWithReviewer'
>;

export type Brought = {
  readonly body: string | null;
  readonly verdict: Verdict | null;
  readonly writtenIn?: string | null;
  readonly translation?: StepTranslation | null;
  readonly sealed: NewStep['original'];
  readonly original: ReviewCase | null;
  readonly destination: Pick<ReviewCase, 'organisationCode' | 'readerCode' | 'areaCode'> | null;
  readonly about: string | null;
  readonly proposal: ProposalId | null;
};

const nothing: Brought = {
  body: null,
  verdict: null,
  sealed: null,
  original: null,
  destination: null,
  about: null,
  proposal: null,
};

type Asked = { readonly need: Need; readonly party: Party };

export const bring = async (
  deps: StepDeps,
  found: ReviewCase,
  { need, party }: Asked,
  input: StepInput,
): Promise<Result<Brought>> => {
  switch (need.kind) {
    case 'press':
    case 'confirm':
      return ok(nothing);
    case 'text':
    case 'verdict': {
      const { language = english, verdict = null } = input;
      const missing = wordsFor(party, need.missing, language);
      if (need.kind === 'verdict' && verdict === null)
        return fail(failure('invalid-answers', [{ field: 'verdict', message: missing }]));
      const text = readStepText(input.text, { missing: need.kind === 'text' ? missing : null, language });
      if (!text.ok) return text;
      const { typed, hidden } = text.value;
      if (need.kind === 'verdict' && typed === '') return ok({ ...nothing, verdict });
      // Bound to the record alone: the words follow it when it moves to another organisation.
      const sealed = typed === hidden ? null : await deps.vault.seal(typed, `${found.recordId}/step`);
      const said = { ...nothing, body: hidden, verdict: need.kind === 'verdict' ? verdict : null, sealed };
      return ok(
        party === 'reporter'
          ? { ...said, writtenIn: languageOf(typed, language.tag) }
          : { ...said, translation: input.translation ?? null },
      );
    }
    case 'proposal': {
      const { proposal } = input;
      const made = await readProposals(deps.db.as(stepScope(found, null)), found);
      const isJudged = input.action === 'reconsider-proposal';
      const isThere = made.some(
        ({ field, code, byReviewer }) =>
          field === proposal?.field && code === proposal.code && (byReviewer !== null) === isJudged,
      );
      if (!proposal || !isThere) return fail(failure('not-possible-now'));
      return ok({ ...nothing, proposal, about: proposalLabel(deps.taxonomy, proposal) });
    }
    case 'original': {
      const original = input.original
        ? await readCaseByReference(
            deps.db.as(stepScope(found, null)),
            found.organisationCode,
            input.original.trim().toUpperCase(),
          )
        : null;
      if (!original || original.recordId === found.recordId || !canBeOriginal(original))
        return fail(failure('invalid-answers', [{ field: 'original', message: need.missing }]));
      return ok({ ...nothing, original, about: original.reference });
    }
    case 'organisation': {
      const to = input.organisationCode ? await deps.directory.get(input.organisationCode) : null;
      if (!to || to.code === found.organisationCode)
        return fail(failure('invalid-answers', [{ field: 'organisationCode', message: need.missing }]));
      if (!to.isOpen)
        return fail(
          failure('invalid-answers', [
            {
              field: 'organisationCode',
              message: `${to.name} has closed. Choose the organisation that took its place.`,
            },
          ]),
        );
      const left = await deps.directory.get(found.organisationCode);
      return ok({
        ...nothing,
        destination: {
          organisationCode: to.code,
          readerCode: await readerOf(deps, to.code),
          areaCode: areaOf(to),
        },
        about: left?.name ?? found.organisationCode,
      });
    }
  }
};

/** Whoever has a claim to a case may take its steps, which touch its duplicates and the place that it moves to. */
export const stepScope = (found: CaseId, destination: Brought['destination']): Scope => ({
  ...noScope,
  grants: ['read', 'review'],
  organisations: [found.organisationCode, ...(destination ? [destination.organisationCode] : [])],
});

export const canBeOriginal = (one: ReviewCase | undefined): boolean =>
  one !== undefined && one.stage !== 'withdrawn' && one.duplicateOf === null;

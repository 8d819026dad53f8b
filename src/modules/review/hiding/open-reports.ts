// What waits for somebody who has the record open as typed: marks that are doubted, with the words under them, and words that
// reviewers had hidden.

import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import { KeyDestroyed } from '../../../platform/vault/vault.ts';
import type { AnswerValue } from '../../../taxonomy/index.ts';
import { type RecordKey, type ReportToDecide, type Typed, underMark } from '../../recording/index.ts';
import { findCase, partyOf } from '../claim.ts';
import type { ReviewDeps } from '../deps.ts';
import { readReportedWords, readReports } from '../sql/hiding.ts';
import { readSealedSteps, readSteps } from '../sql/steps.ts';
import { stepsReadAt } from '../step.ts';
import { partsOf, storyPart } from './parts.ts';
import type { KeptMiss, Report } from './report.ts';

type Deps = Pick<ReviewDeps, 'db' | 'vault' | 'recording' | 'taxonomy'>;

const nullIfDestroyed = (reason: unknown): null => {
  if (reason instanceof KeyDestroyed) return null;
  throw reason;
};

/** What was said about the record, as typed, by sequence. Nothing unless the account has the record open. */
export const openSteps = async (deps: Deps, account: Account, key: RecordKey): Promise<ReadonlyMap<number, string>> => {
  const sealed = await readSealedSteps(deps.db.as(scopeOf(account)), key);
  const opened = await Promise.all(
    sealed.map(async ({ sequence, ...envelope }) => {
      const typed = await deps.vault.open(envelope, `${key.recordId}/step`).catch(nullIfDestroyed);
      return typed === null ? [] : [[sequence, typed] as const];
    }),
  );
  return new Map(opened.flat());
};

const joined = (value: AnswerValue | undefined): string | undefined =>
  value === undefined || typeof value === 'string' ? value : value.join('\n');

/** The text of a part as it was typed; undefined where it is not known. */
const typedPart = (part: string, typed: Typed, steps: ReadonlyMap<number, string>): string | undefined => {
  if (part.startsWith('step:')) return steps.get(Number(part.slice('step:'.length)));
  return joined(typed[part.startsWith('local:') ? part.replace('local:', 'local.') : part.slice('answer:'.length)]);
};

const whereOf = (part: string): string => {
  if (part === storyPart) return 'in the story';
  return part.startsWith('step:') ? 'in what was said later' : 'in an answer';
};

/** Each miss, by report. */
export const openReported = async (
  deps: Deps,
  account: Account,
  recordId: string,
): Promise<ReadonlyMap<string, KeptMiss>> => {
  const sealed = await readReportedWords(deps.db.as(scopeOf(account)), recordId);
  const opened = await Promise.all(
    sealed.map(async ({ reportId, ...envelope }) => {
      const kept = await deps.vault.open(envelope, `${recordId}/reported`).catch(nullIfDestroyed);
      return kept === null ? [] : [[reportId, JSON.parse(kept) as KeptMiss] as const];
    }),
  );
  return new Map(opened.flat());
};

/** The words that a doubted mark hides; none where the mark is not there any more, or nobody can tell. */
export const doubtedWords = (
  { part, mark }: Pick<Report, 'part' | 'mark'>,
  shown: ReadonlyMap<string, string>,
  typed: Typed,
  steps: ReadonlyMap<number, string>,
): readonly string[] => {
  if (part === null || mark === null) return [];
  const [now, before] = [shown.get(part), typedPart(part, typed, steps)];
  return now === undefined || before === undefined ? [] : underMark(now, before, mark);
};

/** None for somebody who does not review the record themselves. */
export const readOpenReports = async (
  deps: Deps,
  account: Account,
  recordId: string,
  typed: Typed,
): Promise<readonly ReportToDecide[]> => {
  const claim = { ground: 'reach', account, recordId } as const;
  const one = await findCase(deps.db, claim);
  if (!one || !partyOf(claim)) return [];
  const scope = scopeOf(account);
  const q = deps.db.as(scope);
  const [record] = await deps.recording.read(scope, [one]);
  if (!record) return [];
  const [reports, history, opened, reported] = await Promise.all([
    readReports(q, recordId),
    readSteps(q, one),
    openSteps(deps, account, one),
    openReported(deps, account, recordId),
  ]);
  const shown = partsOf(deps.taxonomy, record, stepsReadAt(history, account.organisationCode));
  return reports
    .filter(({ decision }) => decision === null)
    .flatMap((report): readonly ReportToDecide[] => {
      const { reportId, kind, reportedOn, part, mark } = report;
      if (kind === 'miss') {
        const words = reported.get(reportId)?.words;
        return words === undefined
          ? []
          : [{ reportId, kind, reportedOn, words: [words], where: 'everywhere in this record' }];
      }
      const words = doubtedWords(report, shown, typed, opened);
      return [{ reportId, kind, reportedOn, words, where: `${mark} ${whereOf(part ?? '')}` }];
    });
};

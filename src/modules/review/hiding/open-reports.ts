// What waits for somebody who has the record open as typed: marks that are doubted, with the words under them, and words that
// reviewers had hidden.

import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import { KeyDestroyed } from '../../../platform/vault/vault.ts';
import type { RecordKey, ReportToDecide, Typed } from '../../recording/index.ts';
import { findCase, partyOf } from '../claim.ts';
import type { ReviewDeps } from '../deps.ts';
import { readReportedWords, readReports } from '../sql/hiding.ts';
import { readSealedSteps, readSteps } from '../sql/steps.ts';
import { stepsReadAt } from '../step.ts';
import { findDoubted, quoteOf, showDoubted } from './doubted.ts';
import { partsOf, whereOf } from './parts.ts';
import type { KeptMiss } from './report.ts';

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
  const [reports, history, opened, reported, conceal] = await Promise.all([
    readReports(q, recordId),
    readSteps(q, one),
    openSteps(deps, account, one),
    openReported(deps, account, recordId),
    deps.recording.words.known(q, recordId),
  ]);
  const parts = partsOf(deps.taxonomy, record, stepsReadAt(history, account.organisationCode));
  return reports
    .filter(({ decision }) => decision === null)
    .flatMap((report): readonly ReportToDecide[] => {
      const { reportId, kind, reportedOn, part, mark } = report;
      if (kind === 'miss') {
        const words = reported.get(reportId)?.words;
        if (words === undefined) return [];
        const quote = { before: '', words, after: '' };
        return [{ reportId, kind, reportedOn, where: 'everywhere in this record', quote, isReported: false }];
      }
      const where = `${mark} ${whereOf(part ?? '')}`;
      const doubted = findDoubted(report, parts, typed, opened);
      if (!doubted) return [{ reportId, kind, reportedOn, where, quote: null, isReported: false }];
      const { place, shown, typed: original } = doubted;
      const isReported = showDoubted(doubted, conceal)(shown, original, place) === shown;
      return [{ reportId, kind, reportedOn, where, quote: quoteOf(doubted), isReported }];
    });
};

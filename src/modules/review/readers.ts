// Who reads a case: reviewers of its organisation, or the triage team where the organisation has none. Organisations gain
// and lose their reviewers; their cases follow.

import { systemScope } from '../../platform/access/scope.ts';
import { unplaced } from '../../platform/actor.ts';
import type { ReviewDeps } from './deps.ts';
import { giveCases, readReaders, readWithoutReader } from './sql/readers.ts';

export const giveToReadersJob = 'review.give-to-readers';

type ReaderDeps = Pick<ReviewDeps, 'organisationsWithReviewer'>;

/** The organisation whose people read what was told about this one. */
export const readerOf = async (deps: ReaderDeps, organisationCode: string): Promise<string> =>
  (await readersOf(deps, [organisationCode]))(organisationCode);

export const readersOf = async (
  { organisationsWithReviewer }: ReaderDeps,
  organisationCodes: readonly string[],
): Promise<(organisationCode: string) => string> => {
  const known = await organisationsWithReviewer([...new Set(organisationCodes)]);
  return (code) => (known.has(code) ? code : unplaced);
};

/** Hands cases over where an organisation has gained its first reviewer or lost its last. */
export const giveToReaders = async (deps: Pick<ReviewDeps, 'db' | 'audit'> & ReaderDeps): Promise<void> => {
  const db = deps.db.as(systemScope);
  const [waiting, reading] = await Promise.all([readWithoutReader(db), readReaders(db)]);
  const known = await deps.organisationsWithReviewer([...waiting, ...reading]);
  const gained = waiting.filter((code) => known.has(code)).map((code) => ({ code, reader: code }));
  const lost = reading
    .filter((code) => code !== unplaced && !known.has(code))
    .map((code) => ({ code, reader: unplaced }));
  for (const { code, reader } of [...gained, ...lost])
    await db.transaction(async (tx) => {
      const cases = await giveCases(tx, code, reader);
      await deps.audit.write(tx, [
        {
          actor: { kind: 'system', job: giveToReadersJob },
          action: 'case.give',
          organisationCode: code,
          detail: { cases, reader },
        },
      ]);
    });
};

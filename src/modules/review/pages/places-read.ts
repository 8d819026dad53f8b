// Whose records somebody reads, in words, and the lines of a list for them: whoever reads more than one organisation's is
// told which one each is about.

import { roleOf } from '../../../platform/access/roles.ts';
import { type Account, unplaced } from '../../../platform/actor.ts';
import type { Directory } from '../../directory/index.ts';
import type { ReviewCase } from '../case.ts';
import { caseRow } from './case-row.ts';

export const nameOfPlaceRead = async (directory: Directory, account: Account): Promise<string> =>
  account.reach.isNation
    ? 'Every organisation'
    : ((await directory.get(account.organisationCode))?.name ?? account.organisationCode);

const readsMany = ({ role, organisationCode }: Account): boolean =>
  roleOf(role).span !== 'organisation' || organisationCode === unplaced;

export const rowsFor = async (
  directory: Directory,
  account: Account,
  cases: readonly ReviewCase[],
  today: string,
): Promise<readonly (ReturnType<typeof caseRow> & { readonly organisation: string | null })[]> => {
  const isTold = readsMany(account);
  return Promise.all(
    cases.map(async (one) => ({
      ...caseRow(one, today),
      organisation: isTold ? ((await directory.get(one.organisationCode))?.name ?? one.organisationCode) : null,
    })),
  );
};

// Whose log somebody reads and writes: the check in code, beside the database's own. The log is its team's book: whoever works
// at the place keeps it; whoever reads the records of the place reads it too.

import { roleOf } from '../../platform/access/roles.ts';
import type { Account } from '../../platform/actor.ts';
import { areaOf, type Directory, type Organisation } from '../directory/index.ts';

export const writesLogOf = ({ role, organisationCode }: Account, code: string): boolean =>
  roleOf(role).grants.includes('log') && organisationCode === code;

export const reviewsLogOf = ({ role, reach }: Account, code: string): boolean =>
  roleOf(role).grants.includes('review') && reach.organisations.includes(code);

export const readsLogOf = (account: Account, organisation: Organisation): boolean => {
  const { role, reach } = account;
  if (writesLogOf(account, organisation.code)) return true;
  if (!roleOf(role).grants.includes('read')) return false;
  return (
    reach.isNation || reach.organisations.includes(organisation.code) || reach.areas.includes(areaOf(organisation))
  );
};

/** Whether somebody reads the logs of several places, and says first which. */
export const readsSeveral = ({ role, reach }: Account): boolean =>
  roleOf(role).grants.includes('read') && (reach.isNation || reach.areas.length > 0 || reach.organisations.length > 1);

/** The place whose log is meant: that of the address, or one's own. Null where it is not theirs to read. */
export const placeMeant = async (
  directory: Pick<Directory, 'get'>,
  account: Account,
  code: string | undefined,
): Promise<Organisation | null> => {
  const organisation = await directory.get(code || account.organisationCode);
  return organisation && readsLogOf(account, organisation) ? organisation : null;
};

// After the receipt was right, the way back to the record is an address that nobody can guess. It is sealed, holds its own
// age and works for half an hour; the server keeps nothing, so that a visit of an anonymous person leaves no trace at all.

import type { Clock } from '../../platform/clock.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import type { CaseId } from './case.ts';

const context = 'receipt-visit';
const pageMinutes = 30;
/** A page with a form is good for longer: whoever writes slowly loses nothing. It can be sent, not read. */
const formMinutes = 240;

type Visit = { readonly id: CaseId; readonly minute: number };

export type Visits = {
  readonly begin: (id: CaseId) => string;
  /** Null when the address is no visit, or too old for its use. */
  readonly find: (token: string, use: 'page' | 'form') => CaseId | null;
};

export const createVisits = (vault: Vault, clock: Clock): Visits => {
  const minuteNow = () => Math.floor(clock.now().getTime() / 60_000);

  const open = (token: string): Visit | null => {
    try {
      return JSON.parse(vault.unwrap(Buffer.from(token, 'base64url'), context));
    } catch {
      // Not sealed by us.
      return null;
    }
  };

  return {
    begin: ({ organisationCode, recordId }) => {
      const visit: Visit = { id: { organisationCode, recordId }, minute: minuteNow() };
      return vault.wrap(JSON.stringify(visit), context).toString('base64url');
    },
    find: (token, use) => {
      const visit = open(token);
      if (!visit) return null;
      const age = minuteNow() - visit.minute;
      return age <= (use === 'page' ? pageMinutes : formMinutes) ? visit.id : null;
    },
  };
};

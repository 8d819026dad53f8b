// What the page "Your account" says of somebody: who they are, as what, how they sign in, where they are signed in.

import { roleOf } from '../../../access/roles.ts';
import type { Account } from '../../../actor.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { type Factors, hasSecondFactor } from '../../second-factor/factors.ts';
import type { Sessions } from '../../sessions/sessions.ts';

export type ShownDeps = {
  readonly accounts: Accounts;
  readonly factors: Factors;
  readonly sessions: Sessions;
  readonly nameOf: (organisationCode: string) => Promise<string | null>;
};

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** `null` where the account has been closed meanwhile. */
export const shownAccount = async (
  { accounts, factors, sessions, nameOf }: ShownDeps,
  account: Account,
  cookieHeader: string | undefined,
) => {
  const standing = await accounts.standing(account.accountId);
  if (!standing) return null;
  const held = await factors.held(account.accountId);
  const givers = await accounts.namesOf(standing.assignments.flatMap(({ grantedBy }) => grantedBy ?? []));
  const assignments = await Promise.all(
    standing.assignments.map(
      async ({ assignmentId, role, organisationCode, reason, grantedBy, grantedOn, endsOn }) => ({
        isActing: assignmentId === account.assignmentId,
        role: roleOf(role).name,
        about: roleOf(role).about,
        organisation: (await nameOf(organisationCode)) ?? organisationCode,
        // Whether or not it was given as a sentence.
        reason: reason.replace(/\.$/, ''),
        givenBy: grantedBy === null ? null : (givers.get(grantedBy) ?? null),
        grantedOn,
        endsOn,
      }),
    ),
  );
  const running = await sessions.list(account, cookieHeader);
  return {
    username: standing.issuer === null ? account.username : null,
    hasPassword: standing.hasPassword,
    canAddPasskey: factors.passkeys.isPossible,
    hasSecondFactor: hasSecondFactor(held),
    held,
    assignments,
    sessions: running.map(({ sessionId, beganAt, seenAt, device, isThis }) => ({
      sessionId,
      began: moment.format(beganAt),
      seen: moment.format(seenAt),
      device,
      isThis,
    })),
  };
};

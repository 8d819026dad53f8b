// What an administrator does with somebody's account, each asked once more on a page of its own: one table of the words and
// the deed.

import { Type } from 'typebox';
import type { Account } from '../../../../platform/actor.ts';
import type { Administration } from '../../../../platform/identity/administration/administration.ts';
import type { Result } from '../../../../platform/result.ts';

export type Deed = 'close' | 'open' | 'second-factor' | 'password';

type Row = {
  readonly title: (name: string) => string;
  readonly words: readonly string[];
  readonly button: string;
  readonly isGrave?: true;
  /** A password where there is one to show, once. */
  readonly take: (
    administration: Administration,
    actor: Account,
    accountId: string,
  ) => Promise<Result<{ readonly password: string } | null>>;
};

export const deeds: Readonly<Record<Deed, Row>> = {
  close: {
    title: (name) => `Close the account of ${name}?`,
    words: [
      'They are signed out everywhere at once, and cannot sign in. Invitations that they gave open nothing any more.',
      'What they did stays in the audit. You can open the account again.',
    ],
    button: 'Close the account',
    isGrave: true,
    take: (administration, actor, accountId) => administration.close(actor, accountId),
  },
  open: {
    title: (name) => `Open the account of ${name}?`,
    words: ['They can sign in again, with the roles that were not ended. Look at these first.'],
    button: 'Open the account',
    take: (administration, actor, accountId) => administration.open(actor, accountId),
  },
  'second-factor': {
    title: (name) => `Take away the second factor of ${name}?`,
    words: [
      'Do this when they have lost their phone or passkey, and their recovery codes too. Speak to them first, so that you know that it is them.',
      'They are signed out everywhere, and set up a new second factor when they next sign in with their password.',
    ],
    button: 'Take it away',
    isGrave: true,
    take: (administration, actor, accountId) => administration.resetSecondFactor(actor, accountId),
  },
  password: {
    title: (name) => `Make a password for ${name}?`,
    words: [
      'Do this when they have forgotten theirs. Speak to them first, so that you know that it is them.',
      'They are signed out everywhere. We show you a password that is good for one sign-in, in which they choose their own. They need their second factor as well.',
      'If they have no second factor yet, the password alone lets somebody in. So nobody both makes it and gives them a role that needs a second factor: another administrator does one of the two.',
    ],
    button: 'Make the password',
    isGrave: true,
    take: (administration, actor, accountId) => administration.resetPassword(actor, accountId),
  },
};

export const deedParams = Type.Object({
  accountId: Type.String({ format: 'uuid' }),
  deed: Type.Union([
    Type.Literal('close'),
    Type.Literal('open'),
    Type.Literal('second-factor'),
    Type.Literal('password'),
  ]),
});

// Passkeys (W3C Web Authentication, level 3): a key pair on somebody's device, which opens with a finger, a face or a PIN.
// One is as good as a password and a code together, and cannot be given away to a look-alike page.

import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Clock } from '../../clock.ts';
import type { Scoped } from '../../database/database.ts';
import { hashOf } from '../../vault/envelope.ts';
import type { Keeper } from './kept.ts';
import * as store from './store.ts';

type Holder = { readonly accountId: string; readonly username: string; readonly displayName: string };

/** For the page: what the browser is asked, and what must come back beside its answer. */
export type PasskeyQuestion = { readonly options: string; readonly kept: string };

export type NewPasskey = Pick<store.PasskeyRow, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;

export type Passkeys = {
  /** Browsers know passkeys of a named service only, not of a bare network address. */
  readonly isPossible: boolean;
  /** `purpose` ties the answer to one page of one person. */
  readonly offer: (holder: Holder, purpose: string) => Promise<PasskeyQuestion>;
  /** The new passkey, or `null` where the answer is not one to this question. */
  readonly accept: (answer: unknown, kept: unknown, purpose: string) => Promise<NewPasskey | null>;
  /** Of one account, or of whoever answers. */
  readonly ask: (purpose: string, accountId: string | null) => Promise<PasskeyQuestion>;
  /** Whose passkey has answered, or `null`. Counts the use. */
  readonly prove: (answer: unknown, kept: unknown, purpose: string) => Promise<string | null>;
  readonly removeExpired: () => Promise<void>;
};

/** Ed25519, ECDSA with P-256, RSA: what devices have. */
const algorithms = [-8, -7, -257];
const maxAnswerCharacters = 20_000;
/** Spent challenges are remembered for longer than a question stands. */
const rememberedMs = 3_600_000;

const handleOf = (accountId: string) => new Uint8Array(Buffer.from(accountId));

const parsed = <T extends object>(answer: unknown): T | null => {
  if (typeof answer !== 'string' || answer.length > maxAnswerCharacters) return null;
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === 'object' && value !== null ? (value as T) : null;
  } catch {
    return null;
  }
};

export const createPasskeys = (
  db: Scoped,
  clock: Clock,
  keeper: Keeper,
  { origin, service }: { readonly origin: string; readonly service: string },
): Passkeys => {
  const rpID = new URL(origin).hostname;

  const question = (purpose: string) => {
    const challenge = randomBytes(32).toString('base64url');
    return { challenge, kept: keeper.keep(`challenge/${purpose}`, challenge) };
  };

  /** A question is answered once, rightly or not. */
  const spend = async (kept: unknown, purpose: string): Promise<string | null> => {
    const challenge = keeper.read<string>(`challenge/${purpose}`, kept);
    if (challenge === null) return null;
    const until = new Date(clock.now().getTime() + rememberedMs);
    return (await store.spendChallenge(db, hashOf(challenge), until)) ? challenge : null;
  };

  return {
    isPossible: isIP(rpID.replace(/^\[|\]$/g, '')) === 0,

    offer: async (holder, purpose) => {
      const { challenge, kept } = question(purpose);
      const known = await store.readPasskeys(db, holder.accountId);
      const options = await generateRegistrationOptions({
        rpName: service,
        rpID,
        userName: holder.username,
        userDisplayName: holder.displayName,
        userID: handleOf(holder.accountId),
        challenge: Buffer.from(challenge, 'base64url'),
        attestationType: 'none',
        excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports: [...transports] })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        supportedAlgorithmIDs: algorithms,
      });
      return { options: JSON.stringify(options), kept };
    },

    accept: async (answer, kept, purpose) => {
      const challenge = await spend(kept, purpose);
      const response = parsed<Parameters<typeof verifyRegistrationResponse>[0]['response']>(answer);
      if (challenge === null || response === null) return null;
      // The library throws for whatever is not as it should be; all of that came from outside.
      const verified = await verifyRegistrationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: rpID,
        requireUserVerification: true,
        supportedAlgorithmIDs: algorithms,
      }).catch(() => null);
      if (!verified?.verified) return null;
      const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
      const named = transports.filter((transport) => /^[a-z-]{2,20}$/.test(transport)).slice(0, 8);
      return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: named };
    },

    ask: async (purpose, accountId) => {
      const { challenge, kept } = question(purpose);
      const known = accountId === null ? [] : await store.readPasskeys(db, accountId);
      const options = await generateAuthenticationOptions({
        rpID,
        challenge: Buffer.from(challenge, 'base64url'),
        userVerification: 'required',
        allowCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports: [...transports] })),
      });
      return { options: JSON.stringify(options), kept };
    },

    prove: async (answer, kept, purpose) => {
      const challenge = await spend(kept, purpose);
      const response = parsed<Parameters<typeof verifyAuthenticationResponse>[0]['response']>(answer);
      if (challenge === null || response === null || typeof response.id !== 'string') return null;
      const passkey = /^[A-Za-z0-9_-]{1,1400}$/.test(response.id) ? await store.readPasskey(db, response.id) : null;
      if (!passkey) return null;
      const verified = await verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: rpID,
        requireUserVerification: true,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(passkey.publicKey),
          counter: passkey.counter,
        },
      }).catch(() => null);
      if (!verified?.verified) return null;
      const counter = verified.authenticationInfo.newCounter;
      return (await store.countPasskey(db, passkey.credentialId, counter, clock.today())) ? passkey.accountId : null;
    },

    removeExpired: () => store.deleteExpiredChallenges(db, clock.now()),
  };
};

// What somebody has beside a password: an app with codes, passkeys, recovery codes. Set up, used and taken away here.

import { type Qr, qrOf } from '../../../ui/qr.ts';
import type { Account, Actor } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Queryable, Scoped } from '../../database/database.ts';
import { failure } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Vault } from '../../vault/vault.ts';
import { createTryLimit } from '../accounts/try-limit.ts';
import type { Keeper } from './kept.ts';
import { appAddress, isCode, newKey, plainCode, stepOf } from './one-time-codes.ts';
import type { NewPasskey, Passkeys } from './passkeys.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import * as store from './store.ts';

export type Held = {
  readonly app: { readonly addedOn: string } | null;
  readonly passkeys: readonly Pick<store.PasskeyRow, 'credentialId' | 'name' | 'addedOn' | 'usedOn'>[];
  readonly recoveryCodesLeft: number;
};

export const hasSecondFactor = ({ app, passkeys }: Held): boolean => app !== null || passkeys.length > 0;

type Holder = Pick<Account, 'accountId' | 'username'>;
export type AppOffer = { readonly key: string; readonly qr: Qr; readonly address: string; readonly kept: string };
export type CodesOffer = { readonly codes: readonly string[]; readonly kept: string };
export type Factor = { readonly kind: 'app' } | { readonly kind: 'passkey'; readonly credentialId: string };

export type Factors = {
  readonly passkeys: Passkeys;
  readonly held: (accountId: string) => Promise<Held>;

  /** Nothing is kept until a code from the app comes back. `again` is what was offered before a slip. */
  readonly offerApp: (holder: Holder, again?: unknown) => AppOffer;
  /** The app to save, or `null` where the code is not of what was offered. */
  readonly appOf: (accountId: string, kept: unknown, code: string) => store.AppRow | null;
  readonly saveApp: (account: Account, app: store.AppRow) => Promise<void>;
  readonly savePasskey: (account: Account, passkey: NewPasskey, name: string) => Promise<Result<null>>;
  /** The last one stays where `mustKeepOne`. */
  readonly remove: (account: Account, factor: Factor, mustKeepOne: boolean) => Promise<Result<null>>;

  /** Nothing is kept until somebody says that they have them. */
  readonly offerCodes: (accountId: string) => CodesOffer;
  /** The hashes to save, or `null` where these were not offered. */
  readonly codesOf: (accountId: string, kept: unknown) => readonly Buffer[] | null;
  readonly saveCodes: (account: Account, hashes: readonly Buffer[]) => Promise<void>;

  /** Whether this is a code of their app, or one of their recovery codes; each is good once. */
  readonly proveCode: (account: Account, typed: string, address: string) => Promise<Result<boolean>>;
  /** For somebody who has lost everything: they set it up anew. In the transaction of whoever decides it. */
  readonly removeAll: (tx: Queryable, accountId: string) => Promise<void>;
  /** By Cairn's own command: the same, said in the audit, and they are signed out everywhere. */
  readonly reset: (actor: Actor, accountId: string) => Promise<Result<null>>;
  /** For somebody whose account is made in this transaction. */
  readonly saveFirst: (tx: Queryable, accountId: string, first: FirstFactor) => Promise<void>;
  /** Whether somebody has this passkey already. */
  readonly isTaken: (passkey: NewPasskey) => Promise<boolean>;
};

/** What somebody sets up while they join. */
export type FirstFactor = {
  readonly app: store.AppRow | null;
  readonly passkey: NewPasskey | null;
  readonly recoveryHashes: readonly Buffer[];
};

/** Who knows a password may be an attacker: past this, nobody guesses on for a while, wherever they are. */
const maxCodeTries = 30;
export const firstPasskeyName = 'My first passkey';

export type FactorsDeps = {
  readonly db: Scoped;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly keeper: Keeper;
  readonly passkeys: Passkeys;
  /** As apps show it beside the codes. */
  readonly service: string;
};

export const createFactors = ({ db, vault, clock, audit, keeper, passkeys, service }: FactorsDeps): Factors => {
  const tries = createTryLimit(clock, maxCodeTries);
  const recoveryKey = vault.keyFor('identity/recovery-codes');
  const sealContext = (accountId: string) => `code-app/${accountId}`;
  const entry = (actor: Actor & Account, action: string, detail: Readonly<Record<string, unknown>> = {}) => ({
    actor,
    action,
    organisationCode: actor.organisationCode,
    detail: { accountId: actor.accountId, ...detail },
  });

  const held = async (q: Queryable, accountId: string): Promise<Held> => {
    const [app, keys, recoveryCodesLeft] = await Promise.all([
      store.readApp(q, accountId),
      store.readPasskeys(q, accountId),
      store.countRecoveryCodes(q, accountId),
    ]);
    return { app: app && { addedOn: app.addedOn }, passkeys: keys, recoveryCodesLeft };
  };

  const spendAppCode = async (accountId: string, code: string): Promise<boolean> => {
    const app = await store.readApp(db, accountId);
    if (!app) return false;
    const step = stepOf(vault.unwrap(app.sealed, sealContext(accountId)), code, clock.now());
    return step !== null && (await store.spendStep(db, accountId, step));
  };

  const spendRecoveryCode = async (account: Account, typed: string): Promise<boolean> => {
    const hash = recoveryHash(recoveryKey, account.accountId, typed);
    if (hash === null) return false;
    return db.transaction(async (tx) => {
      if (!(await store.spendRecoveryCode(tx, account.accountId, hash))) return false;
      await audit.write(tx, [entry(account, 'recovery-code.use')]);
      return true;
    });
  };

  const removeAll = async (tx: Queryable, accountId: string): Promise<void> => {
    await store.deleteApp(tx, accountId);
    await store.deletePasskeys(tx, accountId);
    await store.replaceRecoveryCodes(tx, accountId, []);
    await store.outdateProofs(tx, accountId);
  };

  return {
    passkeys,
    held: (accountId) => held(db, accountId),

    offerApp: ({ accountId, username }, again) => {
      const key = keeper.read<string>(`app/${accountId}`, again) ?? newKey();
      const address = appAddress(key, username, service);
      return { key, address, qr: qrOf(address), kept: keeper.keep(`app/${accountId}`, key) };
    },
    appOf: (accountId, kept, code) => {
      const key = keeper.read<string>(`app/${accountId}`, kept);
      const lastStep = key === null ? null : stepOf(key, plainCode(code), clock.now());
      if (key === null || lastStep === null) return null;
      return { sealed: vault.wrap(key, sealContext(accountId)), lastStep, addedOn: clock.today() };
    },
    saveApp: (account, app) =>
      db.transaction(async (tx) => {
        await store.saveApp(tx, account.accountId, app);
        await audit.write(tx, [entry(account, 'code-app.set-up')]);
      }),
    savePasskey: (account, passkey, name) =>
      db.transaction(async (tx) => {
        const { accountId } = account;
        if (!(await store.insertPasskey(tx, { ...passkey, accountId, name, addedOn: clock.today() })))
          return fail(failure('changed-meanwhile'));
        await audit.write(tx, [entry(account, 'passkey.add')]);
        return ok(null);
      }),
    remove: (account, factor, mustKeepOne) =>
      db.transaction(async (tx) => {
        const { accountId } = account;
        await store.lockFactors(tx, accountId);
        const before = await held(tx, accountId);
        const left = without(before, factor);
        if (left === null) return fail(failure('not-found'));
        if (mustKeepOne && !hasSecondFactor(left)) return fail(failure('not-possible-now'));
        if (factor.kind === 'app') await store.deleteApp(tx, accountId);
        else await store.deletePasskey(tx, accountId, factor.credentialId);
        if (!hasSecondFactor(left)) await store.replaceRecoveryCodes(tx, accountId, []);
        await store.outdateProofs(tx, accountId);
        await audit.write(tx, [entry(account, factor.kind === 'app' ? 'code-app.remove' : 'passkey.remove')]);
        return ok(null);
      }),

    offerCodes: (accountId) => {
      const codes = newRecoveryCodes();
      return { codes, kept: keeper.keep(`recovery/${accountId}`, codes) };
    },
    codesOf: (accountId, kept) => {
      const codes = keeper.read<readonly string[]>(`recovery/${accountId}`, kept);
      return codes?.flatMap((code) => recoveryHash(recoveryKey, accountId, code) ?? []) ?? null;
    },
    saveCodes: (account, hashes) =>
      db.transaction(async (tx) => {
        await store.replaceRecoveryCodes(tx, account.accountId, hashes);
        await audit.write(tx, [entry(account, 'recovery-codes.renew', { count: hashes.length })]);
      }),

    proveCode: async (account, typed, address) => {
      const waitMs = tries.take(account.accountId, address);
      if (waitMs === null) return fail(failure('too-many-tries'));
      const code = plainCode(typed);
      const isRight = isCode(code)
        ? await spendAppCode(account.accountId, code)
        : await spendRecoveryCode(account, typed);
      if (isRight) tries.clear(account.accountId, address);
      return ok(isRight);
    },

    removeAll,
    reset: (actor, accountId) =>
      db.transaction(async (tx) => {
        await removeAll(tx, accountId);
        await store.deleteSessionsOf(tx, accountId);
        await audit.write(tx, [{ actor, action: 'account.reset-second-factor', detail: { accountId } }]);
        return ok(null);
      }),
    saveFirst: async (tx, accountId, { app, passkey, recoveryHashes }) => {
      if (app) await store.saveApp(tx, accountId, app);
      const addedOn = clock.today();
      const row = passkey && { ...passkey, accountId, name: firstPasskeyName, addedOn };
      // Two at the same moment with one made-up passkey: the second comes in by nothing, and undoes what it did.
      if (row && !(await store.insertPasskey(tx, row))) throw new Error('A passkey is somebody’s already');
      await store.replaceRecoveryCodes(tx, accountId, recoveryHashes);
    },
    isTaken: async ({ credentialId }) => (await store.readPasskey(db, credentialId)) !== null,
  };
};

/** `null` where it is not there to be taken away. */
const without = (held: Held, factor: Factor): Held | null => {
  if (factor.kind === 'app') return held.app && { ...held, app: null };
  const passkeys = held.passkeys.filter(({ credentialId }) => credentialId !== factor.credentialId);
  return passkeys.length < held.passkeys.length ? { ...held, passkeys } : null;
};

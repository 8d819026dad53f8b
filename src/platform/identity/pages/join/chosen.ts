// What somebody who joins has chosen so far, as it goes sealed from page to page.

import type { FirstFactor } from '../../second-factor/factors.ts';
import type { Keeper } from '../../second-factor/kept.ts';

export type Chosen = {
  readonly accountId: string;
  readonly username: string;
  /** `null` for whoever has a passkey instead. */
  readonly passwordHash: string | null;
  readonly app: FirstFactor['app'];
  readonly passkey: FirstFactor['passkey'];
};

type Packed = Pick<Chosen, 'accountId' | 'username' | 'passwordHash'> & {
  readonly app: { readonly sealed: string; readonly lastStep: number; readonly addedOn: string } | null;
  readonly passkey: {
    readonly credentialId: string;
    readonly publicKey: string;
    readonly counter: number;
    readonly transports: readonly string[];
  } | null;
};

export const sealChosen = (keeper: Keeper, purpose: string, { app, passkey, ...plain }: Chosen): string =>
  keeper.keep(purpose, {
    ...plain,
    app: app && { ...app, sealed: app.sealed.toString('base64') },
    passkey: passkey && { ...passkey, publicKey: passkey.publicKey.toString('base64') },
  } satisfies Packed);

/** `null` where it was made for another link, was changed, or is too old. */
export const openChosen = (keeper: Keeper, purpose: string, sealed: unknown): Chosen | null => {
  const packed = keeper.read<Packed>(purpose, sealed);
  if (packed === null) return null;
  const { app, passkey, ...plain } = packed;
  return {
    ...plain,
    app: app && { ...app, sealed: Buffer.from(app.sealed, 'base64') },
    passkey: passkey && { ...passkey, publicKey: Buffer.from(passkey.publicKey, 'base64') },
  };
};

export const firstFactorOf = ({ app, passkey }: Chosen, recoveryHashes: readonly Buffer[]): FirstFactor => ({
  app,
  passkey,
  recoveryHashes,
});

// The key that signs what the built-in provider says of a person. It is derived from the master key: every process that has that
// key signs alike from its first second, and there is nothing to store, to leak from a backup, or to race for.

import { createPrivateKey } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import type { Vault } from '../../vault/vault.ts';

/** An Ed25519 private key in PKCS #8 is this prefix and a seed of 32 bytes (RFC 8410, section 7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

export const signingAlgorithm = 'Ed25519';

export const signingKey = (vault: Vault): JWK => {
  const seed = vault.keyFor('identity/signing-key');
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
  return { ...key.export({ format: 'jwk' }), alg: signingAlgorithm, use: 'sig' };
};

// Names that counts are kept under, which nobody can turn back into what they stand for: a secret that is made with the
// process and gone with it is hashed in.

import { hash, randomBytes } from 'node:crypto';

/** 96 bits: two names never meet. */
const letters = 16;

export const createBlinding = (): ((name: string) => string) => {
  const secret = randomBytes(32).toString('base64url');
  return (name) => hash('sha256', `${secret} ${name}`, 'base64url').slice(0, letters);
};

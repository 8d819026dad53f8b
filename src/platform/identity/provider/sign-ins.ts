// A sign-in under way at the built-in provider: how far somebody has proven who they are. It is kept sealed with the provider's
// own state, for a quarter of an hour, and found by a cookie of the browser that began it.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InteractionResults, Provider } from 'oidc-provider';
import { errors } from './library.ts';

export type Progress = {
  readonly accountId: string;
  /** With a second factor, or a passkey, which is as good as both. */
  readonly isSure: boolean;
  readonly by: 'password' | 'passkey';
  /** Of the account when this was proven: once it has gone up, this proves nothing. */
  readonly proofVersion: number;
};

/** What the ID token says of how it was proven (RFC 8176), and the version of the proofs, which `findAccount` looks at again. */
export const secondFactorShown = 'mfa';
const methodsOf = ({ isSure, proofVersion }: Progress): string[] => [
  ...(isSure ? [secondFactorShown] : []),
  versionMethod(proofVersion),
];
export const versionMethod = (proofVersion: number): string => `proofs-${proofVersion}`;

export type SignIns = {
  /** `null` where the browser does not carry the sign-in that the address names, or it has ended. */
  readonly read: (
    request: FastifyRequest,
    reply: FastifyReply,
    signIn: string,
  ) => Promise<{ readonly progress: Progress | null } | null>;
  readonly keep: (request: FastifyRequest, reply: FastifyReply, progress: Progress) => Promise<void>;
  /** Who it is, is certain: gives where to send the browser. */
  readonly finish: (request: FastifyRequest, reply: FastifyReply, progress: Progress) => Promise<string>;
};

/** The library merges a result into what it will say of the person; ours stands beside that under a name it does not know. */
const name = 'cairn-progress';

export const createSignIns = (provider: () => Provider): SignIns => {
  const save = (request: FastifyRequest, reply: FastifyReply, result: InteractionResults) =>
    provider().interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });

  return {
    read: async (request, reply, signIn) => {
      try {
        const { uid, result } = await provider().interactionDetails(request.raw, reply.raw);
        return uid === signIn ? { progress: (result?.[name] as Progress | undefined) ?? null } : null;
      } catch (error) {
        if (error instanceof errors.SessionNotFound) return null;
        throw error;
      }
    },
    keep: async (request, reply, progress) => {
      await save(request, reply, { [name]: progress });
    },
    finish: (request, reply, progress) =>
      save(request, reply, {
        login: { accountId: progress.accountId, amr: methodsOf(progress), remember: false },
      }),
  };
};

// Who sends a request with a bearer token: a machine that has proven its secret at the token endpoint. For the interfaces only;
// a page is never opened by a token, nor an interface by somebody's cookie and a token at once.

import type { FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { Client } from '../../actor.ts';
import type { Clock } from '../../clock.ts';
import type { Queryable } from '../../database/database.ts';
import { machineScope } from './provider.ts';
import { readMachineClient } from './store.ts';

const tokenPattern = /^Bearer ([A-Za-z0-9_-]{43})$/i;

export type IdentifyBearer = (request: Pick<FastifyRequest, 'url' | 'headers'>) => Promise<Client | null>;

/** Whether a token is read for this address at all. */
const takesBearer = (url: string): boolean => /^\/(?:api|fhir)\//.test(url);

/** `null` where there is no token, none of ours, one that is over, or one of a machine that has been ended. */
export const createIdentifyBearer =
  (db: Queryable, clock: Clock, provider: () => Provider): IdentifyBearer =>
  async ({ url, headers }) => {
    const [, shown] = tokenPattern.exec(headers.authorization ?? '') ?? [];
    if (shown === undefined || !takesBearer(url)) return null;
    const token = await provider().ClientCredentials.find(shown);
    if (token?.clientId === undefined || !token.scope?.split(' ').includes(machineScope)) return null;
    // Looked up each time: a machine that was ended is out with its next request.
    const client = await readMachineClient(db, token.clientId, clock.now());
    return client && { kind: 'client', clientId: client.clientId, organisationCode: client.organisationCode };
  };

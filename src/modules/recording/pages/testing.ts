// For the tests of pages of this module: the world of `../testing.ts`, served, and somebody who visits it.

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { type Actor, anonymous } from '../../../platform/actor.ts';
import { createHttp } from '../../../platform/http/create-http.ts';
import { testRecording } from '../testing.ts';

/** Each request from another network, so that a test does not wait as a flood would. */
const somewhere = (): string => `10.${randomInt(256)}.${randomInt(256)}.2`;

export const testPages = async () => {
  const world = await testRecording();
  let actor: Actor = anonymous;
  const app = createHttp({
    config: {
      origin: 'http://127.0.0.1',
      dataDir: join(tmpdir(), 'cairn-test-pages'),
      demo: false,
      brand: { name: 'Cairn', operator: null },
    },
    modules: [world.recording.module],
    identify: async () => ({ actor, csrfToken: actor === anonymous ? '' : 'token' }),
    readiness: async () => ({ ok: true, missing: [] }),
  });
  await app.ready();
  return {
    world,
    be: (somebody: Actor) => {
      actor = somebody;
    },
    get: (url: string): Promise<LightMyRequestResponse> =>
      app.inject({ method: 'GET', url, remoteAddress: somewhere() }),
    post: (url: string, form: Readonly<Record<string, string>>): Promise<LightMyRequestResponse> =>
      app.inject({
        method: 'POST',
        url,
        remoteAddress: somewhere(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(actor === anonymous ? form : { ...form, _csrf: 'token' }).toString(),
      }),
    /** A form with a file, as a browser sends it. */
    upload: async (url: string, form: FormData): Promise<LightMyRequestResponse> => {
      if (actor !== anonymous) form.append('_csrf', 'token');
      const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
      return app.inject({
        method: 'POST',
        url,
        remoteAddress: somewhere(),
        headers: { 'content-type': request.headers.get('content-type') ?? '' },
        payload: Buffer.from(await request.arrayBuffer()),
      });
    },
    end: async () => {
      await app.close();
      await world.end();
    },
  };
};

/** Where an accepted form leads. */
export const leadsTo = ({ statusCode, headers, body }: LightMyRequestResponse): string => {
  assert.equal(statusCode, 303, body.slice(0, 2_000));
  return String(headers.location);
};

export const tokenOf = (address: string): string => /\/record\/([^/?]+)\//.exec(address)?.[1] ?? assert.fail(address);

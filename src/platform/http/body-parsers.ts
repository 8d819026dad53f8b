// The kinds of body that are read: forms and JSON, strictly UTF-8, and forms with a file where a route takes one. Everything
// else is answered with 415 by Fastify.

import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { failure } from '../errors.ts';
import { addressOf } from './address.ts';
import { createBlinding } from './blinded.ts';
import { decodeUtf8, isCleanValue } from './clean-text.ts';
import { Refused } from './failures.ts';
import { parseFields } from './form-body.ts';
import { boundaryOf, parseMultipart } from './multipart.ts';
import { networkOf } from './network.ts';
import { createUploadReader, type Upload } from './read-upload.ts';

const unreadable = () => new Refused(failure('bad-request'));

export const addBodyParsers = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (_request, bytes: Buffer, done) => {
      const text = decodeUtf8(bytes);
      const fields = text === null ? null : parseFields(text);
      if (fields === null) done(unreadable());
      else done(null, fields);
    },
  );
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser(
    ['application/json', 'application/fhir+json'],
    { parseAs: 'buffer' },
    (request, bytes: Buffer, done) => {
      const text = decodeUtf8(bytes);
      if (text === null) return done(unreadable());
      parseJson(request, text, (error, value) => {
        if (error !== null || !isCleanValue(value)) done(unreadable());
        else done(null, value);
      });
    },
  );
  const readUpload = createUploadReader();
  const blinded = createBlinding();
  const held = new WeakMap<FastifyRequest, Upload>();
  app.addContentTypeParser('multipart/form-data', async (request: FastifyRequest, body: IncomingMessage) => {
    const { bodyLimit, config } = request.routeOptions;
    if (!config.takesFile) throw new Refused(failure('wrong-media-type'));
    const boundary = boundaryOf(request.headers['content-type'] ?? '');
    if (boundary === null) throw unreadable();
    const from = blinded(networkOf(addressOf(request)));
    const upload = await readUpload(body, bodyLimit, from);
    held.set(request, upload);
    return parseMultipart(upload.bytes, boundary, { isCut: upload.isCut, from }) ?? Promise.reject(unreadable());
  });
  app.addHook('onResponse', async (request) => held.get(request)?.letGo());
};

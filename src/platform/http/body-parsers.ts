// The two kinds of body that are read, both strictly UTF-8. Everything else is answered with 415 by Fastify.

import type { FastifyInstance } from 'fastify';
import { failure } from '../errors.ts';
import { decodeUtf8, isCleanValue } from './clean-text.ts';
import { Refused } from './failures.ts';
import { parseFields } from './form-body.ts';

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
};

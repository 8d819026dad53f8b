// Turns whatever went wrong into a page or a JSON problem (RFC 9457): never a stack, and never a 500 for bad input.

import type { FastifyError, FastifyRequest } from 'fastify';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { errorRegistry, errorText, type Failure, type FieldError, failure } from '../errors.ts';

/** Thrown inside the platform where a request ends before its handler. */
export class Refused extends Error {
  readonly failure: Failure;
  readonly retryAfterSeconds: number | undefined;
  constructor(refusal: Failure, retryAfterSeconds?: number) {
    super(refusal.code);
    this.failure = refusal;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

type Validation = NonNullable<FastifyError['validation']>[number];

const fieldOf = (problem: Validation): string => {
  const parent = problem.instancePath.split('/').slice(1);
  const own = problem.params.missingProperty ?? problem.params.additionalProperty;
  return (typeof own === 'string' ? [...parent, own] : parent).join('.');
};

const fromValidation = (error: FastifyError, problems: readonly Validation[]): Failure => {
  if (error.validationContext === 'params') return failure('not-found');
  const fields: readonly FieldError[] = problems.map((problem) => ({
    field: fieldOf(problem),
    message: problem.keyword === 'additionalProperties' ? errorText('unknown-field') : `This ${problem.message}.`,
  }));
  if (problems.some((problem) => problem.keyword === 'additionalProperties')) return failure('unknown-field', fields);
  return failure(error.validationContext === 'body' ? 'invalid-answers' : 'bad-request', fields);
};

/** The expected failure behind an error, or `null` where it is a fault of ours. */
export const failureOf = (error: FastifyError): Failure | null => {
  if (error instanceof Refused) return error.failure;
  if (error instanceof DatabaseUnavailable) return failure('unavailable');
  if (error.validation !== undefined) return fromValidation(error, error.validation);
  if (error.statusCode === 413) return failure('too-large');
  if (error.statusCode === 415) return failure('wrong-media-type');
  if (error.statusCode === 414 || error.code === 'FST_ERR_MAX_PARAM_LENGTH') return failure('not-found');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return failure('bad-request');
  return null;
};

export const problemOf = (found: Failure) => ({
  type: 'about:blank',
  title: errorText(found.code),
  status: errorRegistry[found.code].status,
  code: found.code,
  ...(found.message === errorText(found.code) ? {} : { detail: found.message }),
  ...(found.fields.length === 0 ? {} : { errors: found.fields }),
});

export const wantsJson = (request: FastifyRequest): boolean => {
  if (/^\/(?:api|fhir|oidc)\//.test(request.url)) return true;
  const accept = request.headers.accept ?? '';
  return /\bjson\b/.test(accept) && !accept.includes('text/html');
};

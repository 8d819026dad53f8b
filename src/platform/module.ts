// The shape that every module has. The platform runs modules without knowing any of them.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import type { Actor, Role } from './actor.ts';
import type { FieldError } from './errors.ts';

/** `public` and `signed-in` need no entry in a permission table; any other name must have one in its module. */
export type PermissionName = 'public' | 'signed-in' | (string & {});
export type Permissions = Readonly<Record<string, readonly Role[]>>;

export type RouteSchema = {
  readonly params?: TSchema;
  readonly querystring?: TSchema;
  readonly body?: TSchema;
  readonly response?: Readonly<Record<number, TSchema>>;
};

/** What a handler is given besides Fastify's own request and reply. */
export type Visit = {
  readonly actor: Actor;
  /** Put this in every form of a signed-in page as a hidden field `_csrf`; empty for the anonymous, who have no cookie to abuse. */
  readonly csrfToken: string;
  /** For inline scripts; already given to the view by `page`. */
  readonly nonce: string;
};

export type Page = {
  readonly kind: 'page';
  /** Path from `src/`, for example `modules/review/pages/worklist/view.njk`. */
  readonly view: string;
  /** The title; on an error, the layout puts "Error: " before it. */
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly status?: number;
  readonly errors?: readonly FieldError[];
};
/** After every accepted form: see other (303), so that reload and back are safe. */
export type SeeOther = { readonly kind: 'see-other'; readonly to: string };
export type Answer = Page | SeeOther | { readonly kind: 'json'; readonly status?: number; readonly body: unknown };

export type Handler = (request: FastifyRequest, visit: Visit, reply: FastifyReply) => Promise<Answer>;

export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly permission: PermissionName;
  readonly schema: RouteSchema;
  /** Bytes; 256 KiB unless told. */
  readonly bodyLimit?: number;
  /** Requests a minute from one network prefix, counted in memory only. */
  readonly limitPerMinute?: number;
  readonly handle: Handler;
};

export type Job = {
  /** `module.verb-noun`, for example `review.open-cases`. */
  readonly name: string;
  /** A job can run twice harmlessly: a contract test runs each twice. */
  readonly run: (payload: unknown) => Promise<void>;
  /** Cron pattern in UTC, for a job that the clock starts. */
  readonly schedule?: string;
};

export type Module = {
  readonly name: string;
  readonly permissions: Permissions;
  readonly routes: readonly Route[];
  readonly jobs: readonly Job[];
};

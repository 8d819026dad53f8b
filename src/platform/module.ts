// The shape that every module has. The platform runs modules without knowing any of them.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Permission } from './access/roles.ts';
import type { Actor } from './actor.ts';
import type { Failure, FieldError } from './errors.ts';
import type { Kept } from './keeping/kept.ts';
import type { MessageKey } from './language/catalogue.ts';
import type { Language } from './language/language.ts';

/** `public` is for everybody, `signed-in` for everybody who is; which roles have another, the table of roles says. */
export type PermissionName = 'public' | 'signed-in' | Permission;

export type RouteSchema = {
  readonly headers?: TSchema;
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
  /** What the page speaks: English, unless the route is in every language. */
  readonly language: Language;
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
type SeeOther = { readonly kind: 'see-other'; readonly to: string };
/** An expected failure that has no page of its own: shown as the designed page of its code, or as a JSON problem. */
type Failed = { readonly kind: 'failed'; readonly failure: Failure };
type Json = { readonly kind: 'json'; readonly status?: number; readonly body: unknown };
/** Something to keep: the browser saves it under `name` and shows none of it. */
type File = {
  readonly kind: 'file';
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
};
/** A picture that somebody sent, made anew by us, shown beside words: `name` is what it is saved under. */
type Picture = { readonly kind: 'picture'; readonly name: string; readonly jpeg: Uint8Array };
export type Answer = Page | SeeOther | Failed | Json | File | Picture;

type Handler = (request: FastifyRequest, visit: Visit, reply: FastifyReply) => Promise<Answer>;

export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly permission: PermissionName;
  readonly schema: RouteSchema;
  /** Its page speaks the language that its address begins with. */
  readonly inEveryLanguage?: true;
  /** Bytes; 256 KiB unless told. */
  readonly bodyLimit?: number;
  /** Its form may bring a file (`platform/files/sent-file.ts`); one beyond `bodyLimit` is cut there, and says so. */
  readonly takesFile?: true;
  /** Requests a minute from one network prefix, counted in memory only; for a POST, 240 unless told. */
  readonly limitPerMinute?: number;
  /** A POST that costs us much and asks for no name: in busy times the browser of whoever is not signed in works a little first. */
  readonly isCostly?: true;
  /** Only for whoever has proven within the last ten minutes who they are; others are asked to, and come back. */
  readonly freshProof?: true;
  /** Asked before a large body is read: an answer instead, where there is nothing that it could be added to. */
  readonly beforeBody?: (request: FastifyRequest, visit: Visit) => Promise<Answer | null>;
  readonly handle: Handler;
};

type Read<Schema> = Schema extends TSchema ? Static<Schema> : unknown;
type RequestOf<Schema extends RouteSchema> = FastifyRequest<{
  Headers: Read<Schema['headers']>;
  Params: Read<Schema['params']>;
  Querystring: Read<Schema['querystring']>;
  Body: Read<Schema['body']>;
}>;

/** Declares a route whose handler sees params, query and body with the types of its schema. */
export const route = <Schema extends RouteSchema>({
  beforeBody,
  ...declared
}: Omit<Route, 'schema' | 'beforeBody' | 'handle'> & {
  readonly schema: Schema;
  readonly beforeBody?: (request: Pick<RequestOf<Schema>, 'params'>, visit: Visit) => Promise<Answer | null>;
  readonly handle: (request: RequestOf<Schema>, visit: Visit, reply: FastifyReply) => Promise<Answer>;
}): Route => ({
  ...declared,
  // The platform validates the request against this same schema before it asks either.
  ...(beforeBody && { beforeBody: (request, visit) => beforeBody(request as RequestOf<Schema>, visit) }),
  handle: (request, visit, reply) => declared.handle(request as RequestOf<Schema>, visit, reply),
});

/**
 * A link to a page of this module in the menu or the foot of every page, shown to those who may open it; or on a phone, under
 * Cairn's icon.
 */
export type Link = {
  readonly text: string;
  /** Of a page that is in every language. */
  readonly key?: MessageKey;
  readonly path: string;
  readonly place: 'menu' | 'foot' | 'phone';
  /** Of those who may open it, whom it is shown to; all of them unless told. */
  readonly isFor?: (actor: Actor) => boolean;
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
  readonly routes: readonly Route[];
  readonly jobs: readonly Job[];
  readonly links?: readonly Link[];
  /** Everything that it keeps: see `keeping/kept.ts`. */
  readonly data?: readonly Kept[];
};

// The auditor has the whole audit verified: it runs behind the page, can be stopped, and tells what it found and where.

import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { scopeOf } from '../../../access/scope-of.ts';
import type { Account } from '../../../actor.ts';
import { failure } from '../../../errors.ts';
import { type Answer, type Route, route } from '../../../module.ts';
import { faultWords } from '../../verification/fault-words.ts';
import { insertVerification, readNewest, requestStop } from '../../verification/store.ts';
import { verifyJob } from '../../verification/verify-job.ts';
import type { AuditPagesDeps } from '../deps.ts';

const path = '/audit/verify';
const faultsFile = 'audit-faults.jsonl';
/** The file has all of them. */
const shownAtMost = 100;

const underWay = ['waiting', 'running', 'stopping'] as const;
const ended = ['stopped', 'sound', 'faulty', 'failed'] as const;
const found = ['sound', 'faulty'] as const;

const start = async ({ db, clock, audit, jobs }: AuditPagesDeps, actor: Account): Promise<void> => {
  const verificationId = randomUUID();
  await db.as(scopeOf(actor)).transaction(async (tx) => {
    const one = { verificationId, askedBy: actor.accountId, askedAt: clock.now() };
    if (!(await insertVerification(tx, one))) return;
    await jobs.add(tx, [{ name: verifyJob, payload: { verificationId } }]);
    await audit.write(tx, [{ actor, action: 'audit.verify', detail: { verification: verificationId } }]);
  });
};

const stop = async ({ db, clock, audit }: AuditPagesDeps, actor: Account): Promise<void> => {
  await db.as(scopeOf(actor)).transaction(async (tx) => {
    if (await requestStop(tx, clock.now())) await audit.write(tx, [{ actor, action: 'audit.stop-verify' }]);
  });
};

export const verifyRoutes = (deps: AuditPagesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    permission: 'audit.read',
    schema: {},
    handle: async (_request, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const q = deps.db.as(scopeOf(actor));
      const [now, last] = await Promise.all([readNewest(q, underWay), readNewest(q, ended)]);
      return {
        kind: 'page',
        view: 'platform/audit/pages/verify/view.njk',
        title: 'Is the audit sound?',
        data: {
          back: { href: '/audit', text: 'The audit' },
          now,
          last,
          faults: (last?.faults ?? []).slice(0, shownAtMost).map(faultWords),
          shownAtMost,
          faultsHref: `${path}/${faultsFile}`,
        },
      };
    },
  }),
  route({
    method: 'POST',
    path,
    permission: 'audit.read',
    schema: {
      body: Type.Object(
        { deed: Type.Union([Type.Literal('start'), Type.Literal('stop')]) },
        { additionalProperties: false },
      ),
    },
    handle: async ({ body: { deed } }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      await (deed === 'start' ? start : stop)(deps, actor);
      return { kind: 'see-other', to: path };
    },
  }),
  route({
    method: 'GET',
    path: `${path}/${faultsFile}`,
    permission: 'audit.read',
    schema: {},
    handle: async (_request, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const last = await readNewest(deps.db.as(scopeOf(actor)), found);
      if (!last) return { kind: 'see-other', to: path };
      await deps.audit.write(deps.db, [
        { actor, action: 'audit.download-faults', detail: { verification: last.verificationId } },
      ]);
      return {
        kind: 'file',
        name: faultsFile,
        type: 'application/jsonl; charset=utf-8',
        body: last.faults.map((fault) => `${JSON.stringify(fault)}\n`).join(''),
      };
    },
  }),
];

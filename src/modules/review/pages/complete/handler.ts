// Coming back to add what was left open: how much there is to ask, then on to the questions. The same by receipt and by account.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { type Answer, type Route, route, type Visit } from '../../../../platform/module.ts';
import type { RecordView } from '../../../recording/index.ts';
import { actorOf, type Claim, findCase, scopeOfClaim } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import { possibleSteps } from '../../transitions.ts';
import type { Door } from '../told/doors.ts';

type Found = { readonly claim: Claim; readonly address: string; readonly record: RecordView };

export const completeRoutes = (deps: ReviewDeps, door: Door): readonly Route[] => {
  const { db, recording } = deps;
  const params = Type.Object({ key: door.key });

  const find = async (key: string, { actor }: Visit): Promise<Found | Answer> => {
    const claim = door.claim(key, actor, 'page');
    if (!claim) return { kind: 'see-other', to: door.closedAt };
    const one = await findCase(db, claim);
    const [record] = one ? await recording.read(scopeOfClaim(claim), [one]) : [];
    if (!one || !record) return { kind: 'failed', failure: failure('not-found') };
    const address = door.address(claim);
    const mayComplete = possibleSteps('reporter', one).some(({ action }) => action === 'complete');
    return mayComplete ? { claim, address, record } : { kind: 'see-other', to: address };
  };

  return [
    route({
      method: 'GET',
      path: `${door.path}/:key/complete`,
      permission: door.permission,
      inEveryLanguage: true,
      schema: { params },
      handle: async ({ params: { key } }, visit) => {
        const found = await find(key, visit);
        if ('kind' in found) return found;
        return {
          kind: 'page',
          view: 'modules/review/pages/complete/view.njk',
          title: visit.language.say('complete.title'),
          data: {
            back: { href: found.address },
            quickExit: true,
            action: `${found.address}/complete`,
            addHref: `${found.address}/add`,
            count: recording.completion.countOpen(found.record),
          },
        };
      },
    }),
    route({
      method: 'POST',
      path: `${door.path}/:key/complete`,
      permission: door.permission,
      inEveryLanguage: true,
      limitPerMinute: 30,
      schema: {
        params,
        body: Type.Object({ _csrf: Type.Optional(Type.String()) }, { additionalProperties: false }),
      },
      handle: async ({ params: { key } }, visit) => {
        const found = await find(key, visit);
        if ('kind' in found) return found;
        const { claim, record, address } = found;
        return { kind: 'see-other', to: (await recording.completion.begin(actorOf(claim), record, key)) ?? address };
      },
    }),
  ];
};

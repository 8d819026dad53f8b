// An entry is added, or put right by another version of it.

import { Type } from 'typebox';
import { type Route, route } from '../../../../platform/module.ts';
import { addEntry, correctEntry, findEntry } from '../../commands.ts';
import type { LogDeps } from '../../deps.ts';
import { writesLogOf } from '../../reach.ts';
import { readSlip } from '../../read-slip.ts';
import { asStaff, refused } from '../parts/as-staff.ts';
import { blankSlip, formPage, slipFields } from './form-page.ts';

const params = Type.Object({ entryId: Type.String({ format: 'uuid' }) });
const nothing = Type.Object({}, { additionalProperties: false });
const mostFound = 8;

export const entryRoutes = (deps: LogDeps): readonly Route[] => {
  const { clock, directory, medicines } = deps;
  const nameOf = async (code: string): Promise<string> => (await directory.get(code))?.name ?? code;

  return [
    route({
      method: 'GET',
      path: '/pharmacy/medicines',
      permission: 'pharmacy.log',
      schema: { querystring: Type.Object({ words: Type.Optional(Type.String({ maxLength: 200 })) }) },
      limitPerMinute: 600,
      handle: async ({ query }) => ({
        kind: 'json',
        body: { found: medicines.find(query.words ?? '', mostFound).map(({ name }) => name) },
      }),
    }),
    route({
      method: 'GET',
      path: '/pharmacy/new',
      permission: 'pharmacy.log',
      schema: { querystring: nothing },
      handle: (_request, { actor }) =>
        asStaff(actor, async (account) =>
          formPage({
            place: await nameOf(account.organisationCode),
            today: clock.today(),
            typed: blankSlip(clock),
          }),
        ),
    }),
    route({
      method: 'POST',
      path: '/pharmacy/new',
      permission: 'pharmacy.log',
      schema: { body: Type.Object(slipFields, { additionalProperties: false }) },
      handle: ({ body }, { actor }) =>
        asStaff(actor, async (account) => {
          const today = clock.today();
          const slip = readSlip(body, today);
          if (!slip.ok)
            return formPage({
              place: await nameOf(account.organisationCode),
              today,
              typed: body,
              failed: slip.failure,
            });
          const added = await addEntry(deps, account, slip.value);
          return added.ok
            ? {
                kind: 'see-other',
                to: `/pharmacy/${added.value.entryId}?done=${added.value.hidden > 0 ? 'hidden' : 'add'}`,
              }
            : refused(added.failure);
        }),
    }),
    route({
      method: 'GET',
      path: '/pharmacy/:entryId/correct',
      permission: 'pharmacy.log',
      schema: { params },
      handle: ({ params: { entryId } }, { actor }) =>
        asStaff(actor, async (account) => {
          const entry = await findEntry(deps, account, entryId);
          if (!entry || !writesLogOf(account, entry.organisationCode)) return refused('not-found');
          const { organisationCode, revision } = entry;
          return formPage({
            place: await nameOf(organisationCode),
            today: clock.today(),
            typed: entry,
            correcting: { entryId, revision, why: '' },
          });
        }),
    }),
    route({
      method: 'POST',
      path: '/pharmacy/:entryId/correct',
      permission: 'pharmacy.log',
      schema: {
        params,
        body: Type.Object(
          {
            ...slipFields,
            from: Type.Integer({ minimum: 1 }),
            why: Type.Optional(Type.String({ maxLength: 1_200 })),
          },
          { additionalProperties: false },
        ),
      },
      handle: ({ params: { entryId }, body: { from, why = '', ...typed } }, { actor }) =>
        asStaff(actor, async (account) => {
          const entry = await findEntry(deps, account, entryId);
          if (!entry || !writesLogOf(account, entry.organisationCode)) return refused('not-found');
          const slip = readSlip(typed, clock.today());
          const done = slip.ok ? await correctEntry(deps, account, entryId, { slip: slip.value, why, from }) : slip;
          if (done.ok) return { kind: 'see-other', to: `/pharmacy/${entryId}?done=correct` };
          if (done.failure.fields.length === 0) return refused(done.failure);
          return formPage({
            place: await nameOf(entry.organisationCode),
            today: clock.today(),
            typed,
            failed: done.failure,
            correcting: { entryId, revision: from, why },
          });
        }),
    }),
  ];
};

// One entry: what it says, what it said before, and the way to a full record.

import { Type } from 'typebox';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import type { Account } from '../../../../platform/actor.ts';
import { may } from '../../../../platform/http/may.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { saidOf } from '../../../../ui/said.ts';
import { beginFullRecord, findEntry } from '../../commands.ts';
import type { LogDeps } from '../../deps.ts';
import { type Entry, medicinesOf, type Slip } from '../../entry.ts';
import { writesLogOf } from '../../reach.ts';
import { readRevisions } from '../../store.ts';
import { errorTypeWords, factorWords, noticedByWords, reachedWords, stageWords, timeBandWords } from '../../words.ts';
import { asStaff, refused } from '../parts/as-staff.ts';
import { areLookAlikes } from '../parts/entry-row.ts';

const params = Type.Object({ entryId: Type.String({ format: 'uuid' }) });

const said: Readonly<Record<string, string>> = {
  add: 'It is in the log.',
  hidden: 'It is in the log. We have hidden what looks like a name or a number of somebody.',
  correct: 'The entry is put right. What stood here before is below.',
};

const rowsOf = (slip: Slip) =>
  [
    ['What it was', errorTypeWords[slip.errorType]],
    ['Where it was made', stageWords[slip.stage]],
    ['Medicine that was meant', slip.intended],
    ['Medicine that was taken', slip.selected],
    ['Noticed by', noticedByWords[slip.noticedBy]],
    ['What played a part', slip.factors.map((one) => factorWords[one]).join('; ')],
    ['What happened', slip.happened],
    ['What was done', slip.done],
  ]
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ key: { text: key }, value: { text: value } }));

/** The full record, as far as whoever looks may open it; its number for everybody. */
const recordOf = async ({ recording }: LogDeps, account: Account, { fullRecord }: Entry) => {
  if (!fullRecord) return null;
  const [record] = await recording.read(scopeOf(account), [fullRecord]);
  if (!record) return { href: null, text: 'A full record was sent' };
  const isTheirs = record.authorAccountId === account.accountId;
  const href = may(account, 'records.read')
    ? `/records/${record.recordId}`
    : isTheirs
      ? `/my-records/${record.recordId}`
      : null;
  return { href, text: `Full record ${record.reference}` };
};

export const oneRoutes = (deps: LogDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/pharmacy/:entryId',
    permission: 'pharmacy.read',
    schema: { params, querystring: Type.Object({ done: Type.Optional(Type.Unknown()) }) },
    handle: ({ params: { entryId }, query }, { actor }) =>
      asStaff(actor, async (account) => {
        const entry = await findEntry(deps, account, entryId);
        if (!entry) return refused('not-found');
        const q = deps.db.as(scopeOf(account));
        const [revisions, record, place] = await Promise.all([
          readRevisions(q, entry),
          recordOf(deps, account, entry),
          deps.directory.get(entry.organisationCode),
        ]);
        const { organisationCode, revision } = entry;
        await deps.audit.write(deps.db, [
          { actor, action: 'pharmacy.read-entry', organisationCode, detail: { entryId, revision } },
        ]);
        const isOwn = organisationCode === account.organisationCode;
        return {
          kind: 'page',
          view: 'modules/pharmacy/pages/one/view.njk',
          title: `${reachedWords[entry.reached]}: ${errorTypeWords[entry.errorType].toLowerCase()}`,
          data: {
            back: { href: isOwn ? '/pharmacy' : `/pharmacy?organisation=${organisationCode}`, text: 'Pharmacy log' },
            place: place?.name,
            entry,
            isIncident: entry.reached === 'incident',
            when: timeBandWords[entry.timeBand].toLowerCase(),
            isTimeKnown: entry.timeBand !== 'unknown',
            areAlike: areLookAlikes(deps.medicines, entry),
            medicines: medicinesOf(entry),
            rows: rowsOf(entry),
            record,
            writes: writesLogOf(account, organisationCode),
            earlier: revisions.slice(0, -1).map((one, index) => ({
              savedOn: one.savedOn,
              reached: reachedWords[one.reached],
              happenedOn: one.happenedOn,
              rows: rowsOf(one),
              why: revisions[index + 1]?.why,
              rightedOn: revisions[index + 1]?.savedOn,
            })),
            said: saidOf(said, query.done),
          },
        };
      }),
  }),
  route({
    method: 'POST',
    path: '/pharmacy/:entryId/full-record',
    permission: 'pharmacy.log',
    schema: { params, body: Type.Object({}, { additionalProperties: false }) },
    handle: ({ params: { entryId } }, { actor }) =>
      asStaff(actor, async (account) => {
        const begun = await beginFullRecord(deps, account, entryId);
        return begun.ok ? { kind: 'see-other', to: begun.value } : refused(begun.failure);
      }),
  }),
];

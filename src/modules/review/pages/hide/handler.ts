// A name or number is still there: the words are chosen on the page of the record, or written here, and are hidden at once.

import { type Static, Type } from 'typebox';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import type { Account } from '../../../../platform/actor.ts';
import { type Failure, failure } from '../../../../platform/errors.ts';
import { type Answer, type Page, type Route, route } from '../../../../platform/module.ts';
import { findCase, partyOf } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import { everydayField, mostLetters, mostWords } from '../../hiding/report.ts';
import { reportMiss } from '../../hiding/report-miss.ts';
import { storyOf } from '../../open-cases.ts';
import { readRecord } from '../../read-record.ts';
import { caseRow } from '../case-row.ts';
import { shownWords } from '../foreign-words.ts';

const params = Type.Object({ recordId: Type.String({ format: 'uuid' }) });
const body = Type.Object(
  {
    words: Type.Optional(Type.String({ maxLength: 2_000 })),
    [everydayField]: Type.Optional(Type.Literal('yes')),
  },
  { additionalProperties: false },
);

type Asked = Pick<Static<typeof body>, 'words'> & { readonly failed?: Failure };

export const hideRoutes = (deps: ReviewDeps): readonly Route[] => {
  const show = async (account: Account, recordId: string, { words = '', failed }: Asked): Promise<Page | Answer> => {
    const claim = { ground: 'reach', account, recordId } as const;
    const one = await findCase(deps.db, claim);
    if (!one || !partyOf(claim)) return { kind: 'failed', failure: failure('not-found') };
    const record = await readRecord(deps, scopeOf(account), account, one);
    if (!record) return { kind: 'failed', failure: failure('not-possible-now') };
    return {
      kind: 'page',
      view: 'modules/review/pages/hide/view.njk',
      title: 'A name or number is still there',
      ...(failed && { status: 422, errors: failed.fields }),
      data: {
        wide: true,
        back: { href: `/records/${recordId}`, text: 'Record' },
        one: caseRow(one, deps.clock.today()),
        story: shownWords(storyOf(record), record.writtenIn, undefined),
        words,
        isEveryday: failed?.fields.some(({ field }) => field === everydayField) ?? false,
        mostWords,
        mostLetters,
      },
    };
  };

  return [
    route({
      method: 'GET',
      path: '/records/:recordId/hide',
      permission: 'records.review',
      schema: { params },
      handle: async ({ params: { recordId } }, { actor }) =>
        actor.kind === 'account' ? show(actor, recordId, {}) : { kind: 'failed', failure: failure('sign-in-needed') },
    }),
    route({
      method: 'POST',
      path: '/records/:recordId/hide',
      permission: 'records.review',
      schema: { params, body },
      handle: async ({ params: { recordId }, body: { words, everyday } }, { actor }) => {
        if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
        const result = await reportMiss(deps, actor, recordId, words, everyday === 'yes');
        if (result.ok) return { kind: 'see-other', to: `/records/${recordId}?done=hide-words` };
        return result.failure.fields.length > 0
          ? show(actor, recordId, { ...(words !== undefined && { words }), failed: result.failure })
          : { kind: 'failed', failure: result.failure };
      },
    }),
  ];
};

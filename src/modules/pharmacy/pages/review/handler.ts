// The review of a month: shown to the team, written by whoever leads it.

import { type TProperties, Type } from 'typebox';
import type { Account } from '../../../../platform/actor.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import type { Result } from '../../../../platform/result.ts';
import { saidOf } from '../../../../ui/said.ts';
import type { LogDeps } from '../../deps.ts';
import { firstDayOf, monthPattern } from '../../months.ts';
import { placeMeant } from '../../reach.ts';
import { addLaterNote, agreeAction, keepNotes, longestAction, longestNotes, signOff } from '../../review-commands.ts';
import { asStaff, refused } from '../parts/as-staff.ts';
import { reviewPage, type Typed } from './show-page.ts';

const params = Type.Object({ month: Type.String({ pattern: monthPattern }) });
const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const form = <Fields extends TProperties>(fields: Fields) => Type.Object(fields, { additionalProperties: false });
/** All that is written on the page goes with either of its buttons, so that none of it is lost. */
const written = form({
  notes: text(longestNotes * 4),
  shared: text(longestNotes * 4),
  what: text(longestAction * 4),
  ownerRole: text(40),
  dueOn: text(20),
  /** The version of the review that stood on the page. */
  seen: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
});

const said: Readonly<Record<string, string>> = {
  kept: 'What you wrote is kept.',
  follow: 'What came of it is kept.',
  'sign-off': 'The month is signed off. It stays as it is now.',
  note: 'Your note stands below the review.',
};

/** The notes, and an action where one is begun. Gives back the version of the review. */
const keepWritten = async (
  deps: LogDeps,
  account: Account,
  month: string,
  { notes = '', shared = '', what = '', ownerRole = '', dueOn = '' }: Typed,
  seen: number,
): Promise<Result<number>> => {
  const kept = await keepNotes(deps, account, month, { notes, shared }, seen);
  if (!kept.ok || (what.trim() === '' && ownerRole === '')) return kept;
  const agreed = await agreeAction(deps, account, month, { what, ownerRole, dueOn });
  return agreed.ok ? kept : agreed;
};

export const reviewRoutes = (deps: LogDeps): readonly Route[] => {
  /** Back to the month when it is done; the month with what was typed when something is to be put right. */
  const answer = async (
    account: Account,
    month: string,
    done: Result<unknown>,
    deed: string,
    typed: Typed,
  ): Promise<Answer> => {
    if (done.ok) return { kind: 'see-other', to: `/pharmacy/review/${month}?done=${deed}` };
    const place = await placeMeant(deps.directory, account, undefined);
    return place && done.failure.fields.length > 0
      ? reviewPage(deps, account, place, month, { failed: done.failure, typed })
      : refused(done.failure);
  };

  return [
    route({
      method: 'GET',
      path: '/pharmacy/review/:month',
      permission: 'pharmacy.read',
      schema: {
        params,
        querystring: Type.Object({ organisation: text(20), done: Type.Optional(Type.Unknown()) }),
      },
      handle: ({ params: { month }, query }, { actor }) =>
        asStaff(actor, async (account) => {
          const place = await placeMeant(deps.directory, account, query.organisation);
          if (!place) return refused('not-found');
          // Of a month that has not come there is nothing to say.
          if (firstDayOf(month) > deps.clock.today()) return refused('not-found');
          return reviewPage(deps, account, place, month, { said: saidOf(said, query.done) });
        }),
    }),
    route({
      method: 'POST',
      path: '/pharmacy/review/:month',
      permission: 'pharmacy.review',
      schema: { params, body: written },
      handle: ({ params: { month }, body }, { actor }) =>
        asStaff(actor, async (account) => {
          const { seen, ...typed } = body;
          return answer(account, month, await keepWritten(deps, account, month, typed, seen), 'kept', typed);
        }),
    }),
    route({
      method: 'POST',
      path: '/pharmacy/review/:month/sign-off',
      permission: 'pharmacy.review',
      schema: { params, body: written },
      handle: ({ params: { month }, body }, { actor }) =>
        asStaff(actor, async (account) => {
          const { seen, ...typed } = body;
          const kept = await keepWritten(deps, account, month, typed, seen);
          const done = kept.ok ? await signOff(deps, account, month, kept.value) : kept;
          return answer(account, month, done, 'sign-off', typed);
        }),
    }),
    route({
      method: 'POST',
      path: '/pharmacy/review/:month/later',
      permission: 'pharmacy.review',
      schema: { params, body: form({ text: text(longestNotes * 4) }) },
      handle: ({ params: { month }, body: { text: typed = '' } }, { actor }) =>
        asStaff(actor, async (account) =>
          answer(account, month, await addLaterNote(deps, account, month, typed), 'note', { text: typed }),
        ),
    }),
  ];
};

// One record: the story beside what can be done with it, then the answers, what was said, what is similar, the history.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { type Claim, findCase, partyOf } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import { storyOf } from '../../open-cases.ts';
import { noteListed, readRecord } from '../../read-record.ts';
import { readSimilar } from '../../sql/similar.ts';
import type { Step } from '../../step.ts';
import { readCase, readSteps } from '../../store.ts';
import { actions, historyWords, messageKindOf, possibleSteps } from '../../transitions.ts';
import { caseRow, eventTypeLabels } from '../case-row.ts';
import { answerGroups } from './answer-groups.ts';

const steppedBy = ({ party, actorName }: Step): string =>
  actorName ?? (party === 'reporter' ? 'the person who told us' : 'Cairn');

const timelineOf = (steps: readonly Step[]) =>
  steps.map((step) => ({
    date: step.takenOn,
    title: historyWords(step.action),
    by: steppedBy(step),
    ...(step.about && { text: step.action === 'place' ? `From ${step.about}` : step.about }),
  }));

const messagesOf = (steps: readonly Step[]) =>
  steps.flatMap((step) => {
    const kind = messageKindOf(step.action);
    if (kind === null || step.body === null) return [];
    const by = step.party === 'reporter' ? 'The person who told us' : (step.actorName ?? 'A reviewer');
    return [{ kind, body: step.body, by, date: step.takenOn, isMine: step.party !== 'reporter' }];
  });

export const recordRoutes = (deps: ReviewDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/records/:recordId',
    permission: 'review.work',
    schema: {
      params: Type.Object({ recordId: Type.String({ format: 'uuid' }) }),
      querystring: Type.Object(
        { done: Type.Optional(Type.String({ maxLength: 40 })) },
        { additionalProperties: false },
      ),
    },
    handle: async ({ params: { recordId }, query }, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const claim: Claim = { ground: 'organisation', account: actor, recordId };
      const one = await findCase(deps.db, claim);
      const party = partyOf(claim);
      if (!one || !party) return { kind: 'failed', failure: failure('not-found') };
      const { organisationCode, duplicateOf } = one;
      const [record, steps, similar, original] = await Promise.all([
        readRecord(deps, actor, one),
        readSteps(deps.db, one),
        readSimilar(deps.db, one),
        duplicateOf ? readCase(deps.db, { organisationCode, recordId: duplicateOf }) : null,
      ]);
      await noteListed(deps, actor, [...similar, ...(original ? [original] : [])]);
      const today = deps.clock.today();
      const done = actions.find((action) => action === query.done);
      return {
        kind: 'page',
        view: 'modules/review/pages/record/view.njk',
        title: `${eventTypeLabels[one.eventType] ?? 'Record'} ${one.reference}`,
        data: {
          wide: true,
          back: { href: '/worklist', text: 'Worklist' },
          one: { ...caseRow(one, today), version: one.version },
          story: record && storyOf(record),
          groups: record ? await answerGroups(deps, record) : [],
          steps: possibleSteps(party, one),
          timeline: timelineOf(steps),
          messages: record ? messagesOf(steps) : [],
          similar: similar.map((other) => ({ ...caseRow(other, today), sharedWords: other.sharedWords })),
          original: original && caseRow(original, today),
          done: done && historyWords(done),
        },
      };
    },
  }),
];

// One record: the story beside what can be done with it, then the answers, what was said, what is similar, the history.

import { Type } from 'typebox';
import { roleOf } from '../../../../platform/access/roles.ts';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { saidOf } from '../../../../ui/said.ts';
import { isUnanswered } from '../../case.ts';
import { type Claim, findCase, partyOf } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import { noteNewsRead } from '../../note-read.ts';
import { storyOf } from '../../open-cases.ts';
import { noteListed, readRecord } from '../../read-record.ts';
import { readSimilar } from '../../sql/similar.ts';
import { readSteps } from '../../sql/steps.ts';
import { readTranslations } from '../../sql/translations.ts';
import { type Step, stepsReadAt } from '../../step.ts';
import { readCase } from '../../store.ts';
import { historyWords, possibleSteps } from '../../transitions.ts';
import { foreignParts, foreignWords, storySequence } from '../../translating/foreign.ts';
import { caseRow, eventTypeLabels } from '../case-row.ts';
import { doneWords } from '../done-words.ts';
import { shownWords, untranslatedWords } from '../foreign-words.ts';
import { messagesOf } from '../messages.ts';
import { photoItems } from '../photo/handler.ts';
import { answerGroups } from './answer-groups.ts';

const steppedBy = ({ party, actorName, writtenAt }: Step, readerCode: string): string => {
  if (party === 'reporter') return 'the person who told us';
  return actorName ?? (party === 'system' || writtenAt === readerCode ? 'Cairn' : 'another organisation');
};

const timelineOf = (steps: readonly Step[], readerCode: string) =>
  steps.map((step) => ({
    date: step.takenOn,
    title: historyWords(step.action),
    by: steppedBy(step, readerCode),
    ...(step.about && { text: step.action === 'place' ? `From ${step.about}` : step.about }),
  }));

export const recordRoutes = (deps: ReviewDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/records/:recordId',
    permission: 'records.read',
    schema: {
      params: Type.Object({ recordId: Type.String({ format: 'uuid' }) }),
      querystring: Type.Object(
        {
          done: Type.Optional(Type.String({ maxLength: 40 })),
          /** Why it could not be translated. */
          untranslated: Type.Optional(Type.String({ maxLength: 40 })),
        },
        { additionalProperties: false },
      ),
    },
    handle: async ({ params: { recordId }, query }, { actor, language }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const claim: Claim = { ground: 'reach', account: actor, recordId };
      const one = await findCase(deps.db, claim);
      const party = partyOf(claim);
      if (!one) return { kind: 'failed', failure: failure('not-found') };
      const { organisationCode, readerCode, duplicateOf } = one;
      const q = deps.db.as(scopeOf(actor));
      const [record, history, similar, original, organisation, begunFrom, photos, made] = await Promise.all([
        readRecord(deps, scopeOf(actor), actor, one),
        readSteps(q, one),
        readSimilar(q, one),
        duplicateOf ? readCase(q, { organisationCode, recordId: duplicateOf }) : null,
        deps.directory.get(organisationCode),
        deps.begunFrom?.(actor, recordId) ?? null,
        deps.recording.photos(scopeOf(actor), one),
        readTranslations(q, one),
      ]);
      if (party) await noteNewsRead(deps, one);
      await noteListed(deps, actor, [...similar, ...(original ? [original] : [])]);
      const steps = stepsReadAt(history, actor.organisationCode);
      const parts = record ? foreignParts(record, storyOf(record), history) : [];
      const today = deps.clock.today();
      return {
        kind: 'page',
        view: 'modules/review/pages/record/view.njk',
        title: `${eventTypeLabels[one.eventType] ?? 'Record'} ${one.reference}`,
        data: {
          wide: true,
          back: { href: '/worklist', text: 'Worklist' },
          one: { ...caseRow(one, today), version: one.version },
          withoutReviewer: readerCode === organisationCode ? null : (organisation?.name ?? organisationCode),
          story: record && shownWords(storyOf(record), record.writtenIn, made.get(storySequence)),
          foreign: record && foreignWords(record),
          mayTranslate: party !== null && deps.translator !== null && parts.some(({ sequence }) => !made.has(sequence)),
          untranslated: saidOf(untranslatedWords, query.untranslated),
          photos: record ? photoItems(photos, `/records/${recordId}`, language) : [],
          begunFrom,
          hasContact: record !== null && 'ReporterContact' in record.answers,
          mayAskForWords: record !== null && roleOf(actor.role).may.includes('originals.ask'),
          groups: record ? await answerGroups(deps, record) : [],
          /** Whoever is not answered is turned to again. */
          leading: isUnanswered(one) ? 'reopen' : null,
          steps: party ? possibleSteps(party, one) : [],
          timeline: timelineOf(steps, actor.organisationCode),
          messages: record ? messagesOf(steps, actor.organisationCode, made) : [],
          similar: similar.map((other) => ({ ...caseRow(other, today), sharedWords: other.sharedWords })),
          original: original && caseRow(original, today),
          done: doneWords(query.done),
        },
      };
    },
  }),
];

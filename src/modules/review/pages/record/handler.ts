// One record: the story beside what can be done with it, then the answers, what was said, what is like it, the history.

import { Type } from 'typebox';
import { roleOf } from '../../../../platform/access/roles.ts';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { saidOf } from '../../../../ui/said.ts';
import { readProposals } from '../../../proposals/index.ts';
import { isUnanswered } from '../../case.ts';
import { type Claim, findCase, partyOf } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import { hidingHistory } from '../../hiding/history-words.ts';
import { doubtedMarks } from '../../hiding/marked-place.ts';
import { storyPart } from '../../hiding/parts.ts';
import type { Report } from '../../hiding/report.ts';
import { noteNewsRead } from '../../note-read.ts';
import { storyOf } from '../../open-cases.ts';
import { noteListed, readRecord } from '../../read-record.ts';
import { createFinder, nothingLike } from '../../similar/find.ts';
import { readReports } from '../../sql/hiding.ts';
import { readSteps } from '../../sql/steps.ts';
import { readTranslations } from '../../sql/translations.ts';
import { type Step, stepsReadAt } from '../../step.ts';
import { readCase, readReferences } from '../../store.ts';
import { findStep, historyWords, possibleSteps } from '../../transitions.ts';
import { foreignParts, foreignWords, storySequence } from '../../translating/foreign.ts';
import { caseRow, eventTypeLabels } from '../case-row.ts';
import { doneWords } from '../done-words.ts';
import { shownWords, untranslatedWords } from '../foreign-words.ts';
import { isCompared, likeRows } from '../like-rows.ts';
import { type AskedAbout, messagesOf } from '../messages.ts';
import { photoItems } from '../photo/handler.ts';
import { answerGroups } from './answer-groups.ts';
import { proposedOn } from './proposed.ts';

const steppedBy = ({ party, actorName, writtenAt }: Step, readerCode: string): string => {
  if (party === 'reporter') return 'the person who told us';
  return actorName ?? (party === 'system' || writtenAt === readerCode ? 'Cairn' : 'another organisation');
};

const timelineOf = (steps: readonly Step[], reports: readonly Report[], readerCode: string) =>
  [
    ...steps.map((step) => ({
      date: step.takenOn,
      title: historyWords(step.action),
      by: steppedBy(step, readerCode),
      ...(step.about && { text: step.action === 'place' ? `From ${step.about}` : step.about }),
    })),
    ...hidingHistory(reports),
  ].toSorted((one, other) => one.date.localeCompare(other.date));

const elsewhereOf = (reports: readonly Report[]): readonly string[] => [
  ...new Set(reports.filter(({ decision }) => decision === null).flatMap(({ elsewhere }) => elsewhere)),
];

export const recordRoutes = (deps: ReviewDeps, findLike = createFinder(deps)): readonly Route[] => [
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
      const [record, history, original, organisation, begunFrom, photos, made, reports, proposals] = await Promise.all([
        readRecord(deps, scopeOf(actor), actor, one),
        readSteps(q, one),
        duplicateOf ? readCase(q, { organisationCode, recordId: duplicateOf }) : null,
        deps.directory.get(organisationCode),
        deps.begunFrom?.(actor, recordId) ?? null,
        deps.recording.photos(scopeOf(actor), one),
        readTranslations(q, one),
        readReports(q, recordId),
        readProposals(q, one),
      ]);
      const doubted = doubtedMarks(reports);
      const asked: AskedAbout = (part) =>
        party ? { form: 'marks', part, doubted: doubted.get(part) ?? [] } : undefined;
      const elsewhere = await readReferences(q, elsewhereOf(reports));
      if (party) await noteNewsRead(deps, one);
      const like = record ? await findLike(actor, one, record) : nothingLike;
      const listed = [...like.same, ...like.similar].map((each) => each.one);
      await noteListed(deps, actor, [...listed, ...(original ? [original] : [])]);
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
          story: record && shownWords(storyOf(record), record.writtenIn, made.get(storySequence), asked(storyPart)),
          foreign: record && foreignWords(record),
          mayTranslate: party !== null && deps.translator !== null && parts.some(({ sequence }) => !made.has(sequence)),
          untranslated: saidOf(untranslatedWords, query.untranslated),
          photos: record ? photoItems(photos, `/records/${recordId}`, language) : [],
          begunFrom,
          hasContact: record !== null && 'ReporterContact' in record.answers,
          mayAskForWords: record !== null && roleOf(actor.role).may.includes('originals.ask'),
          groups: record ? await answerGroups(deps, record, asked) : [],
          /** Whoever is not answered is turned to again. */
          leading: isUnanswered(one) ? 'reopen' : null,
          // A proposal is taken or put aside beside its words.
          steps: party ? possibleSteps(party, one).filter(({ needs }) => needs.kind !== 'proposal') : [],
          proposed: record && proposedOn(deps.taxonomy, record, proposals),
          mayPropose: party !== null && findStep(party, one, 'accept-proposal') !== null,
          timeline: timelineOf(steps, reports, actor.organisationCode),
          /** Whoever reviews says what was hidden by mistake, or was not. */
          mayReport: party !== null && record !== null,
          elsewhere: party ? [...elsewhere].map(([id, reference]) => ({ recordId: id, reference })) : [],
          messages: record ? messagesOf(steps, actor.organisationCode, made, asked) : [],
          ...(await likeRows(deps.directory, actor, today, like)),
          isCompared: record !== null && isCompared(record),
          mayMark: party !== null && findStep(party, one, 'mark-duplicate') !== null,
          original: original && caseRow(original, today),
          done: doneWords(query.done),
        },
      };
    },
  }),
];

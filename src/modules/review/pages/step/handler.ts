// One step of a reviewer, on a page of its own, with the story beside it. What the page asks comes from the table of steps.

import { scopeOf } from '../../../../platform/access/scope-of.ts';
import type { Account, Actor } from '../../../../platform/actor.ts';
import { unplaced } from '../../../../platform/actor.ts';
import { errorRegistry, type Failure, failure } from '../../../../platform/errors.ts';
import { isEasyRead } from '../../../../platform/language/tag.ts';
import { type Answer, type Page, type Route, route } from '../../../../platform/module.ts';
import type { RecordView } from '../../../recording/index.ts';
import type { ReviewCase } from '../../case.ts';
import { type Claim, findCase, partyOf } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import { storyOf } from '../../open-cases.ts';
import { noteListed, readRecord } from '../../read-record.ts';
import { createFinder } from '../../similar/find.ts';
import { readSteps } from '../../sql/steps.ts';
import { readTranslations } from '../../sql/translations.ts';
import { stepsReadAt } from '../../step.ts';
import { readStepText } from '../../step-text.ts';
import { takeStep } from '../../take-step.ts';
import { type Action, findStep, type Transition } from '../../transitions.ts';
import { storySequence } from '../../translating/foreign.ts';
import { openProposal } from '../../translating/translate-reply.ts';
import { caseRow } from '../case-row.ts';
import { shownWords } from '../foreign-words.ts';
import { likeRows, possibleOriginals } from '../like-rows.ts';
import { messagesOf } from '../messages.ts';
import { anotherOriginal, type StepBody, stepBody, stepParams, stepQuery } from './fields.ts';
import { afterMoving, placesFor, withoutPlace } from './moving.ts';
import { type Offered, offerTranslation, replyLanguage } from './reply-language.ts';

type Known = { readonly claim: Claim; readonly one: ReviewCase; readonly row: Transition; readonly actor: Account };
type Shown = Partial<StepBody> & {
  readonly pass?: 'yes';
  readonly failed?: Failure;
  readonly preview?: string;
} & Offered;

const proposalOf = (posted: string) => {
  const [field = '', code = ''] = posted.split(' ');
  return { field, code };
};

export const stepRoutes = (deps: ReviewDeps): readonly Route[] => {
  const find = async (recordId: string, action: Action, actor: Actor): Promise<Known | Answer> => {
    if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
    const claim: Claim = { ground: 'reach', account: actor, recordId };
    const party = partyOf(claim);
    const one = await findCase(deps.db, claim);
    if (!one || !party) return { kind: 'failed', failure: failure('not-found') };
    const row = findStep(party, one, action);
    return row ? { claim, one, row, actor } : { kind: 'failed', failure: failure('not-possible-now') };
  };

  const findLike = createFinder(deps);
  const originals = async ({ one, actor }: Known, record: RecordView | null) => {
    if (!record) return [];
    const possible = possibleOriginals(await findLike(actor, one, record), one);
    const { same, similar } = await likeRows(deps.directory, actor, deps.clock.today(), possible);
    await noteListed(
      deps,
      actor,
      [...possible.same, ...possible.similar].map((each) => each.one),
    );
    return [...same, ...similar];
  };

  const page = async (known: Known, shown: Shown): Promise<Page> => {
    const { one, row, actor } = known;
    const q = deps.db.as(scopeOf(actor));
    const [record, made, steps] = await Promise.all([
      readRecord(deps, scopeOf(actor), actor, one),
      readTranslations(q, one),
      readSteps(q, one),
    ]);
    const words = shown.words?.trim() ?? '';
    const isMoving = row.needs.kind === 'organisation';
    const pass = isMoving ? withoutPlace(one) : null;
    const isPassing = pass !== null && shown.pass === 'yes';
    const reading = shown.preview === undefined ? row.title : 'This is what they will read';
    return {
      kind: 'page',
      view: 'modules/review/pages/step/view.njk',
      title: isPassing ? pass.title : reading,
      data: {
        wide: true,
        back: { href: `/records/${one.recordId}`, text: 'Record' },
        one: { ...caseRow(one, deps.clock.today()), version: shown.version ?? one.version },
        story: record && shownWords(storyOf(record), record.writtenIn, made.get(storySequence)),
        messages: record ? messagesOf(stepsReadAt(steps, actor.organisationCode), actor.organisationCode, made) : [],
        reply: row.readByReporter ? replyLanguage(deps, record, shown) : null,
        readsEasyRead: row.readByReporter && record !== null && isEasyRead(record.toldIn),
        step: row,
        text: shown.text ?? '',
        preview: shown.preview,
        original: shown.original,
        reference: shown.reference ?? '',
        anotherOriginal,
        originals: row.needs.kind === 'original' ? await originals(known, record) : [],
        words,
        organisations: isMoving ? await placesFor(deps, one, words) : [],
        organisationCode: shown.organisationCode,
        unplaced,
        pass,
        isPassing,
      },
      ...(shown.failed && { errors: shown.failed.fields }),
    };
  };

  /** The words as they will be read: without what has been reported to tell who somebody is. */
  const concealed = async ({ one, actor }: Known, words: string): Promise<string> => {
    const conceal = await deps.recording.words.known(deps.db.as(scopeOf(actor)), one.recordId);
    return conceal(words).text;
  };

  /** Only what we made of these very words is sent with them. */
  const sealedTranslation = async (known: Known, { text, translation = '' }: StepBody) => {
    const words = readStepText(text, { missing: null });
    if (!words.ok) return null;
    return openProposal(deps, known.one, await concealed(known, words.value.hidden), translation);
  };

  /** Somebody was faster: what was written is kept, to be sent again if it still fits. */
  const overtaken = async (known: Known, text: string, failed: Failure): Promise<Page> => {
    const message = `${failed.message} Look at the record, then send this again if it still fits.`;
    const shown = await page(known, { text, failed: { ...failed, fields: [{ field: 'text', message }] } });
    return { ...shown, status: errorRegistry[failed.code].status };
  };

  return [
    route({
      method: 'GET',
      path: '/records/:recordId/:action',
      permission: 'records.review',
      schema: { params: stepParams, querystring: stepQuery },
      handle: async ({ params: { recordId, action }, query }, { actor }) => {
        const known = await find(recordId, action, actor);
        if ('kind' in known) return known;
        if (['press', 'proposal'].includes(known.row.needs.kind))
          return { kind: 'see-other', to: `/records/${recordId}` };
        return page(known, query);
      },
    }),
    route({
      method: 'POST',
      path: '/records/:recordId/:action',
      permission: 'records.review',
      schema: { params: stepParams, body: stepBody },
      handle: async ({ params: { recordId, action }, body }, { actor }) => {
        const known = await find(recordId, action, actor);
        if ('kind' in known) return known;
        const { needs, readByReporter } = known.row;
        if (body.go === 'change') return page(known, body);
        if (needs.kind === 'text' && readByReporter && body.go !== 'send') {
          const text = readStepText(body.text, { missing: needs.missing });
          if (!text.ok) return page(known, { ...body, failed: text.failure });
          const preview = await concealed(known, text.value.hidden);
          const offered = body.go === 'translate' ? await offerTranslation(deps, known.actor, known.one, preview) : {};
          return page(known, { ...body, preview, ...offered });
        }
        const original = body.original === anotherOriginal ? body.reference : body.original;
        const taken = await takeStep(deps, known.claim, {
          action,
          version: body.version,
          ...(body.text !== undefined && { text: body.text }),
          ...(original !== undefined && { original }),
          ...(body.organisationCode !== undefined && { organisationCode: body.organisationCode }),
          ...(body.proposed !== undefined && { proposal: proposalOf(body.proposed) }),
          translation: readByReporter && body.translation ? await sealedTranslation(known, body) : null,
        });
        if (taken.ok) {
          if (needs.kind === 'organisation') return { kind: 'see-other', to: afterMoving(known.one, taken.value) };
          // Whoever judges one proposal goes on to the next.
          const place = needs.kind === 'proposal' ? '#proposed-title' : '';
          return { kind: 'see-other', to: `/records/${recordId}?done=${action}${place}` };
        }
        if (taken.failure.fields.length > 0) return page(known, { ...body, failed: taken.failure });
        const now = await findCase(deps.db, known.claim);
        return now && body.text
          ? overtaken({ ...known, one: now }, body.text, taken.failure)
          : { kind: 'failed', failure: taken.failure };
      },
    }),
  ];
};

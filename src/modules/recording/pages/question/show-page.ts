// A page of questions as the view wants it.

import type { FieldError } from '../../../../platform/errors.ts';
import { isEnglish } from '../../../../platform/language/tag.ts';
import type { Page as PageAnswer } from '../../../../platform/module.ts';
import { type Page, personLabel } from '../../../../taxonomy/index.ts';
import { fieldId } from '../../../../ui/form-helpers.ts';
import type { Draft } from '../../drafts.ts';
import { type Posted, questionsOf } from '../../flow.ts';
import { chosenValues, marksOn } from '../../proposing.ts';
import type { Spoken } from '../tell-deps.ts';
import { controlOf } from './controls.ts';

export type Shown = {
  readonly page: Page;
  readonly draft: Pick<Draft, 'audience' | 'seen' | 'completes' | 'proposals' | 'keep' | 'also'>;
  readonly values: Posted;
  readonly errors?: readonly FieldError[];
  readonly action: string;
  readonly back: string;
  /** Where to go for somebody who has said enough; null while something is still needed. */
  readonly finishHref: string | null;
  /** What the link that led here knows of the place, and where to go when it was elsewhere. */
  readonly place?: { readonly words: string; readonly elsewhereHref: string } | null;
  /** The link named a place that is in no list. */
  readonly isStranger?: boolean;
};

export const showPage = (
  { language, taxonomy }: Pick<Spoken, 'language' | 'taxonomy'>,
  { page, draft, values, errors = [], action, back, finishHref, place = null, isStranger = false }: Shown,
): PageAnswer => {
  const isAlone = page.fields.length === 1 && page.fields[0]?.label === page.title;
  const picture = language.picture(`question.${page.id}`);
  const marks = marksOn(page, draft);
  const context = {
    language,
    // What was posted wrong is shown as it was posted.
    values: errors.length > 0 ? values : { ...chosenValues(marks), ...values },
    marks,
    errors,
    isHeading: isAlone,
    ...(isAlone && { picture }),
    ...(isAlone && page.hint !== undefined && { pageHint: page.hint }),
  };
  return {
    kind: 'page',
    view: 'modules/recording/pages/question/view.njk',
    title: page.title,
    errors,
    data: {
      picture,
      hint: page.hint,
      isAddition: draft.completes !== undefined,
      person: page.repeats
        ? language.say('question.person-more', { person: personLabel(taxonomy, page.repeats) })
        : null,
      asksForAnother: page.kind === 'another-patient',
      isAlone,
      controls: page.fields.map((field) => controlOf(field, context)),
      action,
      back: { href: back },
      finishHref,
      place,
      isStranger,
      told: { keep: draft.keep, also: draft.also ?? [] },
      isForeign: !isEnglish(language.tag),
      isPublic: draft.audience === 'public',
      isProposed: [...marks.values()].some(({ size }) => size > 0),
      errorTargets: targetsOf(page),
    },
  };
};

/** A date has no control of its own name: a line of the error summary leads to its first part. */
const targetsOf = (page: Page): Readonly<Record<string, string>> =>
  Object.fromEntries(
    questionsOf(page.fields).flatMap(({ inputName, type }) => {
      if (type !== 'date' && type !== 'month') return [];
      return [[inputName, `${fieldId(inputName)}-${type === 'date' ? 'day' : 'month'}`]];
    }),
  );

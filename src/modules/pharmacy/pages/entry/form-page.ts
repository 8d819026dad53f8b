// The form of an entry, for a new one and for one that is put right.

import { Type } from 'typebox';
import type { Clock } from '../../../../platform/clock.ts';
import type { Failure } from '../../../../platform/errors.ts';
import type { Page } from '../../../../platform/module.ts';
import { longestMedicine, longestText, type TypedSlip } from '../../read-slip.ts';
import { bandOf, errorTypeWords, factorWords, noticedByWords, stageWords, timeBandWords } from '../../words.ts';
import { choicesOf } from '../parts/choices.ts';

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const code = text(40);

/** Room for more than is kept, so that whoever writes too much is told and loses nothing. */
export const slipFields = {
  reached: code,
  happenedOn: code,
  timeBand: code,
  stage: code,
  errorType: code,
  intended: text(longestMedicine * 4),
  selected: text(longestMedicine * 4),
  noticedBy: code,
  factors: Type.Optional(
    Type.Union([
      Type.String({ maxLength: 40 }),
      Type.Array(Type.String({ maxLength: 40 }), { maxItems: Object.keys(factorWords).length }),
    ]),
  ),
  happened: text(longestText * 4),
  done: text(longestText * 4),
};

/** What most entries are about: now. */
export const blankSlip = (clock: Clock): TypedSlip => ({ happenedOn: clock.today(), timeBand: bandOf(clock.now()) });

export type FormPage = {
  readonly place: string;
  readonly today: string;
  readonly typed: TypedSlip;
  readonly failed?: Failure | undefined;
  /** Of an entry that is put right. */
  readonly correcting?: { readonly entryId: string; readonly revision: number; readonly why: string };
};

export const formPage = ({ place, today, typed, failed, correcting }: FormPage): Page => {
  const factors = typeof typed.factors === 'string' ? [typed.factors] : (typed.factors ?? []);
  const choose = 'Choose';
  return {
    kind: 'page',
    view: 'modules/pharmacy/pages/entry/form.njk',
    title: correcting ? 'Put an entry right' : 'Write something down',
    ...(failed && { errors: failed.fields }),
    data: {
      back: correcting ? { href: `/pharmacy/${correcting.entryId}` } : { href: '/pharmacy', text: 'Pharmacy log' },
      place,
      today,
      typed,
      revision: correcting?.revision,
      why: correcting?.why ?? '',
      hasMore: factors.length > 0 || Boolean(typed.happened),
      choices: {
        stage: choicesOf(stageWords, typed.stage ?? '', choose),
        errorType: choicesOf(errorTypeWords, typed.errorType ?? '', choose),
        noticedBy: choicesOf(noticedByWords, typed.noticedBy ?? '', choose),
        timeBand: choicesOf(timeBandWords, typed.timeBand ?? '', choose),
        factors: choicesOf(factorWords, '').map(({ value, text: words }) => ({
          value,
          text: words,
          checked: factors.includes(value),
        })),
      },
    },
  };
};

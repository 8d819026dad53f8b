// What the forms of the page on retention ask, and how what was typed is read.

import type { PeriodKind } from '../../../../platform/keeping/kept.ts';
import type { Ground } from '../../erase.ts';

export const kindLabels: Readonly<Record<PeriodKind, string>> = {
  'record-serious': 'Records of serious harm, a death or danger soon',
  record: 'All other records',
  'record-withdrawn': 'Records that were taken back',
  original: 'Words as typed',
};

export const grounds: Readonly<Record<Ground, string>> = {
  teller: 'Whoever told it asks',
  patient: 'Somebody it is about asks',
  court: 'A court or the Information Commissioner says so',
  mistake: 'It should not be here',
};

const isGround = (text: string): text is Ground => Object.hasOwn(grounds, text);

const isKind = (text: string): text is PeriodKind => Object.hasOwn(kindLabels, text);

export type Typed = {
  readonly kind: PeriodKind;
  readonly years: string;
  readonly why: string;
  readonly reference: string;
  readonly sure: string;
  readonly ground: Ground | null;
  readonly holdReference: string;
  readonly reason: string;
  readonly endsOn: string;
  readonly holdId: string;
};

export const readForm = (body: Readonly<Record<string, unknown>>): Typed => {
  const text = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const [kind, ground] = [text('kind'), text('ground')];
  return {
    kind: isKind(kind) ? kind : 'record',
    years: text('years'),
    why: text('why'),
    reference: text('reference'),
    sure: text('sure'),
    ground: isGround(ground) ? ground : null,
    holdReference: text('holdReference'),
    reason: text('reason'),
    endsOn: text('endsOn'),
    holdId: text('holdId'),
  };
};

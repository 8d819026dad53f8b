// The worklist's address: every filter is in it, so that a list can be kept, shared with a colleague and gone back to.

import { type Static, Type } from 'typebox';
import {
  type HarmFilter,
  harmFilters,
  lastPage,
  type Sort,
  type StageFilter,
  sorts,
  stageFilters,
  type WorklistQuery,
} from '../../worklist.ts';
import { eventTypeLabels, reporterLabels } from '../case-row.ts';

const stageLabels: Readonly<Record<StageFilter, string>> = {
  open: 'Everything open',
  new: 'New',
  'in-review': 'In review',
  waiting: 'Waiting for the reporter',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  all: 'All stages',
};

const harmLabels: Readonly<Record<HarmFilter, string>> = {
  fatal: 'Fatal',
  severe: 'Severe',
  moderate: 'Moderate',
  low: 'Low',
  none: 'No harm',
  unknown: 'Not known',
};

const sortLabels: Readonly<Record<Sort, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  'most-harm': 'Most harm first',
  due: 'Due soonest first',
};

/** A select whose first choice is "no matter" posts the empty text. */
const oneOf = <T extends string>(values: readonly T[]) =>
  Type.Optional(Type.Unsafe<T | ''>({ type: 'string', enum: ['', ...values] }));

export const worklistAddress = Type.Object(
  {
    stage: oneOf(stageFilters),
    type: oneOf(Object.keys(eventTypeLabels)),
    harm: oneOf(harmFilters),
    reporter: oneOf(['public', 'staff'] as const),
    overdue: oneOf(['yes'] as const),
    words: Type.Optional(Type.String({ maxLength: 200 })),
    sort: oneOf(sorts),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: lastPage })),
    done: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);

export type WorklistAddress = Static<typeof worklistAddress>;

export const readWorklistAddress = (given: WorklistAddress): WorklistQuery => {
  const words = given.words?.trim();
  return {
    stage: given.stage || 'open',
    ...(given.type && { eventType: given.type }),
    ...(given.harm && { harm: given.harm }),
    ...(given.reporter && { reporterKind: given.reporter }),
    overdueOnly: given.overdue === 'yes',
    ...(words && { words }),
    sort: given.sort || 'newest',
    page: given.page ?? 1,
  };
};

/** The address of a list; what stands at its default is left out. */
export const worklistHref = ({
  stage,
  eventType,
  harm,
  reporterKind,
  overdueOnly,
  words,
  sort,
  page,
}: WorklistQuery): string => {
  const address = new URLSearchParams({
    ...(stage !== 'open' && { stage }),
    ...(eventType && { type: eventType }),
    ...(harm && { harm }),
    ...(reporterKind && { reporter: reporterKind }),
    ...(overdueOnly && { overdue: 'yes' }),
    ...(words && { words }),
    ...(sort !== 'newest' && { sort }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return address === '' ? '/worklist' : `/worklist?${address}`;
};

type Chosen = { readonly text: string; readonly removeHref: string };

/** What the list is narrowed to, each with the address of the list without it. */
export const chosenFilters = (query: WorklistQuery): readonly Chosen[] => {
  const { eventType, harm, reporterKind, words, ...rest } = query;
  const first = { ...query, page: 1 };
  const without = (
    text: string,
    left: Partial<WorklistQuery>,
    dropped?: 'eventType' | 'harm' | 'reporterKind' | 'words',
  ) => {
    const { [dropped ?? 'page']: _, ...others } = first;
    return { text, removeHref: worklistHref({ ...rest, ...others, ...left, page: 1 }) };
  };
  return [
    ...(query.stage === 'open' ? [] : [without(stageLabels[query.stage], { stage: 'open' })]),
    ...(eventType ? [without(eventTypeLabels[eventType] ?? eventType, {}, 'eventType')] : []),
    ...(harm ? [without(`Harm: ${harmLabels[harm]}`, {}, 'harm')] : []),
    ...(reporterKind ? [without(reporterLabels[reporterKind], {}, 'reporterKind')] : []),
    ...(query.overdueOnly ? [without('Overdue', { overdueOnly: false })] : []),
    ...(words ? [without(`“${words}”`, {}, 'words')] : []),
  ];
};

const items = (labels: Readonly<Record<string, string>>, chosen: string, any?: string) => [
  ...(any ? [{ value: '', text: any, selected: chosen === '' }] : []),
  ...Object.entries(labels).map(([value, text]) => ({ value, text, selected: value === chosen })),
];

/** The choices of each select, with what is chosen now. */
export const worklistChoices = (query: WorklistQuery) => ({
  stage: items(stageLabels, query.stage),
  type: items(eventTypeLabels, query.eventType ?? '', 'All kinds'),
  harm: items(harmLabels, query.harm ?? '', 'Any harm'),
  reporter: items(reporterLabels, query.reporterKind ?? '', 'Anyone'),
  sort: items(sortLabels, query.sort),
});

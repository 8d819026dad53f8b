// The worklist's address: every filter is in it, so that a list can be kept, shared with a colleague and gone back to.

import { type Static, Type } from 'typebox';
import { themeName } from '../../../../methods/text/index.ts';
import { recognised } from '../../../../platform/language/language-of.ts';
import { nameOfTag } from '../../../../platform/language/tag.ts';
import {
  type HarmFilter,
  harmFilters,
  lastPage,
  otherLanguage,
  type Sort,
  type StageFilter,
  sorts,
  stageFilters,
  type WorklistQuery,
} from '../../worklist.ts';
import { eventTypeLabels, reporterLabels } from '../case-row.ts';

const stageLabels: Readonly<Record<StageFilter, string>> = {
  open: 'Everything to do',
  new: 'New',
  'in-review': 'In review',
  waiting: 'Waiting for the reporter',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  all: 'All stages',
};

const harmLabels: Readonly<Record<HarmFilter, string>> = {
  'severe-or-fatal': 'Severe, fatal or danger soon',
  fatal: 'Fatal',
  severe: 'Severe',
  moderate: 'Moderate',
  low: 'Low',
  none: 'No harm',
  unknown: 'Not known',
};

const sortLabels: Readonly<Record<Sort, string>> = {
  first: 'What to do first',
  due: 'Due soonest first',
  'most-harm': 'Most harm first',
  newest: 'Newest first',
  oldest: 'Oldest first',
};

const languageLabels: Readonly<Record<string, string>> = {
  [otherLanguage]: 'Any but English',
  ...Object.fromEntries(
    recognised
      .map((tag) => [tag, nameOfTag(tag)] as const)
      .toSorted(([, one], [, other]) => one.localeCompare(other, 'en')),
  ),
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
    language: oneOf(Object.keys(languageLabels)),
    overdue: oneOf(['yes'] as const),
    week: oneOf(['yes'] as const),
    news: oneOf(['yes'] as const),
    theme: Type.Optional(Type.String({ maxLength: 80, pattern: '^[a-z0-9.-]*$' })),
    words: Type.Optional(Type.String({ maxLength: 200 })),
    sort: oneOf(sorts),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: lastPage })),
    done: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);

export type WorklistAddress = Static<typeof worklistAddress>;

/** Where nothing is due, the newest stands first. */
const defaultSort = (stage: StageFilter): Sort =>
  stage === 'closed' || stage === 'withdrawn' || stage === 'all' ? 'newest' : 'first';

export const readWorklistAddress = (given: WorklistAddress): WorklistQuery => {
  const words = given.words?.trim();
  const stage = given.stage || 'open';
  return {
    stage,
    ...(given.type && { eventType: given.type }),
    ...(given.harm && { harm: given.harm }),
    ...(given.reporter && { reporterKind: given.reporter }),
    ...(given.language && { language: given.language }),
    overdueOnly: given.overdue === 'yes',
    thisWeekOnly: given.week === 'yes',
    newsOnly: given.news === 'yes',
    ...(given.theme && { theme: given.theme }),
    ...(words && { words }),
    sort: given.sort || defaultSort(stage),
    page: given.page ?? 1,
  };
};

/** What of a query stands in its address; what is at its default is left out. */
const addressOf = (query: WorklistQuery): Readonly<Record<string, string>> => {
  const {
    stage,
    eventType,
    harm,
    reporterKind,
    language,
    overdueOnly,
    thisWeekOnly,
    newsOnly,
    theme,
    words,
    sort,
    page,
  } = query;
  return {
    ...(stage !== 'open' && { stage }),
    ...(eventType && { type: eventType }),
    ...(harm && { harm }),
    ...(reporterKind && { reporter: reporterKind }),
    ...(language && { language }),
    ...(overdueOnly && { overdue: 'yes' }),
    ...(thisWeekOnly && { week: 'yes' }),
    ...(newsOnly && { news: 'yes' }),
    ...(theme && { theme }),
    ...(words && { words }),
    ...(sort !== defaultSort(stage) && { sort }),
    ...(page > 1 && { page: String(page) }),
  };
};

const hrefOf = (address: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(address).toString();
  return query === '' ? '/worklist' : `/worklist?${query}`;
};

export const worklistHref = (query: WorklistQuery): string => hrefOf(addressOf(query));

export const inAllStages = (query: WorklistQuery): WorklistQuery => ({
  ...query,
  stage: 'all',
  sort: query.sort === defaultSort(query.stage) ? defaultSort('all') : query.sort,
  page: 1,
});

/** What the list is narrowed to, each with the address of the list without it. */
export const chosenFilters = (query: WorklistQuery) => {
  const { stage, eventType = '', harm, reporterKind, language = '', theme = '', words = '' } = query;
  const texts: Readonly<Record<string, string>> = {
    stage: stageLabels[stage],
    type: eventTypeLabels[eventType] ?? eventType,
    harm: `Harm: ${harm && harmLabels[harm]}`,
    reporter: `Told by: ${reporterKind && reporterLabels[reporterKind]}`,
    language: `Written in: ${languageLabels[language]}`,
    overdue: 'Overdue',
    week: 'Told in the last 7 days',
    news: 'New messages',
    theme: `About: ${themeName(theme) ?? 'something that is no longer a theme'}`,
    words: `“${words}”`,
  };
  const address = addressOf({ ...query, page: 1 });
  return Object.keys(texts)
    .filter((name) => name in address)
    .map((name) => {
      const { [name]: _, ...others } = address;
      return { text: texts[name], removeHref: hrefOf(others) };
    });
};

const themeLabels = (themes: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    themes
      .flatMap((theme) => {
        const name = themeName(theme);
        return name === null ? [] : [[theme, name] as const];
      })
      .toSorted(([, one], [, other]) => one.localeCompare(other, 'en')),
  );

const items = (labels: Readonly<Record<string, string>>, chosen: string, any?: string) => [
  ...(any ? [{ value: '', text: any, selected: chosen === '' }] : []),
  ...Object.entries(labels).map(([value, text]) => ({ value, text, selected: value === chosen })),
];

/** The choices of each select, with what is chosen now. `themes`: those that the place has something about. */
export const worklistChoices = (query: WorklistQuery, themes: readonly string[]) => ({
  stage: items(stageLabels, query.stage),
  type: items(eventTypeLabels, query.eventType ?? '', 'All kinds'),
  harm: items(harmLabels, query.harm ?? '', 'Any harm'),
  reporter: items(reporterLabels, query.reporterKind ?? '', 'Anyone'),
  language: items(languageLabels, query.language ?? '', 'Any language'),
  theme: items(
    themeLabels(query.theme === undefined ? themes : [...themes, query.theme]),
    query.theme ?? '',
    'Anything',
  ),
  sort: items(sortLabels, query.sort),
});

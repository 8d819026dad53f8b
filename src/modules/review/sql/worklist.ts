// The worklist of whoever reads records. Conditions are fixed texts; everything that came from outside is a parameter.

import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { ReviewCase } from '../case.ts';
import { caseColumns } from '../store.ts';
import {
  countedAtMost,
  harmCodes,
  otherLanguage,
  pageSize,
  type Sort,
  type Worklist,
  type WorklistQuery,
  weekBegan,
} from '../worklist.ts';
import { firstThingsFirst, open, severe } from './figures.ts';
import { reached } from './reached.ts';

const orders: Readonly<Record<Exclude<Sort, 'first'>, string>> = {
  newest: 'recorded_on desc, record_id',
  oldest: 'recorded_on, record_id desc',
  'most-harm': 'greatest_harm nulls last, recorded_on desc, record_id',
  due: 'due_on nulls last, recorded_on, record_id',
};

const referenceShape = /^[0-9a-z]{5}-[0-9a-z]{5}$/i;

export const readWorklist = async (
  q: Queryable,
  account: Pick<Account, 'role' | 'reach'>,
  query: WorklistQuery,
  today: string,
): Promise<Worklist> => {
  const values: unknown[] = [];
  const conditions = [reached(account, values)];
  const where = (condition: (parameter: string) => string, value: unknown) => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };

  if (query.stage === 'open') conditions.push(open);
  else if (query.stage !== 'all') where((p) => `stage = ${p}`, query.stage);
  if (query.eventType) where((p) => `event_type = ${p}`, query.eventType);
  if (query.harm === 'severe-or-fatal') conditions.push(severe);
  else if (query.harm) where((p) => `greatest_harm is not distinct from ${p}::smallint`, harmCodes[query.harm]);
  if (query.reporterKind) where((p) => `reporter_kind = ${p}`, query.reporterKind);
  if (query.language === otherLanguage) conditions.push(`written_in <> 'en'`);
  else if (query.language) where((p) => `written_in = ${p}`, query.language);
  if (query.overdueOnly) where((p) => `due_on < ${p}::date`, today);
  if (query.newsOnly) conditions.push('news_since is not null');
  if (query.thisWeekOnly) where((p) => `recorded_on >= ${p}::date`, weekBegan(today));
  if (query.theme)
    where(
      (p) => `(organisation_code, record_id) in (
        select organisation_code, record_id from record_theme where base = ${p} or theme = ${p}
      )`,
      query.theme,
    );
  if (query.words && referenceShape.test(query.words)) where((p) => `reference = upper(${p})`, query.words);
  else if (query.words) where((p) => `words @@ websearch_to_tsquery('english', ${p})`, query.words);

  const matching = conditions.join(' and ');
  const { rows } = await q.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where ${matching}
     order by ${query.sort === 'first' ? firstThingsFirst(`$${values.length + 2}`) : orders[query.sort]}
     limit ${pageSize} offset $${values.length + 1}`,
    [...values, (query.page - 1) * pageSize, ...(query.sort === 'first' ? [today] : [])],
  );
  const counted = await q.query<{ total: number }>(
    `select count(*)::integer as total
     from (select 1 from review_case where ${matching} limit ${countedAtMost + 1}) counted`,
    values,
  );
  return { cases: rows, total: counted.rows[0]?.total ?? 0 };
};

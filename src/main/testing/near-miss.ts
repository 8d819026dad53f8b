// A near miss told through its pages, as a person tells it, with its case open; and its end.

import type { testCairn } from './cairn.ts';
import type { Visitor } from './visitors.ts';

type Cairn = Awaited<ReturnType<typeof testCairn>>;

export type ToldNearMiss = {
  readonly organisationCode: string;
  readonly recordId: string;
  /** The address that it was sent with. */
  readonly at: string;
};

type Words = { readonly story?: string /** Names that its teller points at. */; readonly also?: string };

export const tellNearMiss = async (cairn: Cairn, who: Visitor, words: Words = {}): Promise<ToldNearMiss> => {
  const { story: Description = 'The infusion pump alarmed for an hour.', also = '' } = words;
  const begun = await who.ask('POST', '/record/tell?who=staff&way=near-miss&place=RX1', { Description });
  const [at = ''] = /^\/record\/[^/]+/.exec(begun.location) ?? [];
  const sent = await who.ask('POST', `${at}/check`, { action: 'send', also });
  const { rows } = await cairn.owner.query<{ organisationCode: string; recordId: string }>(
    'select organisation_code as "organisationCode", record_id as "recordId" from record order by ctid desc limit 1',
  );
  const [key] = rows;
  if (!key || sent.location !== `${at}/sent`) throw new Error(`Nothing was sent: ${begun.body}${sent.body}`);
  await cairn.parts.jobs.find(({ name }) => name === 'review.open-cases')?.run({ records: [key] });
  return { ...key, at };
};

/** By the receipt that stands on the page that said thank you. */
export const comeBack = async (anyone: Visitor, { at }: ToldNearMiss): Promise<string> => {
  const [receipt = ''] = /(?:\d{4} ){3}\d{4}/.exec((await anyone.ask('GET', `${at}/sent`, null)).body) ?? [];
  return (await anyone.ask('POST', '/receipt', { receipt })).location;
};

export const eraseRecord = ({ owner }: Cairn, { recordId, organisationCode }: ToldNearMiss): Promise<void> =>
  owner.transaction(async (tx) => {
    await tx.query(
      `insert into erasure (record_id, organisation_code, kind, ground, erased_on)
       values ($1, $2, 'record', 'request', '2026-11-21')`,
      [recordId, organisationCode],
    );
    await tx.query('select erase_whole(array[$1::uuid])', [recordId]);
  });

// A Cairn in which something of everything has happened: drafts, and records at every stage, told by the public and by staff.

import assert from 'node:assert/strict';
import { tellQuickly, untilCaseOpens } from './tell-quickly.ts';
import { toldEarlier } from './told-earlier.ts';
import type { Doors } from './visitors.ts';

type Form = Readonly<Record<string, string>>;

/** A form sent without a browser; gives where it leads. */
const postWith =
  ({ cairn: { app } }: Doors, as?: { readonly cookie: string; readonly csrf: string }) =>
  async (url: string, form: Form) => {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(as && { cookie: as.cookie }) },
      payload: new URLSearchParams({ ...form, ...(as && { _csrf: as.csrf }) }).toString(),
    });
    assert.equal(answer.statusCode, 303, `${url}: ${answer.statusCode}`);
    return String(answer.headers.location);
  };

/** One record opened as typed by a reviewer, and one that a national reviewer has asked to open. */
const openOriginals = async (doors: Doors, opened: string, asked: string) => {
  const reason = {
    ground: 'not-understood',
    reason: 'Two patients are spoken of, and it is not clear which of them fell.',
  };
  await postWith(doors, await doors.cairn.signIn('ward-reviewer'))(`/records/${opened}/original/ask`, reason);
  await postWith(doors, await doors.cairn.signIn('national-reviewer'))(`/records/${asked}/original/ask`, reason);
  const { rows } = await doors.cairn.owner.query<{ id: string }>(
    'select opening_id as id from original_opening where record_id = $1',
    [asked],
  );
  return { opened, asked, openingId: rows[0]?.id ?? assert.fail('Nothing was asked for') };
};

export const setScene = async (doors: Doors) => {
  const { cairn } = doors;
  await toldEarlier(doors);
  const asReviewer = postWith(doors, await cairn.signIn('ward-reviewer'));
  const asNurse = postWith(doors, await cairn.signIn('ward-nurse'));
  const asAnybody = postWith(doors);

  const idOf = async (reference: string): Promise<string> => {
    const { rows } = await cairn.owner.query<{ id: string }>(
      'select record_id as id from record where reference = $1',
      [reference],
    );
    return rows[0]?.id ?? assert.fail(`There is no ${reference}`);
  };
  const told = async (story: string) => {
    const { reference, receipt } = await tellQuickly(doors, { story });
    return { reference, id: await idOf(reference), visit: await asAnybody('/receipt', { receipt }) };
  };
  const step = (id: string, action: string, form: Form) =>
    asReviewer(`/records/${id}/${action}`, { version: '1', go: 'send', ...form });

  const fresh = await told('The quilted blanket in the cubicle caught fire. Nurse Sarah Jenkins put it out.');
  const another = await told('A quilted blanket caught fire in another cubicle.');
  const waiting = await told('The drip ran dry in the night.');
  await step(waiting.id, 'ask', { text: 'At about what time was it?' });
  const closed = await told('The bell was out of reach.');
  await step(closed.id, 'close', { text: 'Thank you. Every bell now has a clip.' });
  const duplicate = await told('The quilted blanket smouldered again in a cubicle.');
  await step(duplicate.id, 'mark-duplicate', { original: another.reference });
  const takenBack = await told('The lift stops between floors.');
  await asAnybody(`${takenBack.visit}/withdraw`, {});

  const draft = await asAnybody('/record/tell?who=public', {
    Description: 'Nurse Sarah Jenkins on Victoria ward rang 07700 900123.',
  });
  const token = draft.split('/')[2] ?? '';
  const plain = await asAnybody('/record/tell?who=staff&way=near-miss', {
    Description: 'The label had the wrong date.',
  });
  const plainToken = plain.split('/')[2] ?? '';
  const full = await asAnybody('/record/tell?who=staff&way=full', { Description: 'The rail of the bed came down.' });
  const fullToken = full.split('/')[2] ?? '';
  await asAnybody(`/record/${fullToken}/kind`, { EventType: 'incident' });
  const sentDraft = await asNurse('/record/tell?who=staff&way=near-miss', {
    Description: 'The pump had the wrong drug in it.',
  });
  const sentToken = sentDraft.split('/')[2] ?? '';
  await asNurse(`/record/${sentToken}/place`, { place: 'RX1' });
  await asNurse(`/record/${sentToken}/check`, { action: 'send' });
  await asNurse('/record/tell?who=staff&way=full', { Description: 'A draft that waits to be continued.' });
  const { rows } = await cairn.owner.query<{ id: string; reference: string }>(
    'select record_id as id, reference from record where author_account_id is not null',
  );
  const mine = rows[0] ?? assert.fail('The nurse has told nothing');
  await untilCaseOpens(cairn, mine.reference);
  await step(mine.id, 'ask', { text: 'Which pump was it?' });
  const sent = await asAnybody('/record/tell?who=staff&way=near-miss', { Description: 'The cupboard was not locked.' });
  const originals = await openOriginals(doors, closed.id, waiting.id);
  const thanksToken = sent.split('/')[2] ?? '';
  await asAnybody(`/record/${thanksToken}/place`, { place: 'unknown' });
  await asAnybody(`/record/${thanksToken}/check`, { action: 'send' });

  return {
    fresh,
    another,
    waiting,
    closed,
    duplicate,
    takenBack,
    mine,
    token,
    plainToken,
    fullToken,
    thanksToken,
    originals,
  };
};

export type Scene = Awaited<ReturnType<typeof setScene>>;

// An administrator who has written questions of their own, without a browser: one for each kind of answer.

import assert from 'node:assert/strict';
import type { Doors } from './visitors.ts';

type Form = Readonly<Record<string, string>>;

const questions: readonly Form[] = [
  { label: 'Which bay was it in?', type: 'text', asks: 'both', hint: 'For example: bay 4.' },
  { label: 'What would have helped?', type: 'long-text', asks: 'both' },
  { label: 'Was the call bell in reach?', type: 'yes-no', asks: 'both' },
  { label: 'Which pump was it?', type: 'one', asks: 'both', options: 'The blue one\nThe grey one' },
  { label: 'Who was told?', type: 'several', asks: 'both', options: 'The family\nThe ward\nThe night team' },
  { label: 'How many people were on duty?', type: 'number', asks: 'both' },
  { label: 'When was the bed last checked?', type: 'date', asks: 'both' },
];

/** Published, with a change that is not. */
export const askLocally = async ({ cairn }: Doors): Promise<void> => {
  const { cookie, csrf } = await cairn.signIn('trust-administrator');
  const ask = async (url: string, form: Form): Promise<void> => {
    const answer = await cairn.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
      payload: new URLSearchParams({ ...form, _csrf: csrf }).toString(),
    });
    assert.equal(answer.statusCode, 303, `${url}: ${answer.statusCode}`);
  };
  for (const question of questions) await ask('/questions/edit', question);
  const page = await cairn.app.inject({ url: '/questions/publish', headers: { cookie } });
  await ask('/questions/publish', { looked: /name="looked" value="([\w-]+)"/.exec(page.body)?.[1] ?? '' });
  await ask('/questions/edit', { label: "What is the nurse's name?", type: 'text', asks: 'staff' });
};

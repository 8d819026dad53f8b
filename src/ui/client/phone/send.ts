// Sends what waits. Whatever becomes of the page, the signal or the answer, a story stays until the service has said that it
// is kept; and the service keeps it once, however often it is sent.

import type { Box } from './box.ts';
import { inOrder, isToSend, type Parcel, type Shelf } from './outbox.ts';

export type Answer =
  | { readonly kind: 'arrived'; readonly reply: Box }
  /** No signal, or no service: it may be another time. */
  | { readonly kind: 'later' }
  | { readonly kind: 'refused'; readonly code: string };

const longestMs = 60_000;
/** What our own service says of a box that it cannot take; whatever else comes is from something in between. */
const refusals: ReadonlySet<unknown> = new Set(['phone-key-unknown', 'box-unreadable']);

const isBox = (value: unknown): value is Box =>
  typeof value === 'object' && value !== null && 'epk' in value && 'iv' in value && 'box' in value;

const post = async (parcel: Parcel): Promise<Answer> => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), longestMs);
  try {
    const { kid, epk, iv, box } = parcel;
    const answer = await fetch('/api/sealed-records', {
      method: 'POST',
      // Whoever is signed in here, the story is nobody's in particular.
      credentials: 'omit',
      redirect: 'error',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ kid, epk, iv, box }),
      signal: patience.signal,
    });
    const said = await answer.json();
    if (answer.status === 201 && isBox(said.reply)) return { kind: 'arrived', reply: said.reply };
    return refusals.has(said.code) ? { kind: 'refused', code: said.code } : { kind: 'later' };
  } catch {
    return { kind: 'later' };
  } finally {
    clearTimeout(timer);
  }
};

/** One page or worker at a time, where the browser can say so: two would do no harm, and twice the work. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('cairn-outbox', work) as Promise<T>) : work();

/** Tries all that wait, the first told first; stops where nothing goes out. Gives whether something still waits. */
export const sendWaiting = (shelf: Shelf): Promise<boolean> =>
  alone(async () => {
    for (const { id } of inOrder(await shelf.stories()).filter(isToSend)) {
      const story = await shelf.change(id, { does: 'send' });
      if (!story || !isToSend(story)) continue;
      const answer = await post(story.parcel);
      if (answer.kind === 'arrived') await shelf.change(id, { does: 'arrive', reply: answer.reply });
      else await shelf.change(id, { does: 'fail', ...(answer.kind === 'refused' && { refusal: answer.code }) });
      if (answer.kind === 'later') break;
    }
    return (await shelf.stories()).some(isToSend);
  });

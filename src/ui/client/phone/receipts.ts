// The receipts of stories that have arrived: on the page until they have been written down, then nowhere.

import { open } from './box.ts';
import { inOrder, type Story } from './outbox.ts';
import { find, part, readFrom, showParts, showWhen } from './parts.ts';
import { session, shelf } from './session.ts';
import { purposes, type Reply } from './story.ts';

type Arrived = { readonly id: string; readonly reply: Reply };

const list = find('[data-list]', part('receipts'));
/** Those whose receipt is on the page. */
let shown: readonly string[] = [];

export const hasUnseen = (stories: readonly Story[]): boolean => stories.some(({ state }) => state === 'sent-unseen');

const openAll = async (stories: readonly Story[]): Promise<readonly Arrived[]> => {
  const { key } = session;
  const found: Arrived[] = [];
  for (const story of inOrder(stories)) {
    if (story.state !== 'sent-unseen' || key === null) continue;
    const reply = (await open(key, purposes.reply, story.reply).catch(() => null)) as Reply | null;
    // It was sealed to a key that has been wiped: nobody can ever read it.
    if (reply === null) await shelf().change(story.id, { does: 'remove' });
    else found.push({ id: story.id, reply });
  }
  return found;
};

const rowOf = ({ reply }: Arrived): HTMLElement => {
  const digits = document.createElement('strong');
  digits.className = 'app-receipt';
  digits.dir = 'ltr';
  digits.textContent = reply.receipt.replace(/(\d{4})(?=\d)/g, '$1 ');
  const row = document.createElement('li');
  row.append(digits);
  return row;
};

/** False where there is none that this page can open. */
export const showReceipts = async (stories: readonly Story[]): Promise<boolean> => {
  const arrived = await openAll(stories);
  if (arrived.length === 0) return false;
  if (arrived.every(({ id }) => shown.includes(id)) && !part('receipts').hidden) return true;
  shown = arrived.map(({ id }) => id);
  list.replaceChildren(...arrived.map(rowOf));
  const isOfDeath = arrived.some(({ reply }) => reply.tone === 'death');
  showWhen('death', isOfDeath);
  showParts('receipts');
  readFrom('receipts');
  return true;
};

/** They have been written down. Gives what is left besides. */
export const seeReceipts = async (): Promise<readonly Story[]> => {
  for (const id of shown) await shelf().change(id, { does: 'see' });
  shown = [];
  list.replaceChildren();
  return shelf().stories();
};

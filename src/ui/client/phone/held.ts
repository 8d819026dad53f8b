// What stands on the phone, and the PIN that opens it.

import { open } from './box.ts';
import type { Draft } from './keeper.ts';
import { inOrder, isToSend, type Story } from './outbox.ts';
import { clearProblems, find, form, part, readFrom, showCount, showParts, showProblems, showWhen } from './parts.ts';
import { unlock } from './phone-key.ts';
import { readPin } from './pin.ts';
import { forget, onPhone, session } from './session.ts';
import { phoneShelf } from './store.ts';
import { purposes } from './story.ts';

const wordsShown = 80;

type Tell = (draft: Draft & { readonly id: string }) => void;

export const showHeld = async (stories: readonly Story[], tell: Tell): Promise<void> => {
  const count = (state: Story['state']): number => stories.filter((story) => story.state === state).length;
  const [waiting, unseen, drafts] = [stories.filter(isToSend).length, count('sent-unseen'), count('draft')];
  showCount('waiting', waiting);
  showCount('unseen', unseen);
  showCount('drafts', drafts);
  showWhen('waiting', waiting > 0);
  form('unlock').hidden = session.key !== null || unseen + drafts === 0;
  await listDrafts(stories, tell);
  if (part('held').hidden) showParts('held');
};

const draftsIn = async (stories: readonly Story[]): Promise<readonly (Draft & { readonly id: string })[]> => {
  const { key } = session;
  const found: (Draft & { readonly id: string })[] = [];
  for (const story of inOrder(stories)) {
    if (story.state !== 'draft' || key === null) continue;
    const draft = (await open(key, purposes.draft, story.sealed).catch(() => null)) as Draft | null;
    if (draft !== null) found.push({ ...draft, id: story.id });
  }
  return found;
};

/** Once they are open: each by its first words. */
const listDrafts = async (stories: readonly Story[], tell: Tell): Promise<void> => {
  const place = find('[data-drafts]');
  const drafts = await draftsIn(stories);
  place.hidden = drafts.length === 0;
  const rows = drafts.map((draft) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'app-link-button';
    button.textContent = draft.values.words?.trim().slice(0, wordsShown) || '…';
    button.addEventListener('click', () => tell(draft));
    const row = document.createElement('li');
    row.append(button);
    return row;
  });
  find('[data-list]', place).replaceChildren(...rows);
};

/** True once the key is open. */
export const tryPin = async (): Promise<boolean> => {
  const { key, triesLeft } = await phoneShelf.look();
  if (key === null) return false;
  const pin = readPin(find<HTMLInputElement>('#pin').value);
  // What is no PIN at all costs no try: nobody can have chosen it.
  const left = pin === null ? triesLeft : await phoneShelf.countTry();
  const opened = pin === null || left < 0 ? null : await unlock(key, pin);
  form('unlock').reset();
  if (opened === null) {
    await refuse(left);
    return false;
  }
  await phoneShelf.forgetTries();
  clearProblems();
  session.key = opened;
  session.place = onPhone(opened.publicKey);
  return true;
};

const refuse = async (left: number): Promise<void> => {
  if (left <= 0) {
    await phoneShelf.forgetKey();
    showWiped(true);
    return;
  }
  find('#pin-problem strong').textContent = new Intl.NumberFormat(document.documentElement.lang).format(left);
  showProblems([{ name: 'pin', fieldId: 'pin' }]);
};

export const showWiped = (isForTries: boolean): void => {
  forget();
  showWhen('tries', isForTries);
  showParts('wiped');
  readFrom('wiped');
};

/** The only one that was begun, if nothing else stands here: nobody need choose among one. */
export const onlyDraft = async (stories: readonly Story[]): Promise<(Draft & { readonly id: string }) | null> => {
  const [draft] = await draftsIn(stories);
  return stories.length === 1 && draft ? draft : null;
};

// Telling it without a signal. What it shows follows from what stands on the phone, so that it goes on wherever it stopped.

import { type OpenKey, open } from './box.ts';
import { carriedId } from './carried.ts';
import { fill, hasAnything, type Problem, readForm, valuesOf } from './form.ts';
import { createKeeper, type Draft, type Keeper, type Place, type ServiceKey } from './keeper.ts';
import { createMemory } from './memory.ts';
import { inOrder, isToSend, type Story } from './outbox.ts';
import {
  clearProblems,
  find,
  form,
  part,
  readFrom,
  say,
  showCount,
  showParts,
  showProblems,
  showWhen,
} from './parts.ts';
import { newPhoneKey, passingKey, unlock } from './phone-key.ts';
import { isGuessable, readPin } from './pin.ts';
import { sendWaiting } from './send.ts';
import { phoneShelf } from './store.ts';
import { purposes, type Reply } from './story.ts';

const pauseMs = 700;
const againMs = 15_000;

const root = find('#phone');
const service: ServiceKey = { kid: root.dataset.kid ?? '', publicKey: root.dataset.key ?? '' };
const tellForm = form('tell');

const onPhone = (publicKey: string): Place => ({
  shelf: phoneShelf,
  publicKey,
  begin: (id, sealed) => phoneShelf.begin(id, publicKey, sealed),
});

/** The page's own: nothing of it is on the phone, and it is gone when the page is. */
const inMemory = (key: OpenKey): Place => {
  const memory = createMemory();
  return {
    shelf: memory,
    publicKey: key.publicKey,
    begin: async (id, sealed) => {
      memory.begin(id, sealed);
      return true;
    },
  };
};

let place: Place | null = null;
/** Once it is open, or where nothing is kept. */
let key: OpenKey | null = null;
let keeper: Keeper | null = null;
let isBusy = false;
let saving: ReturnType<typeof setTimeout> | undefined;
let again: ReturnType<typeof setTimeout> | undefined;

const isShared = (): boolean => place !== null && place.shelf !== phoneShelf;

const carried = (): string => find<HTMLTemplateElement>(`#${carriedId}`).content.textContent?.trim() ?? '';

/** One thing at a time, however often a button is pressed. */
const once = async (work: () => Promise<void>): Promise<void> => {
  if (isBusy) return;
  isBusy = true;
  try {
    await work();
  } finally {
    isBusy = false;
  }
};

const onSubmit = (name: string, work: () => Promise<void>): void =>
  form(name).addEventListener('submit', (event) => {
    event.preventDefault();
    once(work);
  });

const onPress = (name: string, work: () => Promise<void>): void => {
  for (const button of root.querySelectorAll(`[data-act="${name}"]`))
    button.addEventListener('click', () => once(work));
};

const typedIn = (id: string): string => find<HTMLInputElement>(`#${id}`).value;

// Telling.

const beginTelling = (draft?: Draft & { readonly id: string }): void => {
  if (place === null) return;
  keeper = createKeeper(place, service, draft);
  tellForm.reset();
  showWhen('saved', false);
  showWhen('shared', isShared());
  showWhen('mine', !isShared());
  showParts('tell');
  if (draft) fill(tellForm, draft.values);
  else if (carried() !== '') fill(tellForm, { words: carried() });
  clearTimeout(saving);
  find('#carried-words').hidden = true;
  readFrom('tell');
  if (!draft && carried() !== '') save();
};

/** Kept means written to the disk: only then does the page say so. */
const save = async (): Promise<void> => {
  clearTimeout(saving);
  const values = valuesOf(tellForm);
  const own = keeper;
  if (own === null || isShared() || !hasAnything(values)) return;
  const isKept = await own.save(values).catch(() => null);
  if (keeper !== own) return;
  showWhen('saved', isKept === true);
  if (isKept === false) showGone();
};

const showGone = (): void => {
  showParts('gone', 'tell');
  readFrom('gone');
};

const whereToMend: Readonly<Record<Problem, string>> = {
  words: 'words',
  'words-long': 'words',
  kind: 'kind',
  when: 'when-day',
};

const finish = async (): Promise<void> => {
  const values = valuesOf(tellForm);
  const read = readForm(values);
  if (!read.ok) {
    showProblems(read.problems.map((name) => ({ name, fieldId: whereToMend[name] })));
    return;
  }
  clearProblems();
  clearTimeout(saving);
  const isFinished = await keeper?.finish(values, read.told).catch(() => null);
  if (isFinished === false) showGone();
  if (isFinished !== true) return;
  keeper = null;
  tellForm.reset();
  find<HTMLTemplateElement>(`#${carriedId}`).content.replaceChildren();
  showWhen('saved', false);
  // Where the browser can, it sends when the signal comes, whether or not a page is open.
  const workers = navigator.serviceWorker?.getRegistration().catch(() => undefined);
  workers?.then((worker) => (worker as Syncing | undefined)?.sync?.register('cairn-outbox')).catch(() => {});
  showWhen('refused', false);
  showWhen('shared', isShared());
  showWhen('mine', !isShared());
  showParts('waiting');
  readFrom('waiting');
  watch();
};

type Syncing = ServiceWorkerRegistration & { readonly sync?: { readonly register: (tag: string) => Promise<void> } };

// Sending.

/** Until nothing waits, or the page is gone. */
const watch = async (): Promise<void> => {
  clearTimeout(again);
  const shelf = place?.shelf ?? phoneShelf;
  const isWaiting = await sendWaiting(shelf).catch(() => true);
  await showArrived();
  if (isWaiting) again = setTimeout(watch, againMs);
};

const showArrived = async (): Promise<void> => {
  if (keeper !== null) return;
  const stories = await (place?.shelf ?? phoneShelf).stories();
  showWhen(
    'refused',
    stories.some((story) => isToSend(story) && story.refusal !== undefined),
  );
  if (stories.some(({ state }) => state === 'sent-unseen') && key !== null) await showReceipts(key, stories);
  else if (!isShared() && !part('receipts').hidden) return;
  else if (!isShared() && (part('waiting').hidden || !stories.some(isToSend))) await showHeld(stories);
};

/** Those whose receipt is on the page. */
let shown: readonly string[] = [];

const showReceipts = async (own: OpenKey, stories: readonly Story[]): Promise<void> => {
  const found: { readonly id: string; readonly reply: Reply }[] = [];
  for (const story of inOrder(stories)) {
    if (story.state !== 'sent-unseen') continue;
    const reply = await open(own, purposes.reply, story.reply).catch(() => null);
    // Of a PIN that was wiped: nobody can ever read it.
    if (reply === null) await (place?.shelf ?? phoneShelf).change(story.id, { does: 'remove' });
    else found.push({ id: story.id, reply: reply as Reply });
  }
  if (found.length === 0 || found.every(({ id }) => shown.includes(id))) return;
  shown = found.map(({ id }) => id);
  const rows = found.map(({ reply }) => {
    const row = document.createElement('li');
    const digits = document.createElement('strong');
    digits.className = 'app-receipt';
    digits.textContent = reply.receipt.replace(/(\d{4})(?=\d)/g, '$1 ');
    row.append(digits);
    return row;
  });
  find('[data-list]', part('receipts')).replaceChildren(...rows);
  showWhen(
    'death',
    found.some(({ reply }) => reply.tone === 'death'),
  );
  showParts('receipts');
  readFrom('receipts');
};

const see = async (): Promise<void> => {
  const shelf = place?.shelf ?? phoneShelf;
  for (const id of shown) await shelf.change(id, { does: 'see' });
  shown = [];
  find('[data-list]', part('receipts')).replaceChildren();
  const left = await shelf.stories();
  if (left.length === 0) {
    forget();
    showParts('done');
    readFrom('done');
  } else if (isShared()) {
    showParts('waiting');
    readFrom('waiting');
  } else await showHeld(left);
};

// What stands on the phone.

const showHeld = async (stories: readonly Story[]): Promise<void> => {
  if (stories.length === 0) {
    forget();
    showParts('whose');
    return;
  }
  const ofState = (state: Story['state']): number => stories.filter((story) => story.state === state).length;
  const [waiting, unseen, drafts] = [stories.filter(isToSend).length, ofState('sent-unseen'), ofState('draft')];
  showCount('waiting', waiting);
  showCount('unseen', unseen);
  showCount('drafts', drafts);
  showWhen('waiting', waiting > 0);
  form('unlock').hidden = key !== null || unseen + drafts === 0;
  const isHidden = part('held').hidden;
  if (isHidden) showParts('held');
  await listDrafts(stories);
  if (isHidden) readFrom('held');
};

/** Once they are open: each by its first words. */
const listDrafts = async (stories: readonly Story[]): Promise<void> => {
  const place = find('[data-drafts]');
  const own = key;
  place.hidden = own === null || !stories.some(({ state }) => state === 'draft');
  if (own === null) return;
  const rows: HTMLElement[] = [];
  for (const story of inOrder(stories)) {
    if (story.state !== 'draft') continue;
    const draft = (await open(own, purposes.draft, story.sealed).catch(() => null)) as Draft | null;
    if (draft === null) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'app-link-button';
    button.textContent = draft.values.words?.trim().slice(0, 80) || '…';
    button.addEventListener('click', () => beginTelling({ ...draft, id: story.id }));
    const row = document.createElement('li');
    row.append(button);
    rows.push(row);
  }
  find('[data-list]', place).replaceChildren(...rows);
};

const forget = (): void => {
  place = null;
  key = null;
  keeper = null;
};

const tryPin = async (): Promise<void> => {
  const { key: locked, stories } = await phoneShelf.look();
  if (locked === null) return showHeld(stories);
  const pin = readPin(typedIn('pin'));
  // What is no PIN at all costs no try: nobody can have chosen it.
  const left = pin === null ? null : await phoneShelf.countTry();
  const opened = pin === null || (left ?? 0) < 0 ? null : await unlock(locked, pin);
  if (opened === null) return refusePin(left);
  await phoneShelf.forgetTries();
  form('unlock').reset();
  key = opened;
  place = onPhone(opened.publicKey);
  clearProblems();
  const drafts = stories.filter(({ state }) => state === 'draft');
  if (stories.some(({ state }) => state === 'sent-unseen')) await showReceipts(opened, stories);
  if (!part('receipts').hidden) return;
  part('held').hidden = true;
  await showHeld(await phoneShelf.stories());
  if (drafts.length === 1 && stories.length === 1) find<HTMLElement>('[data-drafts] button').click();
};

const refusePin = async (left: number | null): Promise<void> => {
  if (left !== null && left <= 0) {
    await phoneShelf.forgetKey();
    forget();
    showWhen('tries', true);
    showParts('wiped');
    readFrom('wiped');
    return;
  }
  if (left !== null) find('#pin-problem strong').textContent = String(left);
  find<HTMLInputElement>('#pin').value = '';
  showProblems([{ name: 'pin', fieldId: 'pin' }]);
};

// Whose phone it is.

const choose = async (): Promise<void> => {
  const whose = new FormData(form('whose')).get('whose');
  if (whose !== 'mine') {
    key = await passingKey();
    place = inMemory(key);
    beginTelling();
    return;
  }
  const pin = readPin(typedIn('new-pin'));
  if (pin === null) return showProblems([{ name: 'new-pin', fieldId: 'new-pin' }]);
  if (isGuessable(pin)) return showProblems([{ name: 'new-pin-guessable', fieldId: 'new-pin' }]);
  if (readPin(typedIn('same-pin')) !== pin) return showProblems([{ name: 'same-pin', fieldId: 'same-pin' }]);
  const made = await newPhoneKey(pin);
  const isSet = await phoneShelf.setUp(made.locked).catch(() => null);
  if (isSet === null) return showProblems([{ name: 'new-pin-keep', fieldId: 'new-pin' }]);
  form('whose').reset();
  // Set up in another window meanwhile: that one's PIN is the phone's.
  if (!isSet) return showAll();
  navigator.storage?.persist?.().catch(() => {});
  key = made.open;
  place = onPhone(key.publicKey);
  beginTelling();
};

const tellAnother = async (): Promise<void> => {
  const { key: locked } = await phoneShelf.look();
  if (locked === null) {
    forget();
    showParts('whose');
    find('#whose').focus();
    return;
  }
  // What is sealed needs no PIN; what is opened does.
  place = onPhone(locked.publicKey);
  beginTelling();
};

const wipe = async (): Promise<void> => {
  await phoneShelf.wipe();
  forget();
  showWhen('tries', false);
  showParts('wiped');
  readFrom('wiped');
};

const showAll = async (): Promise<void> => {
  const { stories } = await phoneShelf.look().catch(() => ({ stories: [] }));
  await showHeld(stories);
};

const start = async (): Promise<void> => {
  if (!isSecureContext || globalThis.crypto?.subtle === undefined || typeof indexedDB === 'undefined') {
    find('#phone-unfit').hidden = false;
    return;
  }
  root.hidden = false;
  find('#carried-words').hidden = carried() === '';
  onSubmit('whose', choose);
  onSubmit('unlock', tryPin);
  onSubmit('tell', finish);
  onPress('another', tellAnother);
  onPress('wipe', wipe);
  onPress('seen', see);
  onPress('try', async () => {
    say('');
    await watch();
  });
  tellForm.addEventListener('input', () => {
    clearTimeout(saving);
    saving = setTimeout(save, pauseMs);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
    else if (keeper === null) watch();
  });
  addEventListener('online', () => {
    if (keeper === null) watch();
  });
  addEventListener('beforeunload', (event) => {
    const isHeldHereAlone = isShared() && (keeper === null ? !part('waiting').hidden : hasAnything(valuesOf(tellForm)));
    if (isHeldHereAlone) event.preventDefault();
  });
  await showAll();
  await watch();
};

start();

// Telling it without a signal. What the page shows follows from what stands on the phone, so that it goes on wherever it stopped.

import { onlyDraft, showHeld, showWiped, tryPin } from './held.ts';
import { isToSend, type Story } from './outbox.ts';
import { find, form, part, readFrom, showParts, showProblems, showWhen } from './parts.ts';
import { newPhoneKey, passingKey } from './phone-key.ts';
import { isGuessable, readPin } from './pin.ts';
import { hasUnseen, seeReceipts, showReceipts } from './receipts.ts';
import { sendWaiting } from './send.ts';
import { forget, inMemory, isShared, onPhone, session, shelf } from './session.ts';
import { phoneShelf } from './store.ts';
import { carried, finish, isAnythingTold, save, saveSoon, tell } from './telling.ts';

const againMs = 15_000;
const root = find('#phone');

// Sending what waits, while the page is open.

let again: ReturnType<typeof setTimeout> | undefined;

const watch = async (): Promise<void> => {
  clearTimeout(again);
  const isWaiting = await sendWaiting(shelf()).catch(() => true);
  await showProgress();
  clearTimeout(again);
  if (isWaiting) again = setTimeout(watch, againMs);
};

/** Nobody is led away from a story that they are telling. */
const showProgress = async (): Promise<void> => {
  const stories = await shelf().stories();
  const isWaiting = stories.some(isToSend);
  showWhen(
    'refused',
    stories.some((story) => isToSend(story) && story.refusal !== undefined),
  );
  if (session.keeper !== null || stories.length === 0) return;
  if (hasUnseen(stories) && (await showReceipts(stories))) return;
  const stays = isShared() || !part('receipts').hidden || (isWaiting && !part('waiting').hidden);
  if (!stays) await showHeld(stories, tell);
};

/** Where the browser can, it sends once the signal comes, whether or not a page is open. */
type Syncing = { readonly sync?: { readonly register: (tag: string) => Promise<void> } };
const askToSync = async (): Promise<void> => {
  const worker = (await navigator.serviceWorker?.getRegistration()) as Syncing | undefined;
  await worker?.sync?.register('cairn-outbox');
};

// What its buttons do.

const showStart = (): void => {
  forget();
  showParts('whose');
};

const showLeft = async (stories: readonly Story[]): Promise<void> => {
  if (stories.length > 0) await showHeld(stories, tell);
  else showStart();
};

const choose = async (): Promise<void> => {
  const given = new FormData(form('whose'));
  const whose = given.get('whose');
  if (whose === null) return showProblems([{ name: 'whose', fieldId: 'whose' }]);
  if (whose !== 'mine') {
    session.key = await passingKey();
    session.place = inMemory(session.key);
    tell();
    return;
  }
  const pin = readPin(String(given.get('new-pin')));
  if (pin === null) return showProblems([{ name: 'new-pin', fieldId: 'new-pin' }]);
  if (isGuessable(pin)) return showProblems([{ name: 'new-pin-guessable', fieldId: 'new-pin' }]);
  if (readPin(String(given.get('same-pin'))) !== pin) return showProblems([{ name: 'same-pin', fieldId: 'same-pin' }]);
  const { locked, open } = await newPhoneKey(pin);
  const isSet = await phoneShelf.setUp(locked).catch(() => null);
  if (isSet === null) return showProblems([{ name: 'new-pin-keep', fieldId: 'new-pin' }]);
  form('whose').reset();
  // Set up in another window meanwhile: that one's PIN is the phone's.
  if (!isSet) return showLeft(await phoneShelf.stories());
  navigator.storage?.persist?.().catch(() => {});
  session.key = open;
  session.place = onPhone(open.publicKey);
  tell();
};

const unlock = async (): Promise<void> => {
  if (!(await tryPin())) return;
  const stories = await phoneShelf.stories();
  if (hasUnseen(stories) && (await showReceipts(stories))) return;
  const draft = await onlyDraft(stories);
  if (draft) return tell(draft);
  await showLeft(await phoneShelf.stories());
  readFrom('held');
};

const send = async (): Promise<void> => {
  if (!(await finish())) return;
  askToSync().catch(() => {});
  watch();
};

/** What is sealed needs no PIN; only what is opened does. */
const tellAnother = async (): Promise<void> => {
  const { key } = await phoneShelf.look();
  if (key === null) {
    showStart();
    find('#whose').focus();
    return;
  }
  session.place = onPhone(key.publicKey);
  tell();
};

const see = async (): Promise<void> => {
  const left = await seeReceipts();
  if (left.length === 0) {
    forget();
    showParts('done');
    readFrom('done');
  } else if (isShared()) {
    showParts('waiting');
    readFrom('waiting');
  } else {
    await showHeld(left, tell);
    readFrom('held');
  }
};

const wipe = async (): Promise<void> => {
  await phoneShelf.wipe();
  showWiped(false);
};

// How it begins.

let isBusy = false;

/** One thing at a time, however often a button is pressed. */
const once = async (work: () => Promise<void>): Promise<void> => {
  if (isBusy) return;
  isBusy = true;
  await work().finally(() => {
    isBusy = false;
  });
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

/** Nothing but this page holds it; and whoever leaves quickly is not held up. */
const isLostWithPage = (): boolean => {
  if (document.documentElement.classList.contains('app-left')) return false;
  if (session.place === null) return carried() !== '';
  return isShared() && (session.keeper === null ? !part('waiting').hidden : isAnythingTold());
};

const listen = (): void => {
  onSubmit('whose', choose);
  onSubmit('unlock', unlock);
  onSubmit('tell', send);
  onPress('another', tellAnother);
  onPress('wipe', wipe);
  onPress('seen', see);
  onPress('try', watch);
  form('tell').addEventListener('input', saveSoon);
  document.addEventListener('visibilitychange', () => (document.hidden ? save() : watch()));
  addEventListener('online', watch);
  addEventListener('beforeunload', (event) => {
    if (isLostWithPage()) event.preventDefault();
  });
};

const start = async (): Promise<void> => {
  if (!isSecureContext || globalThis.crypto?.subtle === undefined || typeof indexedDB === 'undefined') {
    find('#phone-unfit').hidden = false;
    return;
  }
  listen();
  // A browser that keeps nothing can still send.
  await showLeft(await phoneShelf.stories().catch(() => []));
  find('#carried-words').hidden = carried() === '';
  root.hidden = false;
  await watch();
};

start();

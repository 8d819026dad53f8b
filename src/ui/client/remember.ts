// What this device remembers, and only with a tick: the way and the place that somebody recorded last, as a link and its words.
// It stands in the browser's storage and goes nowhere.

const key = 'cairn.as-before';

type Remembered = { readonly href: string; readonly words: string };

/** Only a link that begins a record: whatever else stands there was not put there by us. */
const beginsRecord = /^(\/[a-z-]{2,12})?\/record\/tell\?[\w.~%+=&-]+$/;

export const readRemembered = (text: string | null): Remembered | null => {
  try {
    const { href, words } = JSON.parse(text ?? '{}') as Partial<Record<string, unknown>>;
    return typeof href === 'string' && typeof words === 'string' && beginsRecord.test(href) ? { href, words } : null;
  } catch {
    return null;
  }
};

/** Null where the browser keeps nothing, as in a private window. */
const storage = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

export const startRemember = (): void => {
  const kept = storage();
  if (!kept) return;
  offerToRemember(kept);
  offerAsBefore(kept);
};

const offerToRemember = (kept: Storage): void => {
  const box = document.querySelector<HTMLElement>('.app-remember');
  const link = box?.querySelector('a');
  const tick = box?.querySelector('input');
  if (!box || !link || !tick) return;
  const now: Remembered = { href: link.pathname + link.search, words: link.textContent ?? '' };
  tick.checked = readRemembered(kept.getItem(key))?.href === now.href;
  tick.addEventListener('change', () => {
    if (tick.checked) kept.setItem(key, JSON.stringify(now));
    else kept.removeItem(key);
  });
  box.hidden = false;
};

const offerAsBefore = (kept: Storage): void => {
  const box = document.querySelector<HTMLElement>('.app-remembered');
  const link = box?.querySelector('a');
  const before = readRemembered(kept.getItem(key));
  if (!box || !link || !before) return;
  link.href = before.href;
  link.textContent = before.words;
  box.querySelector('button')?.addEventListener('click', () => {
    kept.removeItem(key);
    box.hidden = true;
    document.querySelector<HTMLElement>('main h1')?.focus();
  });
  box.hidden = false;
};

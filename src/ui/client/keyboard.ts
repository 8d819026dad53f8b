// The keys that a page tells of. They only lead somewhere: nothing is done until Enter. They rest while somebody types or
// holds another key down, and can be turned off (WCAG 2.2, 2.1.4).

const choiceName = 'cairn-keys';

export const startKeyboard = (): void => {
  const told = document.querySelector<HTMLElement>('.app-keyboard');
  const use = told?.querySelector<HTMLInputElement>('#use-keys');
  if (!told || !use) return;
  told.hidden = false;
  use.checked = readChoice() !== 'off';
  use.addEventListener('change', () => keepChoice(use.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    if (!use.checked || isMeantElsewhere(event)) return;
    const key = event.key.toLowerCase();
    const row = [...told.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === key);
    if (row === undefined) return;
    event.preventDefault();
    if (row.dataset.to === undefined) stepThrough(key === 'j' ? 1 : -1);
    else lead(row.dataset.to);
  });
};

const isMeantElsewhere = ({
  defaultPrevented,
  isComposing,
  ctrlKey,
  altKey,
  metaKey,
  target,
}: KeyboardEvent): boolean =>
  defaultPrevented ||
  isComposing ||
  ctrlKey ||
  altKey ||
  metaKey ||
  (target instanceof Element && target.closest('input:not([type="checkbox"]), select, textarea') !== null);

const stepThrough = (by: 1 | -1): void => {
  const items = [...document.querySelectorAll<HTMLElement>('[data-keys-list] :is(a, button)')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[at === -1 ? 0 : Math.min(Math.max(at + by, 0), items.length - 1)]?.focus();
};

const lead = (to: string): void => {
  if (!to.startsWith('#')) {
    location.assign(to);
    return;
  }
  const field = document.querySelector<HTMLElement>(to);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
};

/** Null where nothing was chosen yet, or where the browser keeps nothing. */
const readChoice = (): string | null => {
  try {
    return localStorage.getItem(choiceName);
  } catch {
    return null;
  }
};

const keepChoice = (choice: 'on' | 'off'): void => {
  try {
    localStorage.setItem(choiceName, choice);
  } catch {
    // It holds for this page.
  }
};

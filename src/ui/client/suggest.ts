// Offers names while somebody types one: a combobox with a list below it (WAI-ARIA Authoring Practices, "list autocomplete with
// manual selection"). An input opts in with `data-suggest="ADDRESS"`, which answers `?words=` with `{ found: [text, …] }`.
// Without it the input is a plain one, and with it too whatever was typed stays.

const pauseMs = 120;
const minLetters = 2;

export const startSuggestions = (): void => {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) suggestFor(input);
};

const suggestFor = (input: HTMLInputElement): void => {
  const list = document.createElement('ul');
  list.id = `${input.id}-found`;
  list.className = 'app-suggest__list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', `From the list: ${input.labels?.[0]?.textContent?.trim() ?? ''}`);
  list.hidden = true;
  const said = Object.assign(document.createElement('span'), { className: 'nhsuk-u-visually-hidden' });
  said.setAttribute('role', 'status');
  const box = Object.assign(document.createElement('div'), { className: 'app-suggest' });
  input.replaceWith(box);
  box.append(input, list, said);
  input.autocomplete = 'off';
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ] as const)
    input.setAttribute(name, value);

  let waiting: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  let at = -1;

  const options = (): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];

  const point = (to: number): void => {
    at = to;
    for (const [index, option] of options().entries()) option.setAttribute('aria-selected', String(index === at));
    const option = options()[at];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };

  const close = (): void => {
    clearTimeout(waiting);
    running?.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    point(-1);
  };

  const choose = (option: HTMLElement | undefined): void => {
    if (option) input.value = option.textContent ?? '';
    said.textContent = '';
    close();
  };

  const show = (found: readonly string[]): void => {
    list.replaceChildren(
      ...found.map((text, index) => {
        const option = Object.assign(document.createElement('li'), {
          id: `${list.id}-${index}`,
          className: 'app-suggest__option',
          textContent: text,
        });
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    said.textContent =
      found.length === 0 ? 'Nothing in the list. What you typed is kept.' : `${found.length} in the list.`;
    point(-1);
  };

  const look = async (): Promise<void> => {
    const words = input.value.trim();
    if (words.length < minLetters) return close();
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.suggest}?${new URLSearchParams({ words })}`, {
        headers: { accept: 'application/json' },
        signal: running.signal,
      });
      if (!answer.ok) return close();
      const { found }: { readonly found: readonly string[] } = await answer.json();
      if (document.activeElement === input) show(found);
    } catch {
      // What was typed stands.
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, pauseMs);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      return close();
    }
    if (list.hidden) return;
    const last = options().length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      point(event.key === 'ArrowDown' ? (at >= last ? 0 : at + 1) : at <= 0 ? last : at - 1);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      choose(options()[at]);
    } else if (event.key === 'Tab' && at >= 0) choose(options()[at]);
  });
  // Before the input loses the focus, and the list with it.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    if (event.target instanceof HTMLElement) choose(event.target.closest<HTMLElement>('[role="option"]') ?? undefined);
  });
  input.addEventListener('blur', close);
};

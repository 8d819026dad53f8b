// Searches while somebody types: asks for the same page with the words so far and takes the results out of it.
// A form, or a part of one, opts in with `data-results="ID"`, the id of the element that holds the results, and says in
// `data-nothing` and `data-found` what a screen reader is told.

import { fetchPage } from './fetch-page.ts';

const pauseMs = 250;
const minLetters = 3;

export const startLiveSearch = (): void => {
  for (const part of document.querySelectorAll<HTMLElement>('[data-results]')) enliven(part);
};

const enliven = (part: HTMLElement): void => {
  const resultsId = part.dataset.results ?? '';
  const field = part.querySelector<HTMLInputElement>('input[type="search"], input[type="text"], input:not([type])');
  if (field === null) return;
  const said = document.createElement('p');
  said.className = 'nhsuk-u-visually-hidden';
  said.setAttribute('role', 'status');
  part.append(said);

  let waiting: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const search = async (): Promise<void> => {
    const words = field.value.trim();
    if (words.length < minLetters) return;
    running?.abort();
    running = new AbortController();
    // Not `form.action`: a button of that name would stand in its place.
    const address = `${field.form?.getAttribute('action') ?? ''}?${new URLSearchParams({ [field.name]: words })}`;
    try {
      const page = await fetchPage(address, running.signal);
      const found = page?.getElementById(resultsId);
      const shown = document.getElementById(resultsId);
      if (!found || shown === null) return;
      shown.replaceWith(document.adoptNode(found));
      const count = found.querySelectorAll('input[type="radio"]').length;
      said.textContent =
        count === 0 ? (part.dataset.nothing ?? '') : (part.dataset.found ?? '').replace('{count}', `${count}`);
    } catch {
      // Left as it was: the button beside the field still searches.
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, pauseMs);
  });
};

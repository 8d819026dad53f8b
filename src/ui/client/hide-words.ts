// Words that somebody selects in a text that people told become a button that hides them: the same form that can be filled by
// hand. It stands at the foot of the window, where neither a finger nor the selection covers it.

const longest = 100;

const textOf = (selection: Selection | null): string => {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const isInStory = (node: Node | null): boolean =>
    (node instanceof Element ? node : node?.parentElement)?.closest('.app-story') != null;
  if (!isInStory(selection.anchorNode) || !isInStory(selection.focusNode)) return '';
  const words = selection.toString().replace(/\s+/g, ' ').trim();
  return words.length <= longest ? words : '';
};

/** What the button says: the words may hold signs that a plain replacing takes for its own. */
export const hideLabel = (template: string, words: string): string => template.replace('%', () => words);

export const startHideWords = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-hide-selected]');
  const field = form?.querySelector<HTMLInputElement>('input[name="words"]');
  if (!form || !field) return;
  for (const hint of document.querySelectorAll<HTMLElement>('.app-missed__select')) hint.hidden = false;
  const bar = document.createElement('div');
  bar.className = 'app-hide-bar app-screen-only';
  bar.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'nhsuk-button nhsuk-button--small';
  bar.append(button);
  document.body.append(bar);
  let chosen = '';
  document.addEventListener('selectionchange', () => {
    const words = textOf(document.getSelection());
    // A press on the button itself takes the selection away in some browsers before it is heard.
    if (words === '' && bar.contains(document.activeElement)) return;
    chosen = words;
    bar.hidden = words === '';
    if (words !== '') button.textContent = hideLabel(form.dataset.hideSelected ?? '%', words);
  });
  const hide = () => {
    if (chosen === '') return;
    field.value = chosen;
    bar.hidden = true;
    form.requestSubmit();
  };
  // Before the press clears the selection.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', hide);
};

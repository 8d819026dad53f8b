// A list too long to read through gets a field that shortens it to what holds the words typed. What is ticked always stays.
// Its words stand in the list's `data-shorten`, `data-nothing` and `data-shown`.

const minItems = 15;

const isIn = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

export const startLongLists = (): void => {
  for (const list of document.querySelectorAll<HTMLElement>('.app-long-list')) shorten(list);
};

const shorten = (list: HTMLElement): void => {
  const items = [
    ...list.querySelectorAll<HTMLElement>(':scope > .nhsuk-radios__item, :scope > .nhsuk-checkboxes__item'),
  ];
  if (items.length < minItems) return;
  const id = `${items[0]?.querySelector('input')?.id ?? 'list'}-words`;

  const label = Object.assign(document.createElement('label'), {
    className: 'nhsuk-label',
    htmlFor: id,
    textContent: list.dataset.shorten ?? '',
  });
  // Without a name it is never sent with the form.
  const field = Object.assign(document.createElement('input'), {
    className: 'nhsuk-input app-long-list__words',
    id,
    type: 'search',
    autocomplete: 'off',
  });
  const said = Object.assign(document.createElement('p'), { className: 'nhsuk-hint app-long-list__said' });
  said.setAttribute('role', 'status');
  list.before(label, field, said);

  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of items) {
      item.hidden = item.querySelector('input:checked') === null && !isIn(item.textContent.toLowerCase(), words);
    }
    const left = items.filter((item) => !item.hidden).length;
    said.textContent =
      words.length === 0
        ? ''
        : left === 0
          ? (list.dataset.nothing ?? '')
          : (list.dataset.shown ?? '').replace('{left}', `${left}`).replace('{all}', `${items.length}`);
  });
};

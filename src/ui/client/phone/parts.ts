// The parts of the page for when there is no signal: one is shown at a time, and what is wrong stands first, as on every page.

const root = document.querySelector<HTMLElement>('#phone');

export const find = <T extends HTMLElement>(selector: string, within: ParentNode = document): T => {
  const found = within.querySelector<T>(selector);
  if (found === null) throw new Error(`The page has no ${selector}`);
  return found;
};

export const form = (name: string): HTMLFormElement => find(`form[data-form="${name}"]`);
export const part = (name: string): HTMLElement => find(`[data-part="${name}"]`);

/** What is shown only in some cases, wherever it stands. */
export const showWhen = (name: string, isShown: boolean): void => {
  for (const one of root?.querySelectorAll<HTMLElement>(`[data-when="${name}"]`) ?? []) one.hidden = !isShown;
};

/** These parts and no others; the first is read out. */
export const showParts = (...names: readonly string[]): void => {
  clearProblems();
  for (const one of root?.querySelectorAll<HTMLElement>('[data-part]') ?? [])
    one.hidden = !names.includes(one.dataset.part ?? '');
};

/** Where somebody reads on. */
export const readFrom = (name: string): void => find(`#${name}-title`).focus();

const title = document.title;

export const clearProblems = (): void => {
  find('#problems').hidden = true;
  document.title = title;
  for (const one of root?.querySelectorAll<HTMLElement>('[data-problem]') ?? []) one.hidden = true;
  for (const field of root?.querySelectorAll('[aria-invalid]') ?? []) {
    field.removeAttribute('aria-invalid');
    field.closest('.nhsuk-form-group')?.classList.remove('nhsuk-form-group--error');
  }
};

type Fault = { readonly name: string; readonly fieldId: string };

/** Said above the field, inside its question. */
const showBeside = ({ name, fieldId }: Fault): HTMLElement => {
  const said = find(`#${name}-problem`);
  const field = find(`#${fieldId}`);
  field.setAttribute('aria-invalid', 'true');
  const described = new Set([...(field.getAttribute('aria-describedby') ?? '').split(' '), said.id]);
  field.setAttribute('aria-describedby', [...described].join(' ').trim());
  const question = field.closest('.nhsuk-form-group:not(.nhsuk-date-input *)');
  question?.classList.add('nhsuk-form-group--error');
  question?.querySelector('.nhsuk-date-input, .nhsuk-radios, input, textarea')?.before(said);
  said.hidden = false;
  return said;
};

const linkTo = (fieldId: string, words: string): HTMLElement => {
  const link = document.createElement('a');
  link.href = `#${fieldId}`;
  link.textContent = words;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    find(`#${fieldId}`).focus();
  });
  const row = document.createElement('li');
  row.append(link);
  return row;
};

/** Each with the first field to put right: said beside it, and at the top with a way there. */
export const showProblems = (faults: readonly Fault[]): void => {
  clearProblems();
  const rows = faults.map((fault) => linkTo(fault.fieldId, find('span + span', showBeside(fault)).textContent));
  find('#problems ul').replaceChildren(...rows);
  const summary = find('#problems');
  summary.hidden = false;
  document.title = `${summary.dataset.error}: ${title}`;
  summary.focus();
};

/** A number beside the words for it; the row is gone where there is none. */
export const showCount = (name: string, count: number): void => {
  const row = find(`[data-part="held"] [data-count="${name}"]`);
  row.hidden = count === 0;
  find('strong', row).textContent = new Intl.NumberFormat(document.documentElement.lang).format(count);
};

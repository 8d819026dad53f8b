// Walking the questions by their names and codes, page after page, as a script does: every page that the answers make
// necessary, from the story to the answers that are checked.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Field to code, codes or words; for a person affected, by the name that is posted, for example `patients.0.Gender`. */
export type Said = Readonly<Record<string, string | readonly string[]>>;

const mostPages = 80;

/** `harm-2` is the page `harm` about the second person. */
const pageIdOf = (page: Page): string => (new URL(page.url()).pathname.split('/').at(-1) ?? '').replace(/-\d+$/, '');

/** The names of all fields that the page asks, also where a choice must open them first. */
const fieldsOn = (page: Page): Promise<readonly string[]> =>
  page
    .locator('main form[method=post] :is(input:not([type=hidden]), select, textarea)')
    .evaluateAll((controls) => [...new Set(controls.map((control) => (control as HTMLInputElement).name))]);

const fill = (page: Page, said: Said): Promise<void> =>
  page.locator('main form[method=post]').evaluate((form, answers) => {
    for (const control of (form as HTMLFormElement).elements) {
      if (
        !(
          control instanceof HTMLInputElement ||
          control instanceof HTMLSelectElement ||
          control instanceof HTMLTextAreaElement
        )
      )
        continue;
      const answer = answers[control.name];
      if (answer === undefined) continue;
      const given = typeof answer === 'string' ? [answer] : answer;
      if (!(control instanceof HTMLInputElement) || control.type === 'text') control.value = given[0] ?? '';
      else if (control.type !== 'hidden' && given.includes(control.value) !== control.checked) control.click();
    }
  }, said);

type Step = {
  /** The page as it is met, before anything is answered. */
  readonly onPage: (pageId: string, fields: readonly string[]) => Promise<void>;
};

/** From the page that is open to the answers that are checked. */
export const walk = async (page: Page, said: Said, { onPage }: Step): Promise<void> => {
  for (let pages = 0; pages < mostPages; pages += 1) {
    const pageId = pageIdOf(page);
    if (pageId === 'check') return;
    assert.doesNotMatch(await page.title(), /^Error:/, `${pageId}: ${await page.locator('main').textContent()}`);
    await onPage(pageId, await fieldsOn(page));
    await fill(page, said);
    await Promise.all([
      page.waitForEvent('domcontentloaded'),
      page.locator('main form[method=post]').getByRole('button', { name: 'Continue' }).click(),
    ]);
  }
  assert.fail('the questions do not end');
};

// What people who are signed in do: come in with one tap, find a record in the worklist, take a step.

import type { Page } from 'playwright-core';
import { type Doors, follow, press, type Screen, write } from './visitors.ts';

const people = {
  reviewer: 'Morag Testwell, patient safety lead (Reviewer)',
  practiceManager: 'Bronwen Mockford, practice manager (Reviewer)',
  pharmacist: 'Farida Sketchley, pharmacist (Reviewer)',
  dispenser: 'Jonah Sampleby, dispenser (Member of staff)',
  nurse: 'Idris Sampleton, staff nurse (Member of staff)',
  triage: 'Ruth Placeholder, triage team (Triage team)',
  administrator: 'Grace Fictional, governance office (Organisation administrator)',
  nationalAdministrator: 'Ivy Standin, service desk (National administrator)',
  oversight: 'Lena Pretendham, quality lead (ICB or region oversight)',
  nationalReviewer: 'Dr Sola Makebelieve, clinical reviewer (National reviewer)',
  auditor: 'Hugh Nonesuch, auditor (Auditor)',
} as const;

export type Person = keyof typeof people;

/** As the demonstration offers it: no password, one press. */
export const signIn = async (doors: Doors, screen: Screen, person: Person): Promise<Page> => {
  const page = await doors.visit(screen, '/sign-in');
  for (const fold of await page.locator('main details:not([open]) > summary').all()) await fold.click();
  await press(page, people[person]);
  return page;
};

/** Filters are folded away until somebody wants them. */
export const filterBy = async (page: Page, chosen: Readonly<Record<string, string>>): Promise<void> => {
  const fold = page.locator('.app-filters__fold');
  const summary = fold.locator('summary');
  if ((await summary.isVisible()) && (await fold.getAttribute('open')) === null) await summary.click();
  for (const [label, value] of Object.entries(chosen)) {
    const field = fold.getByLabel(label, { exact: true });
    if ((await field.evaluate((box) => box.tagName)) === 'SELECT') await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await press(page, 'Show');
};

export const headlines = (page: Page): Promise<readonly string[]> =>
  page.locator('main td a[href^="/records/"]').allInnerTexts();

export const openRecord = async (page: Page, reference: string): Promise<void> => {
  await page.goto(`/worklist?stage=all&words=${reference}`);
  await page.locator('main td a[href^="/records/"]').first().click();
  await page.locator('#side-title').waitFor();
};

/** Words for the person who told us are read once more before they go. */
export const say = async (page: Page, button: string, label: string, words: string): Promise<void> => {
  await follow(page, button);
  await write(page, label, words);
  await press(page, 'See how they will read it');
  await press(page, 'Send it');
};

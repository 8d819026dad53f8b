// People at a served Cairn: each comes with a browser of their own, on a phone or at a desk, with JavaScript or without.

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { servedCairn } from '../../src/main/testing/served.ts';
import { launchBrowser } from '../browser.ts';

export type Screen = {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly javaScript: boolean;
};

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

/** The narrowest screen that a page must fit: also what a desk's screen becomes at 400 %. */
export const onSmallPhone: Screen = {
  name: 'on a small phone',
  viewport: { width: 320, height: 640 },
  javaScript: true,
};

export const atDesk: Screen = { name: 'at a desk', viewport: desk, javaScript: true };

export const screens: readonly Screen[] = [
  { name: 'on a phone', viewport: phone, javaScript: true },
  { name: 'on a phone without JavaScript', viewport: phone, javaScript: false },
  atDesk,
  { name: 'at a desk without JavaScript', viewport: desk, javaScript: false },
];

const patienceMs = 30_000;

/** A signal that is gone, as the browser says it, and as it says it of what the worker of a page looked for in vain. */
const isSignalGone = (page: string, file: string, words: string): boolean =>
  /ERR_INTERNET_DISCONNECTED/.test(words) ||
  (/ERR_FAILED/.test(words) &&
    (page.endsWith('/record/offline') || new URL(file, page).pathname.startsWith('/assets/')));

/** Whatever a browser would complain of, besides the statuses that a page is meant to have, and a signal that is gone. */
const listenForFaults = (page: Page, faults: string[]): void => {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (line) => {
    const words = line.text();
    if (
      line.type() === 'error' &&
      !/status of 4\d\d/.test(words) &&
      !isSignalGone(page.url(), line.location().url, words)
    )
      faults.push(`${page.url()}: ${words}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });
};

const visitWith = (browser: Browser, origin: string, faults: string[]) => async (screen: Screen, path: string) => {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: screen.viewport,
    javaScriptEnabled: screen.javaScript,
    locale: 'en-GB',
    // Everybody comes from another network, as people do.
    extraHTTPHeaders: { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.1` },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  listenForFaults(page, faults);
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  return page;
};

/** One Cairn and one browser for a test file. */
export const openDoors = async (env: Readonly<Record<string, string>> = {}) => {
  const cairn = await servedCairn(env);
  const browser = await launchBrowser();
  const faults: string[] = [];
  return {
    cairn,
    browser,
    /** A new person, at `path`. */
    visit: visitWith(browser, cairn.origin, faults),
    leave: (page: Page): Promise<void> => page.context().close(),
    end: async () => {
      await browser.close();
      await cairn.end();
      assert.deepEqual(faults, [], 'no browser has anything to complain of');
    },
  };
};

export type Doors = Awaited<ReturnType<typeof openDoors>>;

/** What stands on the page, or in a part of it, as its reader reads it. */
export const read = async (page: Page, part = 'main'): Promise<string> =>
  (await page.locator(part).allInnerTexts()).join('\n');

export const heading = (page: Page): Promise<string> => read(page, 'h1');

const arrive = async (page: Page, act: () => Promise<void>): Promise<void> => {
  await Promise.all([page.waitForEvent('domcontentloaded'), act()]);
};

export const press = (page: Page, name: string): Promise<void> =>
  arrive(page, () => page.locator('main').getByRole('button', { name, exact: true }).first().click());

/** A link, also where it looks like a button. */
export const follow = (page: Page, name: string | RegExp): Promise<void> => {
  const called = { name, exact: typeof name === 'string' };
  const link = page.getByRole('link', called).or(page.locator('a').and(page.getByRole('button', called)));
  return arrive(page, () => link.first().click());
};

export const goBack = (page: Page): Promise<void> => arrive(page, () => page.locator('.nhsuk-back-link').click());

export const write = (page: Page, label: string, words: string): Promise<void> =>
  page.locator('main').getByLabel(label, { exact: true }).fill(words);

/** Ticks one answer to a question, or several. */
export const choose = async (page: Page, question: string, ...answers: readonly string[]): Promise<void> => {
  const own = page.getByRole('group', { name: question, exact: true }).locator(':scope > div > div > input');
  for (const answer of answers) await own.and(page.getByLabel(answer, { exact: true })).check();
};

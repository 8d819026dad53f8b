// A scripted person: reads each new sentence of a page once, types, makes up their mind, taps. What they do is done at once in
// the browser; the time it would take them is reckoned, and added to the time that the machine takes, which is measured.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import {
  charactersPerWord,
  choosingSeconds,
  countWords,
  readSeconds,
  typedSeconds,
} from '../../src/methods/human-speed/human-speed.ts';

type Spent = {
  readonly machineSeconds: number;
  readonly readingSeconds: number;
  readonly typingSeconds: number;
  readonly choosingSeconds: number;
};

export type Human = {
  /** What stands in the page's main part and was not read on a page before. */
  readonly read: (page: Page) => Promise<void>;
  readonly type: (field: Locator, words: string) => Promise<void>;
  readonly tap: (control: Locator) => Promise<void>;
  /** Leads to another page. */
  readonly press: (page: Page, control: Locator) => Promise<void>;
  /** Waits for the machine. */
  readonly machine: (work: () => Promise<unknown>) => Promise<void>;
  readonly spent: () => Spent;
};

export const createHuman = (): Human => {
  const known = new Set<string>();
  let machine = 0;
  let reading = 0;
  let typing = 0;
  let choosing = 0;

  const wait: Human['machine'] = async (work) => {
    const began = performance.now();
    await work();
    machine += (performance.now() - began) / 1_000;
  };

  return {
    read: async (page) => {
      const lines = (await page.locator('main').allInnerTexts()).flatMap((text) => text.split(/\n+/));
      const fresh = lines.map((line) => line.trim()).filter((line) => line !== '' && !known.has(line));
      for (const line of fresh) known.add(line);
      reading += readSeconds(countWords(fresh.join(' ')));
    },
    type: async (field, words) => {
      choosing += choosingSeconds;
      typing += typedSeconds(words.length / charactersPerWord);
      await field.pressSequentially(words, { delay: 0 });
    },
    tap: async (control) => {
      choosing += choosingSeconds;
      await control.check();
    },
    press: async (page, control) => {
      choosing += choosingSeconds;
      await wait(() => Promise.all([page.waitForEvent('load'), control.click()]));
      // What a page still does after it has come counts for the person too.
      await wait(() => page.evaluate(() => new Promise((ready) => requestAnimationFrame(ready))));
      await sleep(0);
    },
    machine: wait,
    spent: () => ({
      machineSeconds: machine,
      readingSeconds: reading,
      typingSeconds: typing,
      choosingSeconds: choosing,
    }),
  };
};

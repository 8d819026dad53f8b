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
  /** What stands in the page's main part down to what will be pressed, and was not read on a page before. */
  readonly read: (downTo: Locator) => Promise<void>;
  readonly type: (field: Locator, words: string) => Promise<void>;
  readonly tap: (control: Locator) => Promise<void>;
  /** Of several answers to one question: reads them up to the one of this value, and takes it. */
  readonly choose: (answers: Locator, value: string) => Promise<void>;
  /** Leads to another page. */
  readonly press: (page: Page, control: Locator) => Promise<void>;
  /** Waits for the machine. */
  readonly machine: (work: () => Promise<unknown>) => Promise<void>;
  readonly spent: () => Spent;
};

/** What is no text to read through: answers to choose from, and what only a screen reader says. */
const passedOver =
  'main :is(.nhsuk-radios__item, .nhsuk-checkboxes__item, .nhsuk-u-visually-hidden, select, script), main details:not([open]) > :not(summary)';

/** The lines of a page as somebody who sees it reads them, down to this control with its own words. */
const linesOf = (control: Element, passed: string): readonly string[] => {
  const main = document.querySelector('main');
  if (main === null) return [];
  const lines: string[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    const isBelow = control.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && !control.contains(text);
    const isPassedOver = text.parentElement?.closest(`${passed}, [hidden]`);
    if (!isBelow && !isPassedOver) lines.push(text.textContent ?? '');
  }
  return lines;
};

export const createHuman = (): Human => {
  const known = new Set<string>();
  let machine = 0;
  let reading = 0;
  let typing = 0;
  let choosing = 0;

  const tap: Human['tap'] = async (control) => {
    choosing += choosingSeconds;
    await control.check();
  };

  const wait: Human['machine'] = async (work) => {
    const began = performance.now();
    await work();
    machine += (performance.now() - began) / 1_000;
  };

  return {
    read: async (downTo) => {
      const lines = await downTo.evaluate(linesOf, passedOver);
      const once = new Set(lines.map((line) => line.trim()));
      const fresh = [...once].filter((line) => line !== '' && !known.has(line));
      for (const line of fresh) known.add(line);
      reading += readSeconds(countWords(fresh.join(' ')));
    },
    type: async (field, words) => {
      choosing += choosingSeconds;
      typing += typedSeconds(words.length / charactersPerWord);
      // Nobody reads their own words again word for word.
      known.add(words);
      await field.pressSequentially(words, { delay: 0 });
    },
    tap,
    choose: async (answers, value) => {
      for (const answer of await answers.all()) {
        const words = await answer.evaluate((one) => one.parentElement?.textContent ?? '');
        reading += readSeconds(countWords(words));
        if ((await answer.getAttribute('value')) === value) return tap(answer);
      }
      throw new Error(`There is no answer ${value}`);
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

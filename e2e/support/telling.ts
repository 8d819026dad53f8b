// Telling it, as people do: the story, what they know, "I don't know" to the rest.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { choose, follow, heading, press, read, write } from './visitors.ts';

export type Telling = {
  readonly story: string;
  /** Question to answer, in the words of the page. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What is typed to find the place, and the name of the one that is chosen; left out by somebody who does not know. */
  readonly place?: { readonly words: string; readonly name: string };
  /** The last page that this person has patience for, by its heading. */
  readonly enoughAfter?: string;
};

const unsure = "I don't know";
const mostPages = 40;

export const findPlace = async (page: Page, words: string): Promise<readonly string[]> => {
  await page.getByRole('searchbox').or(page.locator('[role=search] input')).first().fill(words);
  await press(page, 'Search');
  return page.locator('input[name=place] + label').allInnerTexts();
};

const choosePlace = async (page: Page, place: Telling['place']): Promise<void> => {
  if (place) await findPlace(page, place.words);
  await page
    .locator('main')
    .getByLabel(place?.name ?? "I don't know where")
    .first()
    .check();
  await press(page, 'Continue');
};

type Question = { readonly text: string; readonly isAnswered: boolean; readonly answers: readonly string[] };

/** What a choice opens is a question of its own, and only where it stands open. */
const choicesOn = (page: Page): Promise<readonly Question[]> =>
  page.locator('main fieldset:visible').evaluateAll((groups) =>
    groups.map((group) => ({
      text: group.querySelector('legend')?.textContent?.trim() ?? '',
      isAnswered: group.querySelector('input:checked') !== null,
      answers: [...group.querySelectorAll(':scope > div > div > input + label')].map(
        (label) => label.textContent?.trim() ?? '',
      ),
    })),
  );

/** One question alone is answered, if only with "I don't know", unless a guess stands there; among several, only what one knows. */
const answerQuestions = async (page: Page, answers: NonNullable<Telling['answers']>): Promise<void> => {
  const questions = await choicesOn(page);
  for (const { text, isAnswered, answers: offered } of questions) {
    const isAlone = questions.length === 1 && !isAnswered;
    const fallback = isAlone ? [unsure, 'No'].find((answer) => offered.includes(answer)) : undefined;
    const wanted = answers[text] ?? fallback;
    if (wanted !== undefined) await choose(page, text, wanted);
  }
  for (const question of await page.locator('main textarea').all()) {
    const label = await question.evaluate((box: HTMLTextAreaElement) => box.labels[0]?.textContent?.trim() ?? '');
    const words = answers[label];
    if (words !== undefined) await question.fill(words);
  }
  await press(page, 'Continue');
};

/** From the page of the story to the answers to be checked. Gives the headings of the pages on the way. */
export const tellStory = async (page: Page, telling: Telling): Promise<readonly string[]> => {
  const { story, answers = {}, place, enoughAfter = '' } = telling;
  const met = [await heading(page)];
  // The first box of the first page, whatever stands over it.
  await page.locator('main textarea').first().fill(story);
  await answerQuestions(page, answers);
  while (!page.url().endsWith('/check')) {
    assert.doesNotMatch(await page.title(), /^Error:/, await read(page));
    assert.ok(met.length < mostPages, `the questions do not end: ${met.join(' | ')}`);
    if (met.includes(enoughAfter)) {
      await follow(page, 'I have said enough: check and send it');
      break;
    }
    met.push(await heading(page));
    if (page.url().includes('/place')) await choosePlace(page, place);
    else await answerQuestions(page, answers);
  }
  return met;
};

export type Thanks = { readonly reference: string; readonly receipt: string | null };

/** Sends what has been checked, and reads what one is given for it. */
export const send = async (page: Page): Promise<Thanks> => {
  await press(page, 'Send');
  assert.match(await heading(page), /^Thank you/, await read(page));
  const [reference = ''] = /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(await read(page)) ?? [];
  const receipt = await read(page, '.app-receipt');
  return { reference, receipt: receipt === '' ? null : receipt };
};

/** Opens what was told, on another day or another phone. */
export const comeBack = async (page: Page, receipt: string): Promise<void> => {
  await page.goto('/receipt');
  await write(page, 'Your receipt', receipt);
  await press(page, 'Open my record');
};

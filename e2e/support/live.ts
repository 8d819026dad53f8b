// Lives one schedule on a real phone, as its teller: what is told, what is found again after each mishap, and how it ends.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Phone } from './phone.ts';
import type { Mishap, Schedule } from './schedules.ts';
import type { Signal } from './signal.ts';

export type World = { readonly phone: Phone; readonly signal: Signal; readonly restart: () => Promise<void> };

/** `receipt` is what its teller was shown; null where the story was never finished, or its page was lost with it. */
export type Lived = { readonly isFinished: boolean; readonly receipt: string | null };

const pin = '739104';
const shown = (part: string): string => `[data-part="${part}"]:not([hidden])`;
const patienceMs = 60_000;

const isShown = (page: Page, part: string): Promise<boolean> => page.locator(shown(part)).isVisible();
const untilShown = async (page: Page, ...parts: readonly string[]): Promise<string> => {
  await page.locator(parts.map(shown).join(', ')).first().waitFor();
  for (const part of parts) if (await isShown(page, part)) return part;
  return untilShown(page, ...parts);
};

const chooseWhose = async (page: Page, isOwnPhone: boolean): Promise<void> => {
  await untilShown(page, 'whose');
  await page.locator(isOwnPhone ? '#whose-2' : '#whose').check();
  if (isOwnPhone) {
    await page.fill('#new-pin', pin);
    await page.fill('#same-pin', pin);
  }
  await page.locator(`${shown('whose')} form button`).click();
  await untilShown(page, 'tell');
};

/** As when another app is opened: kept at once, and not after a pause. */
const lookAway = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
  });

const write = async (page: Page, words: string, isOwnPhone: boolean): Promise<void> => {
  await page.fill('#words', words);
  if (!isOwnPhone) return;
  await lookAway(page);
  await page.locator('[data-when="saved"]').waitFor();
};

const enterPin = async (page: Page): Promise<void> => {
  await page.fill('#pin', pin);
  await page.locator('[data-form="unlock"] button').click();
};

/** Opens the app again and finds what was half told. */
const findAgain = async (phone: Phone, words: string, open: Phone['open'] = phone.open): Promise<Page> => {
  const page = await open();
  await untilShown(page, 'held');
  await enterPin(page);
  await untilShown(page, 'tell');
  assert.equal(await page.inputValue('#words'), words, 'what was kept is there again after the PIN');
  return page;
};

const suffer = async ({ phone, signal, restart }: World, mishap: Mishap): Promise<'page lost' | 'page there'> => {
  switch (mishap) {
    case 'swiped away':
      await phone.closePages();
      return 'page lost';
    case 'led away':
      // The page is gone as fast; its window stays.
      await Promise.all(phone.pages().map((page) => page.goto('about:blank').catch(() => {})));
      return 'page lost';
    case 'battery dead':
      await phone.dieAndCharge();
      return 'page lost';
    case 'second window':
      await phone.openNew('/');
      return 'page there';
    case 'signal gone':
      signal.set('none');
      return 'page there';
    case 'Cairn restarted':
      await restart();
      return 'page there';
  }
};

const press = (page: Page): Promise<void> => page.locator(`${shown('tell')} form button`).click();
const twice = (page: Page): Promise<void> =>
  page.locator(`${shown('tell')} form button`).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });

/** False where nobody can know yet whether it was finished. */
const end = async ({ phone }: World, page: Page, schedule: Schedule, words: string): Promise<boolean> => {
  await page.getByLabel(schedule.kind, { exact: true }).check();
  switch (schedule.ending) {
    case 'leave it':
      return false;
    case 'finish':
      await press(page);
      break;
    case 'press twice':
      await twice(page);
      break;
    case 'finish in two windows': {
      await write(page, words, true);
      const other = await findAgain(phone, words, phone.openNew);
      await other.getByLabel(schedule.kind, { exact: true }).check();
      await Promise.all([press(page), press(other)]);
      await Promise.all([page, other].map((one) => untilShown(one, 'waiting', 'receipts', 'held', 'gone', 'whose')));
      return true;
    }
    case 'cut short':
      await press(page).catch(() => {});
      await sleep(schedule.cutShortMs);
      await phone.closePages();
      return false;
  }
  await untilShown(page, 'waiting', 'receipts');
  return true;
};

/** The signal is back and the app is open: what is left on the phone goes its way to the end. */
const settle = async ({ phone, signal }: World, schedule: Schedule, words: string): Promise<Lived> => {
  signal.set('clear');
  await phone.closeOthers();
  const page = await phone.open();
  const until = Date.now() + patienceMs;
  let isFinished = true;
  while (Date.now() < until) {
    const part = await untilShown(page, 'held', 'tell', 'receipts', 'whose', 'waiting');
    if (part === 'whose') return { isFinished, receipt: null };
    if (part === 'receipts') return { isFinished, receipt: await writeDown(page) };
    if (part === 'tell') {
      assert.equal(await page.inputValue('#words'), words, 'what was told is there again after the PIN');
      if (schedule.ending === 'leave it') {
        isFinished = false;
        await page.reload();
        await page.getByText('Wipe everything from this phone').click();
        await page.getByRole('button', { name: 'Wipe it all now' }).click();
        await untilShown(page, 'wiped');
        return { isFinished, receipt: null };
      }
      await page.getByLabel(schedule.kind, { exact: true }).check();
      await press(page);
      await untilShown(page, 'waiting', 'receipts');
    } else if (part === 'held' && (await page.locator('#pin').isVisible())) {
      await enterPin(page);
      await untilShown(page, 'tell', 'receipts');
    } else {
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await sleep(20);
    }
  }
  assert.fail(`the story does not go: ${await page.locator('main').textContent()}`);
};

const writeDown = async (page: Page): Promise<string> => {
  const digits = await page
    .locator(`${shown('receipts')} .app-receipt`)
    .first()
    .textContent();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await untilShown(page, 'done', 'held', 'waiting');
  return (digits ?? '').replaceAll(' ', '');
};

/** On a phone that is not theirs, somebody waits at the open page. */
const waitAtPage = async ({ signal }: World, page: Page): Promise<Lived> => {
  signal.set('clear');
  const until = Date.now() + patienceMs;
  while (!(await isShown(page, 'receipts'))) {
    assert.ok(Date.now() < until, 'the story does not go from the open page');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await sleep(30);
  }
  return { isFinished: true, receipt: await writeDown(page) };
};

export const live = async (world: World, schedule: Schedule, words: string): Promise<Lived> => {
  const { phone, signal } = world;
  const { isOwnPhone } = schedule;
  await phone.setClock(schedule.clockOffMs);
  signal.set(schedule.openedIn);
  let page = await phone.open();
  await chooseWhose(page, isOwnPhone);
  await write(page, isOwnPhone && schedule.whileTelling.length > 0 ? `${words} And` : words, isOwnPhone);
  for (const mishap of schedule.whileTelling)
    if ((await suffer(world, mishap)) === 'page lost') page = await findAgain(phone, `${words} And`);
  if (schedule.whileTelling.length > 0) await write(page, words, isOwnPhone);
  signal.set(schedule.finishedIn);
  const isEnded = await end(world, page, schedule, words);
  if (!isOwnPhone) {
    for (const mishap of schedule.afterwards) await suffer(world, mishap);
    if (isEnded) return waitAtPage(world, page);
    return { isFinished: false, receipt: null };
  }
  for (const mishap of schedule.afterwards) {
    // The page that comes back sends, whatever the weather is now.
    if ((await suffer(world, mishap)) === 'page lost') await phone.open(schedule.number % 2 === 0 ? '/' : undefined);
  }
  return settle(world, schedule, words);
};

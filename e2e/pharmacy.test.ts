// The pharmacy log, from a slip written down by keyboard alone to the year on paper.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { charactersPerWord, decidingSeconds, typedSeconds } from '../src/methods/human-speed/human-speed.ts';
import { faultsOf } from './support/inspect.ts';
import { filterBy, signIn } from './support/staff.ts';
import {
  atDesk,
  choose,
  type Doors,
  follow,
  heading,
  onSmallPhone,
  openDoors,
  press,
  read,
  screens,
  write,
} from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const mostSeconds = 30;
/** A key that is no part of a word. */
const keySeconds = typedSeconds(1 / charactersPerWord);

const focusedId = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** Of a Cairn in which the day is 21 November 2026. */
const slip = {
  'Where it was made': 'Picking and assembly',
  'What kind of slip': 'Wrong medicine',
  'Who noticed': 'Pharmacist',
} as const;

const writeDown = async (
  page: Page,
  given: { readonly reached: 'No, it was caught' | 'Yes'; readonly day?: string },
) => {
  await page.goto('/pharmacy/new');
  await choose(page, 'Did it reach the patient?', given.reached);
  for (const [label, text] of Object.entries(slip)) await page.getByLabel(label).selectOption({ label: text });
  await write(page, 'Medicine that was meant', 'Amlodipine 10mg tablets');
  await write(page, 'Medicine that was taken, if another', 'Amitriptyline 10mg tablets');
  if (given.day) await write(page, 'Day', given.day);
  await press(page, 'Keep it');
};

describe('a slip', () => {
  it('is written down by keyboard alone, by somebody who knows the page, in less than half a minute', async (t) => {
    const page = await signIn(doors, atDesk, 'dispenser');
    await page.goto('/pharmacy/new');
    let spent = 0;
    const keys = async (...pressed: readonly string[]): Promise<void> => {
      for (const key of pressed) {
        spent += keySeconds;
        await page.keyboard.press(key);
      }
    };
    const types = (words: string) => keys(...words);
    const decides = async (id: string): Promise<void> => {
      spent += decidingSeconds;
      assert.equal(await focusedId(page), id);
    };
    const takesOffered = async (id: string, words: string, expected: string): Promise<void> => {
      await decides(id);
      await types(words);
      await page.locator(`#${id}-found [role=option]`).first().waitFor();
      await keys('ArrowDown');
      const pointed = await page.locator(`#${id}`).getAttribute('aria-activedescendant');
      assert.equal(await page.locator(`#${pointed}`).textContent(), expected);
      await keys('Tab');
      assert.equal(await page.locator(`#${id}`).inputValue(), expected);
    };
    // Past the menu by the skip link.
    await keys('Tab', 'Enter', 'Tab');
    await decides('reached');
    await keys('Space', 'Tab');
    await decides('stage');
    await keys('p', 'Tab');
    await decides('errorType');
    await keys('w', 'Tab');
    await decides('noticedBy');
    await keys('p', 'Tab');
    await takesOffered('intended', 'amlo 10', 'Amlodipine 10mg tablets');
    await takesOffered('selected', 'amit 10', 'Amitriptyline 10mg tablets');
    // Enter in a field of one line sends the form: the day and the time are known.
    await keys('Shift+Tab');
    await Promise.all([page.waitForURL(/\/pharmacy\/[\w-]{36}\?done=add/), keys('Enter')]);
    const kept = await read(page);
    for (const words of [
      'It is in the log',
      'Near miss: wrong medicine',
      '21 November 2026',
      'Amitriptyline 10mg tablets',
    ])
      assert.ok(kept.includes(words), `${words} in ${kept}`);
    t.diagnostic(`${spent.toFixed(1)} seconds`);
    assert.ok(spent < mostSeconds, `${spent} seconds`);
    await doors.leave(page);
  });

  it('keeps what was typed where nothing is offered, and closes the list by Escape', async () => {
    const page = await signIn(doors, atDesk, 'dispenser');
    await page.goto('/pharmacy/new');
    const field = page.getByLabel('Medicine that was meant', { exact: true });
    await field.pressSequentially('biso');
    await page.locator('#intended-found').waitFor({ state: 'visible' });
    assert.equal(await field.getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await faultsOf(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await field.getAttribute('aria-expanded'), 'false');
    assert.equal(await field.inputValue(), 'biso');
    await field.fill('Nobody’s cream');
    await page.getByText('Nothing in the list. What you typed is kept.').waitFor({ state: 'attached' });
    assert.equal(await field.inputValue(), 'Nobody’s cream');
    await doors.leave(page);
  });
});

for (const screen of [...screens, onSmallPhone]) {
  describe(`the log, ${screen.name}`, () => {
    it('holds a slip, finds it again, makes it a full record, is reviewed, signed off and printed', async () => {
      const page = await signIn(doors, screen, 'pharmacist');
      await writeDown(page, { reached: 'Yes', day: '2026-10-20' });
      assert.match(await read(page), /This one reached a patient\./);
      const entry = new URL(page.url()).pathname;

      await page.goto('/pharmacy?month=all');
      await filterBy(page, { 'Medicine, or other words': 'amitriptyline', Month: 'October 2026' });
      await page.locator(`main a[href="${entry}"]`).click();

      await press(page, 'Make it a full record');
      assert.match(await page.locator('main textarea').first().inputValue(), /Amitriptyline 10mg tablets, taken for/);
      await page.goto(page.url().replace(/\/story$/, '/check'));
      assert.match(await read(page), /Brinsley Pharmacy/);
      await press(page, 'Send');
      assert.match(await heading(page), /^Thank you/);
      await untilLinked(entry);
      await page.goto(entry);
      await follow(page, /^Full record /);
      await follow(page, 'an entry of the pharmacy log');
      assert.equal(new URL(page.url()).pathname, entry);

      const month = nextMonth();
      await page.goto(`/pharmacy/review/${month}`);
      await write(page, 'What you talked about and learned', 'The two stand side by side.');
      await write(page, 'How it is shared', 'At the huddle.');
      await write(page, 'What will be done', 'Part the two on the shelf');
      await page.getByLabel('Who does it').selectOption({ label: 'Dispensers' });
      await press(page, 'Keep what is written');
      await press(page, `Sign off ${monthWords(month)}`);
      assert.match(await read(page), /Signed off on 21 November 2026 by Farida Sketchley/);
      await follow(page, /^Write down what came of it/);
      await write(page, 'What came of it', 'They stand apart.');
      await page.getByLabel('It is done').check();
      await press(page, 'Keep it');
      assert.match(await read(page), /What came of it: They stand apart\./);

      await page.goto('/pharmacy/summary/2026');
      await page.emulateMedia({ media: 'print' });
      assert.ok(!(await page.getByText('Save the entries as a file').isVisible()), 'nothing to press on paper');
      assert.match(await read(page), /What we did about it/);
      await page.emulateMedia({ media: 'screen' });
      if (screen.javaScript) assert.deepEqual(await faultsOf(page), []);
      await doors.leave(page);
    });
  });
}

/** Each screen reviews a month of its own: one that is signed off stays as it is. */
const months = ['2026-10', '2026-09', '2026-08', '2026-07', '2026-06'];
const nextMonth = (): string => months.pop() ?? assert.fail('More screens than months');

const monthWords = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const untilLinked = async (entry: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rowCount } = await doors.cairn.owner.query(
      'select 1 from pharmacy_entry where entry_id = $1 and full_record_id is not null',
      [entry.split('/').at(-1)],
    );
    if (rowCount > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail('The entry is not led to its record');
};

// The keys of whoever reviews all day: told on the page, silent while somebody types, and turned off where they disturb.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { signIn } from './support/staff.ts';
import { tellQuickly } from './support/tell-quickly.ts';
import { type Doors, openDoors, read, screens } from './support/visitors.ts';

const atDesk = screens.filter(({ viewport }) => viewport.width > 1000);

let doors: Doors;
before(async () => {
  doors = await openDoors();
  for (const story of ['The bell was silent.', 'The lamp went out.', 'The chair broke.'])
    await tellQuickly(doors, { story });
});
after(() => doors.end());

const arriveBy = async (page: Page, key: string): Promise<void> => {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press(key)]);
};

const focused = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? '').trim(),
  );

const focusedAfter = async (page: Page, key: string): Promise<string> => {
  await page.keyboard.press(key);
  return focused(page);
};

for (const screen of atDesk.filter(({ javaScript }) => javaScript)) {
  describe('the keys of a reviewer', () => {
    let page: Page;
    before(async () => {
      page = await signIn(doors, screen, 'reviewer');
    });

    it('lead down and up the worklist, into a record, through what can be done with it, and back', async () => {
      await page.goto('/worklist');
      const headlines = await page.locator('main td a').allInnerTexts();
      assert.equal(headlines.length, 3);
      assert.deepEqual(
        [await focusedAfter(page, 'j'), await focusedAfter(page, 'j'), await focusedAfter(page, 'k')],
        [headlines[0], headlines[1], headlines[0]],
      );
      for (const key of ['k', 'k']) assert.equal(await focusedAfter(page, key), headlines[0]);
      await arriveBy(page, 'Enter');
      assert.equal(await focusedAfter(page, 'j'), 'Start the review');
      assert.equal(await focusedAfter(page, 'j'), 'Close with an outcome');
      await arriveBy(page, 'w');
      assert.match(page.url(), /\/worklist$/);
    });

    it('stand on the page', async () => {
      await page.goto('/worklist');
      await page.getByText('Keyboard', { exact: true }).click();
      assert.match(await read(page, '.app-keyboard'), /J\s*Next record\s*K\s*The record before/);
    });

    it('lead to the words to look for, and are only letters there', async () => {
      await page.goto('/worklist');
      await page.keyboard.press('/');
      await page.keyboard.type('jk/w');
      assert.equal(await page.getByLabel('Words or reference').inputValue(), 'jk/w');
      await page.getByLabel('Stage').focus();
      await page.keyboard.press('j');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'stage');
    });

    it('leave the keys of the browser alone', async () => {
      await page.goto('/worklist');
      for (const key of ['Control+j', 'Alt+j', 'Meta+j']) assert.equal(await focusedAfter(page, key), '', key);
    });

    it('can be turned off, for good', async () => {
      await page.goto('/worklist');
      await page.getByText('Keyboard', { exact: true }).click();
      await page.getByLabel('Use these keys').uncheck();
      await page.goto('/worklist');
      assert.equal(await focusedAfter(page, 'j'), '');
      await page.getByText('Keyboard', { exact: true }).click();
      await page.getByLabel('Use these keys').check();
      assert.notEqual(await focusedAfter(page, 'j'), '');
    });
  });
}

for (const screen of atDesk.filter(({ javaScript }) => !javaScript)) {
  it(`are not told of ${screen.name}, where they would do nothing`, async () => {
    const page = await signIn(doors, screen, 'reviewer');
    await page.goto('/worklist');
    assert.ok(!(await page.getByText('Keyboard', { exact: true }).isVisible()));
    await doors.leave(page);
  });
}

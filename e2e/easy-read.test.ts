// Easy Read: large words, a picture at the start of each idea, and an answer that is chosen by touching its picture.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Doors, heading, openDoors, press } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

/** Of each picture: its size, and whether it ends before its words begin. */
const pictures = (page: Page) =>
  page.locator('main .app-pictured').evaluateAll((rows) =>
    rows.map((row) => {
      const [picture, words] = [...row.children].map((one) => one.getBoundingClientRect());
      return { width: Math.round(picture?.width ?? 0), isBefore: (picture?.right ?? 0) <= (words?.left ?? 0) };
    }),
  );

const wordsPx = (page: Page): Promise<readonly number[]> =>
  page
    .locator('main p, main li, main label')
    .evaluateAll((all) => all.map((one) => Math.round(Number.parseFloat(getComputedStyle(one).fontSize))));

for (const [width, picturePx] of [
  [360, 64],
  [1280, 96],
] as const) {
  describe(`Easy Read, ${width} pixels wide`, () => {
    const screen = { name: `${width} wide`, viewport: { width, height: 740 }, javaScript: false };

    it('has words of 24 pixels and a picture before each idea', async () => {
      const page = await doors.visit(screen, '/easy');
      await page.waitForLoadState('load');
      const rows = await pictures(page);
      assert.equal(rows.length, 9);
      for (const row of rows) assert.deepEqual(row, { width: picturePx + 4, isBefore: true });
      for (const size of await wordsPx(page)) assert.ok(size >= 24, `${size}`);
      await doors.leave(page);
    });

    it('lets an answer be chosen by its picture', async () => {
      const page = await doors.visit(screen, '/easy/record/tell?who=public');
      await page.locator('main textarea').fill('The nurse gave me the wrong tablets.');
      await press(page, 'Go on');
      const answer = page.locator('.nhsuk-radios__item', { hasText: 'Something went well' });
      await answer.locator('svg').click();
      assert.ok(await answer.locator('input').isChecked());
      await press(page, 'Go on');
      assert.match(await heading(page), /Who are you/);
      await doors.leave(page);
    });
  });
}

it('no other language has pictures, or pays for them', async () => {
  const page = await doors.visit({ name: 'on a phone', viewport: { width: 360, height: 740 }, javaScript: false }, '/');
  assert.equal(await page.locator('.app-pictured, .app-picture').count(), 0);
  assert.equal(await page.locator('html').getAttribute('class'), null);
  await doors.leave(page);
});

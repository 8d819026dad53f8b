// The browser's own way back, over a form that was not right at first: to the page that the form stands on, never to an error of
// the browser's, and never to words about a signal that is there.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Doors, heading, onSmallPhone, openDoors, press } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const untilReady = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!(await caches.match('/record/no-signal'))) await new Promise((resolve) => setTimeout(resolve, 20));
  });

const arrivals = {
  'in a browser that keeps no worker': async () => {
    const page = await doors.visit(onSmallPhone, '/about');
    await untilReady(page);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).unregister());
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    return page;
  },
  'with the worker': async () => {
    const page = await doors.visit(onSmallPhone, '/');
    await untilReady(page);
    return page;
  },
  'with the worker, before the script of the page has run': async () => {
    const page = await doors.visit(onSmallPhone, '/');
    await untilReady(page);
    await page.addInitScript(() => {
      history.replaceState = () => {};
    });
    return page;
  },
};

for (const [how, arrive] of Object.entries(arrivals))
  describe(`the way back, ${how}`, () => {
    it('leads from the next page to the story, whose first sending was empty', async () => {
      const page = await arrive();
      await page.goto('/record/tell?who=public');
      await press(page, 'Continue');
      assert.match(await page.title(), /^Error: /);
      await page.locator('main textarea').first().fill('My dad fell in the night.');
      await press(page, 'Continue');
      assert.equal(await heading(page), 'What kind of thing was it?');
      await page.goBack({ waitUntil: 'domcontentloaded' });
      assert.equal(await heading(page), 'What happened?');
      await doors.leave(page);
    });

    it('leads to the page of receipts, over one that was mistyped', async () => {
      const page = await arrive();
      await page.goto('/receipt');
      await page.locator('input[name=receipt]').fill('1234');
      await press(page, 'Open my record');
      assert.match(await page.title(), /^Error: /);
      await page.goto('/about');
      await page.goBack({ waitUntil: 'domcontentloaded' });
      assert.equal(await heading(page), 'Come back with your receipt');
      await doors.leave(page);
    });
  });

it('a form that was not right can be read in another language', async () => {
  const page = await doors.visit(onSmallPhone, '/record/tell?who=public');
  await press(page, 'Continue');
  const href = await page.locator('a[hreflang="pl"]').getAttribute('href');
  assert.equal(href, '/pl/record/tell?who=public');
  await doors.leave(page);
});

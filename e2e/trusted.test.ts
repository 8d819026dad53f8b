// What the browser itself refuses (Trusted Types) breaks nothing of ours; and the work that it is given in busy times is done
// without anybody noticing.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { atDesk, type Doors, heading, onSmallPhone, openDoors } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const receipt = '1234 5678 9012 3456';
const tryReceipt = async (page: Page): Promise<void> => {
  await page.fill('#receipt', receipt);
  await Promise.all([page.waitForEvent('domcontentloaded'), page.click('button:text("Open my record")')]);
};

describe('in a browser', () => {
  it('no text of ours can become markup or script', async () => {
    // A browser of its own: it complains, as it should.
    const context = await doors.browser.newContext({ baseURL: doors.cairn.origin });
    const page = await context.newPage();
    await page.goto('/');
    const refused = await page.evaluate(() => {
      const attempts = [
        () => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' }),
        () => Object.assign(document.createElement('script'), { src: '/x.js' }),
        () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      });
    });
    assert.deepEqual(refused, ['refused', 'refused', 'refused']);
    await context.close();
  });

  it('places are found while they are typed', async () => {
    const page = await doors.visit(atDesk, '/');
    await page.click('text=I work in health or care');
    await page.click('text=A near miss');
    await page.fill('textarea', 'The wrong label was on the syringe.');
    await page.click('button:text("Continue")');
    await page.locator('#words').pressSequentially('Nottingham University Hosp');
    await page.locator('#places label', { hasText: 'Nottingham University Hospitals NHS Trust' }).first().waitFor();
    assert.ok(!page.url().includes('words='), 'the page itself was not asked for again');
    await doors.leave(page);
  });

  it('when a network is busy the browser does the work while the person types, and nothing is slower', async () => {
    const page = await doors.visit(onSmallPhone, '/receipt');
    for (let one = 0; one < 6; one += 1) await tryReceipt(page);
    const field = page.locator('input[name="_proof"]');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="_proof"]')?.value.includes(':'));
    assert.match(await field.inputValue(), /^10\.\d+\..*:\d+(\.\d+){7}$/);
    const began = performance.now();
    await tryReceipt(page);
    assert.ok(performance.now() - began < 2_500, 'it took the slow lane');
    assert.equal(await heading(page), 'Come back with your receipt');
    await doors.leave(page);
  });

  it('without JavaScript the same takes a few seconds, and works', async () => {
    const page = await doors.visit({ ...onSmallPhone, javaScript: false }, '/receipt');
    for (let one = 0; one < 6; one += 1) await tryReceipt(page);
    const began = performance.now();
    await tryReceipt(page);
    assert.ok(performance.now() - began > 2_500);
    assert.equal(await heading(page), 'Come back with your receipt');
    await doors.leave(page);
  });
});

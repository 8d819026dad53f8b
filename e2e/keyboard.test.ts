// A near miss told by keyboard alone: everything is reached in order, and where one is can always be seen.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Doors, heading, openDoors, screens } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const mostTabs = 40;

/** How everything that can have the focus looks without it, kept in the page. */
const rememberLooks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const looks = (one: Element | null, part?: string): string => {
      if (one === null) return '';
      const { outline, boxShadow, backgroundColor, borderColor, borderWidth, color } = getComputedStyle(one, part);
      return [outline, boxShadow, backgroundColor, borderColor, borderWidth, color].join();
    };
    // A tick box is drawn by its label; a card by what stands around its link.
    const lookOf = (one: Element): string => {
      const label = one instanceof HTMLInputElement ? (one.labels?.[0] ?? null) : null;
      return [looks(one), looks(label), looks(label, '::before'), looks(one.closest('.nhsuk-card'))].join(' / ');
    };
    const before = new Map(
      [...document.querySelectorAll('a, button, input, select, textarea, summary')].map((one) => [one, lookOf(one)]),
    );
    Object.assign(window, {
      focused: () => {
        const one = document.activeElement;
        if (!(one instanceof HTMLElement) || one === document.body) return null;
        const label = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.labels?.[0] : one;
        return { name: (label ?? one).textContent?.trim() ?? '', isSeen: before.get(one) !== lookOf(one) };
      },
    });
  });

type Focused = { readonly name: string; readonly isSeen: boolean };

const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => (window as unknown as { focused: () => Focused | null }).focused());

/** Presses Tab until `name` has the focus; everything on the way must show that it has it. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  await rememberLooks(page);
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press('Tab');
    const one = await focused(page);
    if (one === null) continue;
    assert.ok(one.isSeen, `nothing shows that "${one.name}" has the focus, on ${page.url()}`);
    if (one.name === name) return;
  }
  assert.fail(`"${name}" cannot be reached by Tab on ${page.url()}`);
};

const enter = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
};

for (const screen of screens.filter(({ viewport }) => viewport.width > 1000)) {
  describe(`by keyboard, ${screen.name}`, () => {
    it('the first thing reached leads past the header to what the page is about', async () => {
      const page = await doors.visit(screen, '/');
      await tabTo(page, 'Skip to main content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.equal((await focused(page))?.name, 'I am a patient, relative or carer');
      await doors.leave(page);
    });

    it('a near miss is told from the first page to "thank you"', async () => {
      const page = await doors.visit(screen, '/');
      await tabTo(page, 'I work in health or care');
      await enter(page);
      await tabTo(page, 'A near miss');
      await enter(page);
      await tabTo(page, 'What nearly happened, and what stopped it?');
      await page.keyboard.type('The wrong label was on the syringe. I read it out loud before giving it.');
      await tabTo(page, 'Continue');
      await enter(page);
      await tabTo(page, 'Search for the hospital, surgery, pharmacy or other place');
      await page.keyboard.type('Nottingham University Hospitals');
      await enter(page);
      await tabTo(page, 'Nottingham University Hospitals NHS Trust');
      await page.keyboard.press('Space');
      await tabTo(page, 'Continue');
      await enter(page);
      assert.equal(await heading(page), 'Check what you have told us');
      await tabTo(page, 'Send');
      await enter(page);
      assert.match(await heading(page), /^Thank you/);
      await doors.leave(page);
    });
  });
}

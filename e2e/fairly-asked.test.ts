// Who it happened to, asked fairly: after the story is sent, of each person, each answer as one likes.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsOf } from './support/inspect.ts';
import { openRecord, signIn } from './support/staff.ts';
import { untilCaseOpens } from './support/tell-quickly.ts';
import { comeBack, send, tellStory } from './support/telling.ts';
import {
  atDesk,
  choose,
  type Doors,
  follow,
  heading,
  openDoors,
  press,
  read,
  type Screen,
  screens,
} from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const place = { words: 'Queens Medical Centre Notingham', name: "Queen's Medical Centre" };
const anyoneElse = 'Was anyone else hurt or upset by it?';
const whose = 'tell us about the person it happened to';

/** What looks closely at a page is itself a script. */
const lookAt = async (page: Page, { javaScript }: Screen): Promise<void> => {
  if (javaScript) assert.deepEqual(await faultsOf(page), []);
};

describe('about the person it happened to', () => {
  for (const screen of screens.slice(0, 2))
    it(`is told of two people after sending, and changed by receipt, ${screen.name}`, async () => {
      const page = await doors.visit(screen, '/record/tell?who=public');
      const met = await tellStory(page, {
        story: 'Both of my parents were given the same tablets.',
        place,
        answers: {
          'What kind of thing was it?': 'Something went wrong, or nearly went wrong',
          'Were they hurt?': 'Hurt a little',
          [anyoneElse]: 'Yes, someone else too',
        },
        enoughAfter: anyoneElse,
      });
      await page.goto(page.url().replace(/check$/, 'harm-2'));
      await choose(page, 'Were they hurt?', 'Not hurt');
      await press(page, 'Continue');
      await page.goto(page.url().replace(/[a-z0-9-]+$/, 'check'));
      assert.ok(!met.includes('A few last things, only if you wish'), 'it holds nobody up before');
      const { reference, receipt } = await send(page);
      await follow(page, whose);
      await follow(page, 'Person 2');
      assert.match(await read(page), /whether care is equally safe for everyone/);
      await lookAt(page, screen);
      await page.getByLabel('How old were they?').selectOption('66 to 85 years');
      await press(page, 'Continue');
      await choose(
        page,
        'Did they have a disability or a long-term condition at that time? It could affect:',
        'Hearing',
        'Memory',
      );
      await lookAt(page, screen);
      await press(page, 'Continue');
      await lookAt(page, screen);
      await choose(page, 'Did they need an interpreter?', 'Yes, and nobody was there');
      await press(page, 'Finish');
      assert.match(await read(page), /stays apart from the story/);

      await untilCaseOpens(doors.cairn, reference);
      await comeBack(page, receipt ?? '');
      await follow(page, whose);
      assert.match(await read(page), /Person 1\n|Person 1$/m, 'nothing was said of the first');
      assert.match(await read(page), /Person 2 \(you told us\)/);
      await follow(page, 'Person 2');
      const age = page.getByLabel('How old were they?').locator('option:checked');
      assert.equal(await age.textContent(), '66 to 85 years', 'what was said is there');
      await follow(page, 'Skip this page');
      await follow(page, 'Skip this page');
      await follow(page, 'Skip this page');
      assert.equal(await heading(page), 'Thank you');
      await doors.leave(page);

      const reviewer = await signIn(doors, atDesk, 'reviewer');
      await openRecord(reviewer, reference);
      assert.doesNotMatch(await read(reviewer), /66 to 85|Hearing|interpreter/);
      await doors.leave(reviewer);
    });
});

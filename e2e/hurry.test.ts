// Staff in a hurry: from a poster's link to "thank you" by keyboard alone in a minute, completed later, remembered only with a
// tick; spoken, and read aloud.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  charactersPerWord,
  countWords,
  decidingSeconds,
  readSeconds,
  typedSeconds,
} from '../src/methods/human-speed/human-speed.ts';
import { openRecord, signIn } from './support/staff.ts';
import { lendVoice, saidAloud } from './support/stand-ins.ts';
import { untilCaseOpens } from './support/tell-quickly.ts';
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

const story = 'The wrong label was on the syringe. I read it out loud before giving it.';
const poster = "/record/tell?who=staff&way=near-miss&place=RX1&ward=Queen's%20Ward";

const mostSeconds = 60;
/** A key that is no part of a word. */
const keySeconds = typedSeconds(1 / charactersPerWord);

/** The keys of somebody who uses no mouse, counted and not waited for. */
const keyboard = (page: Page) => {
  let spent = 0;
  return {
    spentSeconds: (): number => spent,
    reads: (words: string) => {
      spent += readSeconds(countWords(words)) + decidingSeconds;
    },
    types: async (words: string) => {
      spent += typedSeconds(countWords(words));
      await page.keyboard.type(words);
    },
    tabsTo: async (name: string) => {
      for (let tabs = 0; tabs < 40; tabs += 1) {
        spent += keySeconds;
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => {
          const one = document.activeElement;
          const label = one instanceof HTMLTextAreaElement || one instanceof HTMLInputElement ? one.labels?.[0] : one;
          return label?.textContent?.trim();
        });
        if (here === name) return;
      }
      assert.fail(`"${name}" cannot be reached by Tab`);
    },
    enters: async () => {
      spent += keySeconds;
      await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
    },
  };
};

describe('a near miss from a poster', () => {
  it('is told by keyboard alone, on three pages, with one question, in less than a minute', async () => {
    const page = await doors.visit(atDesk, poster);
    const pages: string[] = [];
    page.on('domcontentloaded', () => pages.push(new URL(page.url()).pathname.split('/').at(-1) ?? ''));
    const keys = keyboard(page);
    keys.reads(await read(page, 'main label'));
    await keys.tabsTo('What nearly happened, and what stopped it?');
    await keys.types(story);
    await keys.tabsTo('Continue');
    await keys.enters();
    keys.reads(await read(page, '.nhsuk-summary-list'));
    await keys.tabsTo('Send');
    await keys.enters();
    assert.match(await heading(page), /^Thank you/);
    assert.deepEqual(pages, ['check', 'sent']);
    assert.ok(keys.spentSeconds() < mostSeconds, `${keys.spentSeconds()} seconds`);
    await doors.leave(page);
  });
});

for (const screen of screens) {
  describe(`what was told in a hurry, ${screen.name}`, () => {
    it('is completed later with the receipt; whoever reviews it sees what is new', async () => {
      const page = await doors.visit(screen, poster);
      await write(page, 'What nearly happened, and what stopped it?', story);
      await press(page, 'Continue');
      await press(page, 'Send');
      const thanks = await read(page);
      const reference = /If someone asks you for a reference, it is (\S+)\./.exec(thanks)?.[1] ?? assert.fail(thanks);
      const receipt = /(\d{4} ){3}\d{4}/.exec(thanks)?.[0] ?? assert.fail(thanks);
      await untilCaseOpens(doors.cairn, reference);
      await follow(page, 'Come back with your receipt');
      await page.locator('main input[name=receipt]').fill(receipt);
      await press(page, 'Open my record');
      await follow(page, 'Answer more questions');
      assert.match(await read(page), /There are \d+ questions that you have not answered/);
      await press(page, 'Begin');
      await choose(page, 'Did it happen today?', 'Yes');
      await press(page, 'Continue');
      await follow(page, 'I have said enough: check and send it');
      assert.equal(await heading(page), 'Check what you add');
      await press(page, 'Add it');
      assert.match(await heading(page), /^Thank you\. We have added it\./);
      await doors.leave(page);

      const reviewer = await signIn(doors, atDesk, 'reviewer');
      await untilNoted(reference);
      await openRecord(reviewer, reference);
      const seen = await read(reviewer);
      assert.match(seen, /Answered more questions/);
      assert.match(seen, /Version 2: 1 answer added/);
      assert.ok(seen.includes(story), 'the story is as it was told');
      await doors.leave(reviewer);
    });
  });
}

const untilNoted = async (reference: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rowCount } = await doors.cairn.owner.query(
      `select 1 from step join review_case using (organisation_code, record_id) where reference = $1 and action = 'complete'`,
      [reference],
    );
    if (rowCount > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`Nobody noted that ${reference} was completed`);
};

describe('this device', () => {
  const tellOne = async (page: Page) => {
    await page.goto(poster);
    await write(page, 'What nearly happened, and what stopped it?', story);
    await press(page, 'Continue');
    await press(page, 'Send');
  };

  it('remembers the way and the place with a tick alone, and forgets when told', async () => {
    const page = await doors.visit(onSmallPhone, '/');
    await tellOne(page);
    await page.goto('/record/work');
    assert.doesNotMatch(await read(page), /as before/);
    assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing is kept without a tick');

    await tellOne(page);
    await page.getByLabel('Remember this place and kind of record on this phone or computer').check();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.doesNotMatch(kept, /syringe/);
    await page.goto('/record/work');
    await follow(page, /^A near miss at Queen's Ward, .* as before$/);
    assert.match(await read(page), /About Queen's Ward/);
    await page.goto('/record/work');
    await page.getByRole('button', { name: 'Forget this' }).click();
    assert.doesNotMatch(await read(page), /as before/);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await doors.leave(page);
  });
});

describe('speaking and listening', () => {
  it('puts what is said where the caret stands, having said who may hear it', async () => {
    const page = await doors.visit(onSmallPhone, '/');
    await lendVoice(page, 'was on the syringe');
    await page.goto('/record/tell?who=public');
    assert.match(await read(page), /Your browser’s maker, such as Google, may hear you/);
    const field = page.getByLabel('What happened?', { exact: true });
    await field.fill('The wrong label. I was afraid.');
    await field.evaluate((one: HTMLTextAreaElement) => one.setSelectionRange(15, 15));
    await page.getByRole('button', { name: 'Speak it' }).click();
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('syringe'));
    assert.equal(await field.inputValue(), 'The wrong label was on the syringe. I was afraid.');
    await page.getByRole('button', { name: 'Stop listening' }).click();
    assert.equal(await page.getByRole('button', { name: 'Speak it' }).getAttribute('aria-pressed'), 'false');
    await doors.leave(page);
  });

  it('reads the page from its heading on, pauses, goes on and stops', async () => {
    const page = await doors.visit(onSmallPhone, '/');
    await lendVoice(page, '');
    await page.goto('/');
    await page.getByRole('button', { name: 'Listen to this page' }).click();
    await page.waitForFunction(() => (window as unknown as { saidAloud: string[] }).saidAloud.length > 2);
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await saidAloud(page);
    assert.equal(paused[0], 'Tell us what happened');
    await page.waitForTimeout(100);
    assert.deepEqual(await saidAloud(page), paused);
    await page.getByRole('button', { name: 'Go on reading' }).click();
    await page.waitForFunction(
      (count) => (window as unknown as { saidAloud: string[] }).saidAloud.length > count,
      paused.length,
    );
    const resumed = await saidAloud(page);
    assert.equal(resumed[paused.length], paused.at(-1), 'the sentence that was cut short is read again');
    await page.getByRole('button', { name: 'Stop reading' }).click();
    assert.ok(await page.getByRole('button', { name: 'Listen to this page' }).isVisible());
    await doors.leave(page);
  });

  it('is not offered in a browser that cannot, nor without JavaScript', async () => {
    for (const screen of screens.filter(({ javaScript }) => !javaScript)) {
      const page = await doors.visit(screen, '/record/tell?who=public');
      assert.doesNotMatch(await read(page, 'body'), /Speak it|Listen to this page/);
      await doors.leave(page);
    }
    const page = await doors.visit(onSmallPhone, '/');
    await page.addInitScript(() => {
      Object.assign(window, { SpeechRecognition: undefined, webkitSpeechRecognition: undefined });
      Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [], addEventListener: () => {} } });
    });
    await page.goto('/record/tell?who=public');
    assert.doesNotMatch(await read(page, 'body'), /Speak it|Listen to this page/);
    await doors.leave(page);
  });
});

describe('a poster', () => {
  it('is made for the own place, and its address typed by hand leads to the same form', async () => {
    const page = await signIn(doors, onSmallPhone, 'administrator');
    await follow(page, 'Posters');
    await choose(page, 'What is it for?', 'Staff: near misses');
    await write(page, 'Ward, team or room', "Queen's Ward");
    await press(page, 'Show the poster');
    const sheet = page.locator('.app-poster');
    assert.match((await sheet.textContent()) ?? '', /Did it nearly go wrong\? Tell it here\./);
    const typed = ((await sheet.locator('.app-poster__address').textContent()) ?? '').trim().replace(/^[^/]*/, '');
    const passer = await doors.visit(onSmallPhone, typed);
    assert.match(await read(passer), /About Nottingham University Hospitals/);
    await doors.leave(passer);
    await doors.leave(page);
  });
});

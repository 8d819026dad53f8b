// The conversation between whoever told us, by receipt, and whoever reads it: messages, a verdict that brings it back to the
// worklist, a reminder for the calendar, and the quick way out.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { headlines, openRecord, say, signIn } from './support/staff.ts';
import { tellQuickly } from './support/tell-quickly.ts';
import { comeBack } from './support/telling.ts';
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
  type Screen,
  screens,
  write,
} from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const withNews = '/worklist?stage=all&news=yes';

for (const screen of screens.filter(({ name }) => name === 'on a phone' || name === 'at a desk without JavaScript')) {
  it(`goes back and forth until the outcome answers, ${screen.name}`, async () => {
    const story = `The handrail of the stairs is loose, seen ${screen.name}.`;
    const { reference, receipt } = await tellQuickly(doors, { story });
    const reviewer = await signIn(doors, screen, 'reviewer');
    const teller = await doors.visit(screen, '/receipt');

    await comeBack(teller, receipt);
    assert.match(await read(teller, '.app-progress-list'), /You sent it[\s\S]*Someone reads it[\s\S]*By \d+ \w+ \d{4}/);
    await follow(teller, 'Write something more');
    await write(teller, 'What would you like to add?', 'It is the one by the chapel. Ask Sister Abigail Thornton.');
    await press(teller, 'Send');
    assert.match(await read(teller), /Thank you\. We have added it\./);

    await reviewer.goto(withNews);
    assert.ok((await headlines(reviewer)).some((line) => line.includes('handrail')));
    await openRecord(reviewer, reference);
    const message = await read(reviewer);
    assert.match(message, /It is the one by the chapel/);
    assert.doesNotMatch(message, /Thornton/);
    await reviewer.goto(withNews);
    assert.ok(!(await headlines(reviewer)).some((line) => line.includes('handrail')), 'it has been read');

    await openRecord(reviewer, reference);
    await say(reviewer, 'Send a message', 'Your message', 'We have asked for it to be mended.');
    await openRecord(reviewer, reference);
    await say(reviewer, 'Close with an outcome', 'The outcome, in plain words', 'It is mended. Thank you.');

    await comeBack(teller, receipt);
    assert.equal(await heading(teller), 'This is what came of it');
    assert.match(await read(teller), /We have asked for it to be mended\./);
    await choose(teller, 'Does this answer you?', 'No');
    await write(teller, 'Is there more you want to say about it? You do not have to.', 'It is still loose.');
    await press(teller, 'Tell us');
    assert.match(
      await read(teller),
      /You said that this does not answer you\. The reviewer has been told, and should write to you again by /,
    );

    await reviewer.goto(withNews);
    assert.match(await read(reviewer, 'main table'), /handrail[\s\S]*Outcome does not answer them/);
    await openRecord(reviewer, reference);
    assert.match(await read(reviewer), /It is still loose\./);
    await say(reviewer, 'Open it again', 'Why are you looking at it again?', 'They say that it is still loose.');
    await openRecord(reviewer, reference);
    await say(reviewer, 'Close with an outcome', 'The outcome, in plain words', 'Now both ends are fixed. Sorry.');

    await comeBack(teller, receipt);
    assert.match(await read(teller), /Now both ends are fixed\. Sorry\./);
    await choose(teller, 'Does this answer you?', 'Yes');
    await press(teller, 'Tell us');
    assert.match(await read(teller), /You said that this answers you\./);
    await reviewer.goto(withNews);
    assert.ok(!(await headlines(reviewer)).some((line) => line.includes('handrail')));
    await doors.leave(teller);
    await doors.leave(reviewer);
  });
}

it('gives a reminder for the calendar that tells nothing of the record', async () => {
  const { reference, receipt } = await tellQuickly(doors, { story: 'The window does not shut.' });
  const page = await doors.visit(screens[0] ?? onSmallPhone, '/receipt');
  await comeBack(page, receipt);
  await page.getByText('Remind me to look again').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^A week later, on / }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'reminder.ics');
  const file = await readFile(await download.path(), 'utf8');
  assert.match(file, /SUMMARY:A reminder you set\r\n/);
  for (const secret of [receipt, reference, 'window']) assert.ok(!file.includes(secret), secret);
  await doors.leave(page);
});

describe('the quick way out', () => {
  const elsewhere = 'https://www.bbc.co.uk/weather';
  const visit = async (screen: Screen, path: string): Promise<Page> => {
    const page = await doors.visit(screen, '/');
    await page.route(`${elsewhere}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Rain later</h1>' }),
    );
    await page.goto(path);
    return page;
  };

  it('leads away in place of the page, so that the way back does not lead to it', async () => {
    const page = await visit(onSmallPhone, '/receipt');
    await page.getByRole('link', { name: 'Leave this page quickly' }).click();
    await page.waitForURL(elsewhere);
    await page.goBack();
    assert.ok(!page.url().endsWith('/receipt'), page.url());
    await doors.leave(page);
  });

  it('leads away after Shift is pressed three times, and not when it makes capital letters', async () => {
    const page = await visit(atDesk, '/receipt');
    await page.locator('main input').first().focus();
    for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
    assert.ok(page.url().endsWith('/receipt'));
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
    await page.waitForURL(elsewhere);
    await doors.leave(page);
  });

  it('is a plain link without JavaScript, that passes nothing on', async () => {
    const page = await visit({ ...atDesk, javaScript: false }, '/');
    const link = page.getByRole('link', { name: 'Leave this page quickly' });
    assert.equal(await link.getAttribute('href'), elsewhere);
    assert.equal(await link.getAttribute('rel'), 'noreferrer noopener');
    await link.click();
    await page.waitForURL(elsewhere);
    await doors.leave(page);
  });

  it('covers neither the end of a page nor what the keyboard reaches', async () => {
    const page = await visit(
      { name: 'phone', viewport: { width: 360, height: 640 }, javaScript: true },
      '/record/tell?who=public',
    );
    const button = page.locator('main').getByRole('button', { name: 'Continue' });
    await button.focus();
    const [exit, control] = [await page.locator('.app-quick-exit').boundingBox(), await button.boundingBox()];
    assert.ok(exit && control);
    assert.ok(control.y + control.height <= exit.y || control.y >= exit.y + exit.height, 'Continue is covered');
    assert.deepEqual([exit.x, exit.width], [0, 360], 'words stand beside it, half covered');
    await page.keyboard.press('End');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const foot = await page.locator('.app-footer__words').last().boundingBox();
    const bar = await page.locator('.app-quick-exit').boundingBox();
    assert.ok(foot && bar && foot.y + foot.height <= bar.y, 'the end of the page is covered');
    await doors.leave(page);
  });

  it('is not in the way of those who review', async () => {
    const page = await signIn(doors, atDesk, 'reviewer');
    await page.goto('/worklist');
    assert.equal(await page.getByRole('link', { name: 'Leave this page quickly' }).count(), 0);
    await doors.leave(page);
  });
});

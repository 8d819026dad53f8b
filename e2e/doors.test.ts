// What is not for Cairn: other places that can help, each one tap away, offered where the answers lead there.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Doors, follow, heading, openDoors, press, read, screens, write } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

for (const screen of screens) {
  describe(`other places that can help, ${screen.name}`, () => {
    it('are found from the first page, and each is one tap: a number to call or a page to open', async () => {
      const page = await doors.visit(screen, '/');
      await follow(page, 'Other places that can help');
      const links = await page
        .locator('.app-help-door a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      assert.ok(links.length > 10);
      for (const href of links) assert.match(href, /^(tel:\+?\d+|https:\/\/\S+)$/);
      assert.ok(links.includes('tel:111'));
      await follow(page, 'Northern Ireland');
      assert.match(await read(page), /Patient and Client Council/);
      assert.doesNotMatch(await read(page), /Care Quality Commission/);
      assert.equal(await page.locator('.app-help-door a[href="tel:111"]').count(), 0, 'there is no 111 there');
      await doors.leave(page);
    });

    it('stand before all else on the page of thanks where the words tell of danger, with 999 one tap away', async () => {
      const page = await doors.visit(screen, '/record/tell?who=public&place=RX1');
      await write(page, 'What happened?', 'The carer slaps her. I cannot go on and I am going to kill myself.');
      await press(page, 'Continue');
      const token = page.url().split('/')[4] ?? '';
      await page.goto(`/record/${token}/kind`);
      await page.getByLabel('Something went wrong, or nearly went wrong', { exact: true }).check();
      await press(page, 'Continue');
      await page.goto(`/record/${token}/check`);
      await press(page, 'Send');
      assert.match(await heading(page), /^Thank you/);
      assert.match(await read(page), /call 999[\s\S]*alone with it[\s\S]*tell the council too[\s\S]*Keep your receipt/);
      assert.equal(await page.locator('main a[href="tel:999"]').count(), 1);
      await follow(page, 'You need someone to talk to');
      assert.match(await read(page), /Samaritans/);
      await doors.leave(page);
    });

    it('are offered first where a medicine was part of it, which is carried over with the names hidden', async () => {
      const page = await doors.visit(screen, '/record/tell?who=public&place=RX1');
      await write(page, 'What happened?', 'Dad was sick after the codeine. Nurse Priya Ashdown saw it.');
      await press(page, 'Continue');
      const token = page.url().split('/')[4] ?? '';
      for (const [address, choices] of [
        ['kind', ['Something went wrong, or nearly went wrong']],
        ['involved', ['A medicine']],
      ] as const) {
        await page.goto(`/record/${token}/${address}`);
        for (const choice of choices) await page.getByLabel(choice, { exact: true }).check();
        await press(page, 'Continue');
      }
      await page.goto(`/record/${token}/medicines`);
      await page.locator('main textarea').fill('Codeine 30 mg');
      await press(page, 'Continue');
      await page.goto(`/record/${token}/check`);
      await press(page, 'Send');
      assert.match(await heading(page), /^Thank you/);
      await follow(page, 'A medicine, vaccine or device made someone ill');
      const summary = await read(page, '#summary');
      assert.match(summary, /Codeine 30 mg/);
      assert.match(summary, /Dad was sick after the codeine/);
      assert.doesNotMatch(summary, /Ashdown/);
      assert.equal(await page.locator('main a[href="https://yellowcard.mhra.gov.uk"]').count(), 1);
      await doors.leave(page);
    });
  });
}

// A reviewer finds a name that was not hidden and hides it with one press, with and without JavaScript; and doubts a mark.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openRecord, signIn } from './support/staff.ts';
import { tellQuickly, untilCaseOpens } from './support/tell-quickly.ts';
import { atDesk, type Doors, onSmallPhone, openDoors, press, write } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const told = async (story: string): Promise<string> => {
  const { reference } = await tellQuickly(doors, { story });
  await untilCaseOpens(doors.cairn, reference);
  return reference;
};

describe('a name that is still there', () => {
  it('is selected and hidden with one press', async () => {
    const reference = await told('The hoist slipped and hit marmalade. Later marmalade was well.');
    const page = await signIn(doors, atDesk, 'reviewer');
    await openRecord(page, reference);
    await page.evaluate(() => {
      const text = document.querySelector('.app-story p')?.firstChild;
      const at = text?.textContent?.indexOf('marmalade') ?? -1;
      if (!text || at < 0) throw new Error('The story is not there');
      document.getSelection()?.setBaseAndExtent(text, at, text, at + 'marmalade'.length);
    });
    await page.getByRole('button', { name: 'Hide “marmalade”' }).click();
    await page.getByText('Hidden in all of this record').waitFor();
    assert.ok(!(await page.content()).includes('marmalade'));
    await doors.leave(page);
  });

  it('is written and hidden without JavaScript', async () => {
    const reference = await told('The ramp gave way under trombone.');
    const page = await signIn(doors, { ...onSmallPhone, javaScript: false }, 'reviewer');
    await openRecord(page, reference);
    await page.getByText('A name or number is still here').click();
    await write(page, 'The name or number, as it stands in the text', 'Trombone');
    await press(page, 'Hide this');
    assert.match((await page.locator('main').textContent()) ?? '', /Hidden in all of this record/);
    assert.ok(!(await page.locator('main').innerHTML()).includes('trombone'));
    await doors.leave(page);
  });
});

describe('a name that is an everyday word', () => {
  it('is hidden where somebody says that it is meant, without JavaScript', async () => {
    const reference = await told('i told mark twice but mark went home.');
    const page = await signIn(doors, { ...onSmallPhone, javaScript: false }, 'reviewer');
    await openRecord(page, reference);
    await page.getByText('A name or number is still here').click();
    await write(page, 'The name or number, as it stands in the text', 'mark');
    await press(page, 'Hide this');
    await page.getByLabel('Hide this everywhere in this record, exactly as it is written here').check();
    await press(page, 'Hide this');
    assert.match((await page.locator('main').textContent()) ?? '', /Hidden in all of this record/);
    assert.ok(!(await page.locator('main').innerHTML()).includes('mark went'));
    await doors.leave(page);
  });
});

describe('a mark that hides nothing', () => {
  it('is doubted with one press, stays hidden, and is trusted again with another', async () => {
    const reference = await told('Then Nurse Blobworth brought the tea.');
    const page = await signIn(doors, { ...onSmallPhone, javaScript: false }, 'reviewer');
    await openRecord(page, reference);
    await page.locator('.app-story .app-hidden--asked').first().click();
    await page.getByText('stay hidden until somebody who may read them has looked').waitFor();
    assert.equal(await page.locator('.app-hidden--doubted').count(), 1);
    assert.ok(!(await page.content()).includes('Blobworth'));

    await page.locator('.app-hidden--doubted').click();
    await page.getByText('The mark is not doubted any more').waitFor();
    await doors.leave(page);
  });
});

// What Cairn reads out of a story: proposed to whoever tells it, with and without JavaScript, and to whoever reviews it.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultsOf } from './support/inspect.ts';
import { openRecord, signIn } from './support/staff.ts';
import { tellQuickly } from './support/tell-quickly.ts';
import { atDesk, type Doors, heading, openDoors, press, read, screens, write } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const story =
  'The nurse gave my mum ten times the dose of insulin that was prescribed, by mistake. It was the wrong dose in the syringe. Her blood sugar went far too low.';

const patienceMs = 30_000;

/** The worker reads a story soon after its case is opened. */
const untilRead = async (reference: string): Promise<void> => {
  for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(50)) {
    const { rowCount } = await doors.cairn.owner.query(
      'select from proposal join record using (organisation_code, record_id) where reference = $1',
      [reference],
    );
    if (rowCount > 0) return;
  }
  assert.fail(`Nothing was proposed for ${reference}`);
};

for (const screen of screens)
  describe(`somebody who tells a story ${screen.name}`, () => {
    it('finds answers chosen from their words, hears that they were, and confirms or changes them', async () => {
      const page = await doors.visit(screen, '/record/tell?who=public');
      await write(page, await heading(page), story);
      await press(page, 'Continue');
      const chosen = page.locator('input[value="incident"]');
      assert.ok(await chosen.isChecked());
      const described = await chosen.evaluate((box) =>
        (box.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent?.trim())
          .join(' '),
      );
      assert.match(described, /Our guess\. Please check\./);
      assert.match(await read(page), /Change what is wrong/);
      if (screen.javaScript) assert.deepEqual(await faultsOf(page), []);
      await press(page, 'Continue');
      const draft = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
      await page.goto(`${draft}/involved`);
      assert.ok(await page.locator('input[name="InvolvedAgents"][value="4"]').isChecked());
      await page.locator('input[name="InvolvedAgents"][value="4"]').uncheck();
      await page.locator('input[name="InvolvedAgents"][value="3"]').check();
      await press(page, 'Continue');
      await page.goto(`${draft}/involved`);
      assert.equal(await page.locator('input[name="InvolvedAgents"][value="4"]').isChecked(), false);
      assert.doesNotMatch(await read(page), /Our guess/);
      await page.goto(`${draft}/harm`);
      assert.equal(await page.locator('input:checked').count(), 0, 'harm is for a person to say');
      if (screen.javaScript) assert.deepEqual(await faultsOf(page), []);
      await doors.leave(page);
    });
  });

describe('a reviewer', () => {
  it('reads what must be read today first, takes a proposal with one press, and puts another aside', async () => {
    const urgent = `${story} She died in the night. The same pump is still in use.`;
    const { reference } = await tellQuickly(doors, { story: urgent });
    await untilRead(reference);
    const page = await signIn(doors, atDesk, 'reviewer');
    await page.goto('/worklist');
    const first = await read(page, 'main tbody tr:first-child');
    assert.match(first, new RegExp(`${reference}[\\s\\S]*Read today`));
    await page.setViewportSize({ width: 1280, height: 900 });
    const row = await page.locator('main tbody tr').first().boundingBox();
    assert.ok(row && row.y + row.height <= 900, 'no record is seen before the page is moved');
    await openRecord(page, reference);
    assert.match(await read(page, '.app-proposed'), /Read this today\.[\s\S]*Because of/);
    await page.setViewportSize({ width: 360, height: 640 });
    const pair = page.locator('.app-proposed__judge').filter({ hasText: 'Accept' }).first().locator('button');
    const [accept, refuse] = await Promise.all([pair.first().boundingBox(), pair.last().boundingBox()]);
    assert.ok(accept && refuse && accept.x < refuse.x && accept.y === refuse.y, 'the two stand side by side');
    await page.setViewportSize(atDesk.viewport);
    await page.getByRole('button', { name: /^Accept.*Involved: Medications$/ }).click();
    await page.getByText('Accepted: Involved: Medications', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^It can wait/ }).click();
    await page.getByText('Put a proposal aside.').waitFor();
    assert.doesNotMatch(await read(page), /Read today/);
    assert.deepEqual(await faultsOf(page), []);
    await page.getByRole('button', { name: /^Take back.*Read this today/ }).click();
    await page.getByText('Took back what was decided about a proposal.').waitFor();
    assert.match(await read(page), /Read today/, 'pressed by mistake');
    await doors.leave(page);
  });
});

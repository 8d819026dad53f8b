// Telling it without a signal, as its teller meets it: on a phone of their own, on one that is shared, and in the middle of a
// form. (What may happen in between is lived two hundred times in offline-schedules.test.ts.)

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { systemScope } from '../src/platform/access/scope.ts';
import { newSecret } from '../src/platform/vault/secret-address.ts';
import { faultsOf } from './support/inspect.ts';
import { signIn } from './support/staff.ts';
import { type Doors, onSmallPhone, openDoors, read } from './support/visitors.ts';

let doors: Doors;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-offline-'));
  const file = join(folder, 'deprivation.csv');
  await writeFile(file, 'outward_code,quintile\nQJ7Z,4\n');
  doors = await openDoors({ CAIRN_DEPRIVATION_FILE: file });
});
after(async () => {
  await doors.end();
  await rm(folder, { recursive: true });
});

const pin = '739104';
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]:not([hidden])`);
const see = (page: Page, name: string) => part(page, name).waitFor();
const button = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true });

/** The app is set up for when there is none. */
const untilReady = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!(await caches.match('/record/no-signal'))) await new Promise((resolve) => setTimeout(resolve, 20));
  });

const onSharedPhone = async (page: Page): Promise<void> => {
  await page.getByLabel('No, or other people use it').check();
  await button(page, 'Continue').click();
  await see(page, 'tell');
};

const own = async (page: Page): Promise<void> => {
  await page.getByLabel('Yes, it is mine').check();
  await page.getByLabel('A new PIN').fill(pin);
  await page.getByLabel('The same PIN again').fill(pin);
  await button(page, 'Continue').click();
  await see(page, 'tell');
};

const tellIt = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel('What happened?').fill(words);
  await page.getByLabel('Something went wrong', { exact: true }).check();
  await page.getByLabel('A little', { exact: true }).check();
  await page.getByLabel('I am the patient').check();
};

const openWithPin = async (page: Page): Promise<void> => {
  await see(page, 'held');
  await page.getByLabel('Your PIN').fill(pin);
  await button(page, 'Open').click();
};

const databases = (page: Page): Promise<readonly unknown[]> => page.evaluate(() => indexedDB.databases());

/** All that is kept on the phone, as text. */
const everythingOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const db = await ask(indexedDB.open('cairn-phone'));
    const rows = await Promise.all(
      [...db.objectStoreNames].map((name) => ask(db.transaction(name).objectStore(name).getAll())),
    );
    db.close();
    return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }]);
  });

const storyOf = async (receipt: string): Promise<unknown> => {
  const { recording } = doors.cairn.parts.services;
  const key = await recording.openReceipt(receipt);
  const [record] = key ? await recording.read(systemScope, [key]) : [];
  return record?.answers.Description;
};

const receiptOn = async (page: Page): Promise<string> => {
  await see(page, 'receipts');
  return (await read(page, '[data-part="receipts"] .app-receipt')).replaceAll(' ', '');
};

describe('telling it without a signal', () => {
  it('opens, tells, waits and sends from the phone of its teller, and is then wiped', async () => {
    const page = await doors.visit(onSmallPhone, '/');
    await untilReady(page);
    const faults: string[] = [];
    const look = async () => faults.push(...(await faultsOf(page)));
    await page.context().setOffline(true);
    await page.goto('/receipt');
    assert.equal(await read(page, 'h1'), 'There is no signal');
    await look();
    await page.getByRole('link', { name: 'Tell us now.' }).click();
    await see(page, 'whose');
    await look();
    await own(page);
    await look();
    const words = 'The drip ran dry in the night and nobody came.';
    await tellIt(page, words);
    await page.getByText('Kept on this phone.', { exact: true }).waitFor();
    assert.ok(!(await everythingOn(page)).includes('drip'), 'nothing on the phone can be read');
    await page.reload();
    await look();
    await openWithPin(page);
    await see(page, 'tell');
    assert.equal(await page.getByLabel('What happened?').inputValue(), words);
    assert.ok(await page.getByLabel('A little', { exact: true }).isChecked());
    await button(page, 'Finish').click();
    await see(page, 'waiting');
    await look();
    await page.reload();
    await see(page, 'held');
    assert.equal(await page.getByLabel('Your PIN').isVisible(), false, 'nobody here can open what is finished');
    await page.context().setOffline(false);
    await page.goto('/');
    await page.getByText('Stories that have arrived').waitFor();
    await look();
    await page.getByRole('link', { name: 'See what is on this phone' }).click();
    await openWithPin(page);
    const receipt = await receiptOn(page);
    await look();
    assert.equal(await storyOf(receipt), words);
    await button(page, 'I have written it down').click();
    await see(page, 'done');
    assert.deepEqual(await databases(page), []);
    assert.deepEqual(faults, []);
    await doors.leave(page);
  });

  it('keeps nothing on a phone that is shared, and sends from the open page', async () => {
    const page = await doors.visit(onSmallPhone, '/record/offline');
    await untilReady(page);
    await page.context().setOffline(true);
    await onSharedPhone(page);
    await tellIt(page, 'They listened to me at last.');
    await button(page, 'Finish').click();
    await see(page, 'waiting');
    assert.deepEqual(await databases(page), []);
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...localStorage })), /listened/);
    await page.context().setOffline(false);
    const receipt = await receiptOn(page);
    assert.equal(await storyOf(receipt), 'They listened to me at last.');
    assert.deepEqual(await databases(page), []);
    await doors.leave(page);
  });

  it('gives back the words of a form that could not be sent', async () => {
    const page = await doors.visit(onSmallPhone, '/record/tell?who=public');
    await untilReady(page);
    const words = 'They gave me <b>two</b> & said "one".\n\nNobody wrote it down.';
    await page.locator('main textarea').first().fill(words);
    await page.context().setOffline(true);
    await button(page, 'Continue').click();
    await page.getByText('The signal went before we got your words.').waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await onSharedPhone(page);
    assert.equal(await page.getByLabel('What happened?').inputValue(), words);
    await doors.leave(page);
  });

  it('makes no story of a postcode, which is kept nowhere, when the signal goes', async () => {
    const token = newSecret();
    const sent = await doors.cairn.app.inject({
      method: 'POST',
      url: '/api/records',
      headers: { 'idempotency-key': token },
      payload: {
        taxonomy: 'lfpse-5',
        reporter: 'public',
        answers: { EventType: 'incident', Description: 'The chair was too low.', LocationKnown: 'u' },
      },
    });
    assert.equal(sent.statusCode, 201, sent.body);
    const page = await doors.visit(onSmallPhone, `/record/${token}/about-person?person=1&part=3`);
    await untilReady(page);
    await page.locator('input[name=postcode]').fill('QJ7Z 4XV');
    await page.context().setOffline(true);
    await page.locator('main form button').last().click();
    await page.getByRole('heading', { name: 'There is no signal' }).waitFor();
    assert.doesNotMatch(await page.content(), /QJ7Z/);
    await doors.leave(page);
  });

  it('asks whose phone it is, and goes on to nothing without an answer', async () => {
    const page = await doors.visit(onSmallPhone, '/record/offline');
    await button(page, 'Continue').click();
    assert.match(await read(page, '#problems'), /Say whether this is your own phone/);
    assert.match(await page.title(), /^Error: /);
    assert.ok(await part(page, 'tell').isHidden());
    assert.deepEqual(await faultsOf(page), []);
    await onSharedPhone(page);
    await doors.leave(page);
  });

  it('says what is wrong, first and beside it, and counts only what could be the PIN', async () => {
    const page = await doors.visit(onSmallPhone, '/record/offline');
    await page.getByLabel('Yes, it is mine').check();
    for (const [typed, again, said] of [
      ['1234', '1234', 'Choose a PIN of six digits or more.'],
      ['123456', '123456', 'Choose a PIN that is harder to guess'],
      [pin, '739105', 'Write the same PIN twice.'],
    ] as const) {
      await page.getByLabel('A new PIN').fill(typed);
      await page.getByLabel('The same PIN again').fill(again);
      await button(page, 'Continue').click();
      assert.match(await read(page, '#problems'), new RegExp(said));
      assert.match(await page.title(), /^Error: /);
      assert.deepEqual(await faultsOf(page), []);
    }
    await own(page);
    await button(page, 'Finish').click();
    assert.match(await read(page, '#problems'), /Tell us what happened\.[\s\S]*Choose what kind of thing it was\./);
    await tellIt(page, 'The lift stood still.');
    await page.getByLabel('Day').fill('31');
    await page.getByLabel('Month').fill('2');
    await page.getByLabel('Year').fill('2026');
    await button(page, 'Finish').click();
    assert.match(await read(page, '#problems'), /Write a real date/);
    await page.getByText('Kept on this phone.', { exact: true }).waitFor();
    await page.reload();
    await see(page, 'held');
    const tries = ['12', ...Array.from({ length: 9 }, (_, at) => `90210${at}`)];
    for (const [at, typed] of tries.entries()) {
      await page.getByLabel('Your PIN').fill(typed);
      await button(page, 'Open').click();
      await page.locator('#problems', { hasText: `Tries left: ${10 - at}` }).waitFor();
    }
    await page.getByLabel('Your PIN').fill('902109');
    await button(page, 'Open').click();
    await see(page, 'wiped');
    assert.deepEqual(await databases(page), []);
    await doors.leave(page);
  });

  it('still sends what was finished, after ten wrong tries have wiped the rest', async () => {
    const page = await doors.visit(onSmallPhone, '/record/offline');
    await untilReady(page);
    await page.context().setOffline(true);
    await own(page);
    await tellIt(page, 'The bell was out of reach all evening.');
    await button(page, 'Finish').click();
    await see(page, 'waiting');
    await page.reload();
    await page.getByRole('button', { name: 'Tell something new' }).click();
    await page.getByLabel('What happened?').fill('Something else that is half told.');
    await page.getByText('Kept on this phone.', { exact: true }).waitFor();
    await page.reload();
    await see(page, 'held');
    for (let left = 9; left >= 0; left -= 1) {
      await page.getByLabel('Your PIN').fill(`90210${left}`);
      await button(page, 'Open').click();
      if (left > 0) await page.locator('#problems', { hasText: `Tries left: ${left}` }).waitFor();
    }
    await see(page, 'wiped');
    assert.match(await read(page), /Stories that wait are still sent/);
    await page.context().setOffline(false);
    await page.goto('/');
    const count = async () => {
      const { rows } = await doors.cairn.owner.query<{ words: string }>(
        `select answers ->> 'Description' as words from revision where answers ->> 'Description' ~ 'bell|half told'`,
      );
      return rows.map(({ words }) => words);
    };
    for (let tries = 0; tries < 200 && (await count()).length === 0; tries += 1) await sleep(50);
    assert.deepEqual(await count(), ['The bell was out of reach all evening.']);
    await doors.leave(page);
  });

  it('leaves what waits on the phone when somebody signs out there', async () => {
    const page = await signIn(doors, onSmallPhone, 'nurse');
    await page.goto('/record/offline');
    await untilReady(page);
    await own(page);
    await page.getByLabel('What happened?').fill('Half told, between two patients.');
    await page.getByText('Kept on this phone.', { exact: true }).waitFor();
    await page.goto('/my-records');
    await page.locator('form[action="/sign-out"] input[name="phone"]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await page.goto('/record/offline');
    await openWithPin(page);
    await see(page, 'tell');
    assert.equal(await page.getByLabel('What happened?').inputValue(), 'Half told, between two patients.');
    await doors.leave(page);
  });

  it('can be put on the home screen, with an icon that no phone cuts into', async () => {
    const page = await doors.visit(onSmallPhone, '/');
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
      return (await fetch(link?.href ?? '')).json();
    });
    assert.equal(manifest.display, 'standalone');
    assert.equal(manifest.start_url, '/');
    assert.deepEqual(manifest.shortcuts.map(({ url }: { url: string }) => url).sort(), ['/receipt', '/record']);
    const sizes = manifest.icons.map((icon: { sizes: string; purpose?: string }) => `${icon.sizes} ${icon.purpose}`);
    for (const wanted of ['192x192 any', '512x512 any', '192x192 maskable', '512x512 maskable'])
      assert.ok(sizes.includes(wanted), wanted);
    for (const { src } of manifest.icons)
      assert.equal(await page.evaluate(async (url) => (await fetch(url)).status, src), 200, src);
    await doors.leave(page);
  });
});

describe('the worker', () => {
  it('keeps no page but its own two of each language, and those as nobody in particular sees them', async () => {
    const page = await signIn(doors, onSmallPhone, 'reviewer');
    await untilReady(page);
    await page.goto('/worklist');
    await page.goto('/easy/record/tell?who=public');
    await page.evaluate(async () => {
      while (!(await caches.match('/easy/record/no-signal'))) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    const kept = await page.evaluate(async () => {
      const found: { path: string; text: string }[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          found.push({
            path: new URL(request.url).pathname,
            text: (await (await cache.match(request))?.text()) ?? '',
          });
      }
      return found;
    });
    const pages = kept.filter(({ path }) => !path.startsWith('/assets/'));
    assert.deepEqual(pages.map(({ path }) => path).sort(), [
      '/easy/record/no-signal',
      '/easy/record/offline',
      '/record/no-signal',
      '/record/offline',
    ]);
    for (const { text } of pages) assert.match(text, /href="(?:\/easy)?\/sign-in"/);
    await page.context().setOffline(true);
    await page.goto('/easy/receipt');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en-x-easy');
    assert.equal(new URL(page.url()).pathname, '/easy/receipt');
    await doors.leave(page);
  });
});

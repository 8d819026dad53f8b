// Told in Polish on a phone, read in England: what whoever told it and whoever reviews it see of each other's language.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { languageAt } from '../src/platform/language/languages.ts';
import { startTranslationStandIn } from '../src/platform/language/translate-standin.ts';
import { faultsOf } from './support/inspect.ts';
import { openRecord, signIn } from './support/staff.ts';
import { untilCaseOpens } from './support/tell-quickly.ts';
import { atDesk, type Doors, follow, heading, openDoors, press, read, write } from './support/visitors.ts';

const polish = languageAt('pl') ?? assert.fail('Cairn speaks no Polish');
const { say } = polish;

const story = 'Kroplówka mojej mamy skończyła się w nocy. Pielęgniarka Sarah Jenkins nie przyszła, choć dzwoniłam.';

let doors: Doors;
let service: Awaited<ReturnType<typeof startTranslationStandIn>>;
let teller: Page;
before(async () => {
  service = await startTranslationStandIn();
  doors = await openDoors({ CAIRN_TRANSLATE_URL: service.url });
  const { browser, cairn } = doors;
  const phone = { viewport: { width: 360, height: 740 }, locale: 'pl-PL', baseURL: cairn.origin };
  teller = await (await browser.newContext(phone)).newPage();
});
after(async () => {
  await doors.end();
  await service.end();
});

const fitToUse = async (page: Page, language = polish): Promise<void> =>
  assert.deepEqual(await faultsOf(page, language), []);

let told: { readonly reference: string; readonly receipt: string };

describe('a story in Polish', () => {
  it('is told on pages that the browser is offered in Polish', async () => {
    await teller.goto('/');
    await follow(teller, say('frame.offer'));
    assert.equal(new URL(teller.url()).pathname, '/pl');
    assert.equal(await heading(teller), say('start.title'));
    if (!polish.isReviewed)
      assert.ok(await teller.locator('footer a[hreflang=en]').getAttribute('href'), 'a way to the words in English');
    await teller.goto('/pl/record/tell?who=public');
    await teller.locator('main textarea').first().fill(story);
    await press(teller, say('question.continue'));
    const draft = new URL(teller.url()).pathname.split('/').slice(0, -1).join('/');
    await teller.goto(`${draft}/kind`);
    await teller.locator('main input[type=radio][value=incident]').check();
    await press(teller, say('question.continue'));
    await teller.goto(`${draft}/place?words=RX1`);
    await teller.locator('main input[type=radio][value=RX1]').check();
    await press(teller, say('question.continue'));
    await teller.goto(`${draft}/check`);
    const checked = await read(teller);
    assert.ok(checked.includes(say('check.hide-language')), 'it says that names are looked for in English');
    assert.doesNotMatch(await read(teller, '.nhsuk-summary-list'), /Jenkins/);
    await fitToUse(teller);
    await press(teller, say('check.send'));
    const [reference = ''] = /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(await read(teller)) ?? [];
    told = { reference, receipt: await read(teller, '.app-receipt') };
    assert.match(told.receipt, /\d{4}/);
    await untilCaseOpens(doors.cairn, reference);
  });

  it('is marked for its reviewer, who has it translated and asks in both languages', async () => {
    const reviewer = await signIn(doors, atDesk, 'reviewer');
    await reviewer.goto('/worklist?language=pl');
    assert.match(await read(reviewer), /Written in Polish: needs translating/);
    await openRecord(reviewer, told.reference);
    assert.match(await read(reviewer), /Some names may not be hidden/);
    assert.equal(await reviewer.locator('.app-story[lang=pl]').first().getAttribute('dir'), 'ltr');
    await press(reviewer, 'Translate into English');
    const translated = await read(reviewer);
    assert.match(translated, /Translated by a machine/);
    assert.match(translated, /\(en\) Kroplówka/);
    assert.match(translated, /As it was written, in Polish/);
    assert.ok(service.asked.length > 0 && service.asked.every(({ q = '' }) => !q.includes('Jenkins')));
    await follow(reviewer, 'Ask a question');
    assert.match(await read(reviewer), /They read Cairn in Polish/);
    await write(reviewer, 'Your question', 'At about what time was it?');
    await press(reviewer, 'See how they will read it');
    await press(reviewer, 'Translate into Polish');
    assert.match(await read(reviewer), /\(pl\) At about what time was it\?/);
    assert.deepEqual(await faultsOf(reviewer), []);
    await press(reviewer, 'Send both');
    assert.match(await read(reviewer), /They read it in Polish/);
    assert.deepEqual(await faultsOf(reviewer), []);
    await doors.leave(reviewer);
  });

  it('is answered in Polish, with the English under it, and answered back', async () => {
    await teller.goto('/pl/receipt');
    await teller.locator('main input[name=receipt]').fill(told.receipt);
    await press(teller, say('receipt.button'));
    assert.equal(await heading(teller), say('told.heading-waiting'));
    const asked = await read(teller, 'main .nhsuk-inset-text');
    assert.match(asked, /\(pl\) At about what time was it\?/);
    assert.ok(asked.includes(say('told.translated')));
    assert.ok(asked.indexOf('(pl)') < asked.lastIndexOf('At about what time was it?'), 'the English is under it');
    assert.equal(await teller.locator('main .app-translated .app-story[lang=en]').count(), 1);
    await fitToUse(teller);
    await follow(teller, say('told.answer-button'));
    await teller.locator('main textarea').fill('To było około drugiej w nocy, zaraz po zmianie pielęgniarek.');
    await press(teller, say('told.send'));
    const reviewer = await signIn(doors, atDesk, 'reviewer');
    await openRecord(reviewer, told.reference);
    await press(reviewer, 'Translate into English');
    assert.match(await read(reviewer), /\(en\) To było około drugiej/);
    await doors.leave(reviewer);
  });

  it('shows whoever runs Cairn which languages nobody has read', async () => {
    const page = await signIn(doors, atDesk, 'nationalAdministrator');
    await follow(page, 'Languages');
    const shown = await read(page);
    assert.match(shown, /Polski/);
    assert.match(shown, /127\.0\.0\.1/);
    assert.deepEqual(await faultsOf(page), []);
    await doors.leave(page);
  });
});

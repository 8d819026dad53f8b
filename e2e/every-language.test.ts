// The same story told in every language, from the start page to coming back: each page is in its language, leads on in it, is
// usable with axe-core's eyes in its direction, fits a small phone, and comes in few bytes.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Language } from '../src/platform/language/language.ts';
import { languages } from '../src/platform/language/languages.ts';
import { faultsOf } from './support/inspect.ts';
import { type Doors, openDoors, type Screen } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const phone: Screen = { name: 'on a phone', viewport: { width: 360, height: 740 }, javaScript: true };
const plainPhone: Screen = { ...phone, name: 'on a phone without JavaScript', javaScript: false };
const mostPages = 40;
/** The one that sends the form; others speak, search or look. */
const mainButton = 'button.nhsuk-button:not([type=button]):not(.nhsuk-button--secondary)';

const addressOf = ({ path }: Language, rest: string): string =>
  path === '' ? rest : `/${path}${rest === '/' ? '' : rest}`;

/** Links and forms of ours that lead out of the language; but to another one on purpose. */
const strays = (page: Page, { path }: Language): Promise<readonly string[]> =>
  page.evaluate(
    (own) =>
      [...document.querySelectorAll('a[href]:not([hreflang]), form[action]')]
        .map((one) => one.getAttribute('href') ?? one.getAttribute('action') ?? '')
        .filter((to) => to.startsWith('/') && !to.startsWith('/assets/'))
        .filter((to) => own !== '' && to !== `/${own}` && !to.startsWith(`/${own}/`) && !to.startsWith(`/${own}?`)),
    path,
  );

const look = async (page: Page, language: Language): Promise<void> => {
  assert.deepEqual(await faultsOf(page, language), []);
  assert.deepEqual(await strays(page, language), [], page.url());
};

const go = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([page.waitForEvent('domcontentloaded'), act()]);
};

/** The first answer to each question, however it is called; a story where words are asked for. */
const answer = async (page: Page, story: string): Promise<void> => {
  const form = page.locator('main form[method=post]').last();
  for (const box of await form.locator('textarea:visible').all()) await box.fill(story);
  for (const group of await form.locator('fieldset:visible').all()) {
    const first = group.locator(':scope > div > div > input[type=radio]').first();
    if ((await first.count()) > 0) await first.check();
  }
  await go(page, () => form.locator(mainButton).click());
};

const story = 'Nurse Sarah Jenkins gave the wrong tablet at night. 07700 900123';

type Look = (page: Page, language: Language) => Promise<void>;

/** From the start page to the record found again by its receipt. */
const tellAndComeBack = async (screen: Screen, language: Language, lookAt: Look): Promise<void> => {
  const page = await doors.visit(screen, addressOf(language, '/'));
  await lookAt(page, language);
  await page.goto(addressOf(language, '/record/tell?who=public'));
  for (let pages = 0; !page.url().endsWith('/check'); pages += 1) {
    assert.ok(pages < mostPages, 'the questions do not end');
    await lookAt(page, language);
    if (page.url().endsWith('/place')) {
      await page.locator('input[name=place][value=unknown]').check();
      await go(page, () => page.locator(`main form[method=post] ${mainButton}`).last().click());
    } else await answer(page, story);
  }
  await lookAt(page, language);
  await go(page, () => page.locator('main button[name=action][value=send]').click());
  await lookAt(page, language);
  const [receipt = ''] = await page.locator('.app-receipt').allInnerTexts();
  await page.goto(addressOf(language, '/receipt'));
  await lookAt(page, language);
  await page.locator('main input[name=receipt]').fill(receipt);
  await go(page, () => page.locator(`main form[method=post] ${mainButton}`).click());
  assert.match(page.url(), language.path === '' ? /:\d+\/receipt\/./ : new RegExp(`/${language.path}/receipt/.`));
  await lookAt(page, language);
  await doors.leave(page);
};

for (const language of languages) {
  describe(`in ${language.englishName}`, () => {
    it('a story is told, sent and found again, and every page on the way is in it and usable', () =>
      tellAndComeBack(phone, language, look));

    it('a story is told, sent and found again without JavaScript', () =>
      tellAndComeBack(plainPhone, language, async (page) => {
        assert.equal(await page.locator('html').getAttribute('lang'), language.tag, page.url());
      }));

    it('a mistake is told in it', async () => {
      const page = await doors.visit(phone, addressOf(language, '/record/tell?who=public'));
      await go(page, () => page.locator(`main form[method=post] ${mainButton}`).last().click());
      await look(page, language);
      assert.deepEqual(await page.locator('.nhsuk-error-summary h2').allInnerTexts(), [language.say('frame.problem')]);
      await doors.leave(page);
    });

    it('the pages of words are in it', async () => {
      const page = await doors.visit(phone, addressOf(language, '/privacy'));
      for (const path of ['/privacy', '/accessibility', '/record', '/record/work', '/nowhere']) {
        await page.goto(addressOf(language, path));
        await look(page, language);
      }
      await doors.leave(page);
    });

    it('a first visit comes in at most 60 kB, and from nowhere else', async () => {
      const { cairn } = doors;
      const sizeOf = async (url: string) => {
        const reply = await cairn.app.inject({ url, headers: { 'accept-encoding': 'br' } });
        assert.equal(reply.statusCode, 200, url);
        return reply.rawPayload.length;
      };
      const start = await cairn.app.inject(addressOf(language, '/'));
      const parts = [...start.body.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"/g)].map(
        ([, to = '']) => to,
      );
      assert.deepEqual(
        parts.filter((to) => !to.startsWith('/assets/')),
        [],
      );
      const bytes = await Promise.all([addressOf(language, '/'), ...parts].map(sizeOf));
      const all = bytes.reduce((sum, size) => sum + size, 0);
      assert.ok(all <= 60_000, `${all} bytes`);
    });
  });
}

it('whoever reads one language finds every other one on the page, and the same page there', async () => {
  const page = await doors.visit(phone, '/record/tell?who=staff&way=near-miss');
  for (const language of languages.filter(({ path }) => path !== '')) {
    await page.locator('.app-languages > summary').click();
    await go(page, () => page.locator(`.app-languages a[hreflang="${language.tag}"]`).click());
    assert.ok(page.url().endsWith(`/${language.path}/record/tell?who=staff&way=near-miss`), page.url());
  }
  await doors.leave(page);
});

// What is hidden of a story is said in the language of the page: while it is written, where it is checked, and where it is read again.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { languageAt } from '../src/platform/language/languages.ts';
import { faultsOf } from './support/inspect.ts';
import { untilCaseOpens } from './support/tell-quickly.ts';
import { type Doors, onSmallPhone, openDoors, press, read } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const story = 'We waited for hours, and then Nurse Siobhan came and was kind to us.';
const told = [
  { path: 'cy', live: 'yr hyn ysgrifennoch chi: Siobhan.', mark: 'enw nyrs wedi’i guddio' },
  { path: 'ar', live: 'ما كتبته: Siobhan.', mark: 'اسم مخفي: من التمريض' },
];

describe('a name in an English story', () => {
  for (const { path, live, mark } of told)
    it(`is said to be hidden in the language of the page: ${path}`, async () => {
      const language = languageAt(path) ?? assert.fail(path);
      const page = await doors.visit(onSmallPhone, `/${path}/record/tell?who=staff&way=near-miss`);
      const marksAre = async (): Promise<void> => {
        const marks = await page
          .locator('.app-hidden')
          .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('lang'), one.getAttribute('dir')]));
        assert.deepEqual(marks, [[mark, language.tag, language.direction]]);
        assert.deepEqual(await faultsOf(page, language), []);
      };

      await page.locator('main textarea').fill(story);
      await page.getByText(live).waitFor();
      await press(page, language.say('question.continue'));
      await page.locator('input[name=place][value=unknown]').check();
      await press(page, language.say('question.continue'));
      await marksAre();

      await press(page, language.say('check.send'));
      const [reference = ''] = /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(await read(page)) ?? [];
      const receipt = await read(page, '.app-receipt');
      await untilCaseOpens(doors.cairn, reference);
      await page.goto(`/${path}/receipt`);
      await page.locator('main input[name=receipt]').fill(receipt);
      await press(page, language.say('receipt.button'));
      await page.getByText(language.say('told.read-again')).click();
      await marksAre();
      await doors.leave(page);
    });
});

// Words that will be hidden are marked while a story is written: on the phone alone, by the engine that hides them later.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { readStories } from '../src/methods/deidentify/gold/score.ts';
import { deidentify } from '../src/methods/deidentify/index.ts';
import { faultsOf } from './support/inspect.ts';
import { tellQuickly } from './support/tell-quickly.ts';
import { comeBack } from './support/telling.ts';
import {
  atDesk,
  type Doors,
  follow,
  goBack,
  onSmallPhone,
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

const [onPhone = onSmallPhone] = screens;
const tell = '/record/tell?who=public';
const field = 'main textarea';
const mark = '.app-marks mark';
const isOurs = /\/assets\/marks-/;

const words = (page: Page): Promise<readonly string[]> => page.locator(mark).allTextContents();
const untilMarked = (page: Page, word: string): Promise<void> =>
  page.locator(mark, { hasText: word }).first().waitFor({ state: 'attached' });

/** How far the lines on the layer begin and end from those of the field, in pixels: a line that breaks elsewhere shows. */
const linesApart = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [box, lines] = [document.querySelector('main textarea'), document.querySelector('.app-marks__layer > div')];
    if (!box || !lines) throw new Error('There is no layer');
    const [field, layer] = [box, lines].map((one) => {
      const { paddingLeft, paddingRight } = getComputedStyle(one);
      const start = one.getBoundingClientRect().left + one.clientLeft;
      return {
        start: start + Number.parseFloat(paddingLeft),
        end: start + one.clientWidth - Number.parseFloat(paddingRight),
        height: one.scrollHeight,
      };
    });
    if (!field || !layer) throw new Error('There are no lines');
    const { start, end, height } = layer;
    return Math.max(Math.abs(field.start - start), Math.abs(field.end - end), Math.abs(field.height - height));
  });

const story =
  'My mum Margaret Okafor fell on 3 March 2026. Nurse Siobhan rang 07700 900123. She was given paracetamol.';
const long = Array.from({ length: 12 }, (_, day) => `Day ${day}. ${story}`).join('\n\n');

describe('while a story is written', () => {
  it('what will be hidden is marked and, after a pause, told', async () => {
    const page = await doors.visit(onPhone, tell);
    await page.locator(field).pressSequentially('My mum Margaret fell.');
    await untilMarked(page, 'Margaret');
    assert.deepEqual(await words(page), ['Margaret']);
    await page.getByText('We hide these before anyone reads what you wrote: Margaret.').waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await doors.leave(page);
  });

  it('a mark goes with its word at once, and goes away with it', async () => {
    const page = await doors.visit(onPhone, tell);
    await page.locator(field).fill('Margaret fell.');
    await untilMarked(page, 'Margaret');
    const moved = await page.locator(field).evaluate((box: HTMLTextAreaElement) => {
      box.setRangeText('Today ', 0, 0);
      box.dispatchEvent(new Event('input'));
      const [one] = document.querySelectorAll('.app-marks mark');
      return [one?.previousSibling?.textContent, one?.textContent];
    });
    assert.deepEqual(moved, ['Today ', 'Margaret']);
    await page.getByText('We hide these').waitFor();
    await page.locator(field).fill('It rained.');
    await page.locator(mark).waitFor({ state: 'detached' });
    await page.getByText('We hide these').waitFor({ state: 'detached' });
    await doors.leave(page);
  });

  it('what is added to a record later is marked as it was the first time', async () => {
    const { receipt } = await tellQuickly(doors, { story: 'The drip ran dry.' });
    const page = await doors.visit(onPhone, '/receipt');
    await comeBack(page, receipt);
    await follow(page, 'Write something more');
    await page.locator(field).pressSequentially('My mum Margaret saw it.');
    await untilMarked(page, 'Margaret');
    await page.getByText('We hide these before anyone reads what you wrote: Margaret.').waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await doors.leave(page);
  });

  it('many words are told in few, each once', async () => {
    const page = await doors.visit(atDesk, tell);
    await page
      .locator(field)
      .fill('Margaret, Siobhan, Mohammed, Agnieszka, Rhiannon, Callum, Margaret and Priyanka came.');
    await page.getByText(/: Margaret, Siobhan, Mohammed, Agnieszka, Rhiannon and 2 more\./).waitFor();
    await doors.leave(page);
  });
});

describe('the marks stand behind their words', () => {
  const screensOf = (locale: string): readonly (readonly [Screen, string])[] =>
    [onSmallPhone, onPhone, atDesk].map((screen) => [screen, locale] as const);
  for (const [screen, locale] of [...screensOf(''), ...screensOf('/ur')])
    it(`${screen.name}, ${locale === '' ? 'from left to right' : 'from right to left'}, also where the field scrolls`, async () => {
      const page = await doors.visit(screen, locale + tell);
      await page.locator(field).fill(long);
      await untilMarked(page, 'Siobhan');
      assert.ok((await linesApart(page)) < 2);
      const scrolled = await page.locator(field).evaluate(async (box: HTMLTextAreaElement) => {
        box.scrollTop = 150;
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const lines = document.querySelector('.app-marks__layer > div');
        const rim = Number.parseFloat(getComputedStyle(box).borderTopWidth);
        return (lines?.getBoundingClientRect().top ?? 0) - box.getBoundingClientRect().top - rim;
      });
      assert.ok(Math.abs(scrolled + 150) < 1, `scrolled by ${scrolled}`);
      await doors.leave(page);
    });

  it('with larger letters and wider gaps than ours, and after the field was pulled larger', async () => {
    const page = await doors.visit(onPhone, tell);
    await page.locator(field).fill(long);
    await untilMarked(page, 'Siobhan');
    await page.locator(field).evaluate((box: HTMLTextAreaElement) => {
      document.documentElement.style.fontSize = '200%';
      Object.assign(box.style, { height: '500px', lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' });
    });
    await page.locator(field).press('End');
    await page.waitForTimeout(100);
    assert.ok((await linesApart(page)) < 2);
    await doors.leave(page);
  });
});

describe('the phone and the service', () => {
  it('hide the same words of every story', async () => {
    const gold = new URL('../src/methods/deidentify/gold/development.txt', import.meta.url);
    // A letter of two units stands before each: the engine counts letters, and a field counts units.
    const stories = readStories(readFileSync(gold, 'utf8')).map((told) => {
      const text = `😀 ${told.text}`;
      const points = [...text];
      return { text, hidden: deidentify(text).spans.map(({ start, end }) => points.slice(start, end).join('')) };
    });
    assert.ok(stories.length > 50);
    const page = await doors.visit(atDesk, tell);
    await page.locator(field).fill('Margaret');
    await untilMarked(page, 'Margaret');
    const otherwise = await page.evaluate(async (all) => {
      const box = document.querySelector<HTMLTextAreaElement>('main textarea');
      if (!box) throw new Error('There is no field');
      const marked = () =>
        JSON.stringify([...document.querySelectorAll('.app-marks mark')].map((one) => one.textContent));
      const found: string[] = [];
      for (const { text, hidden } of all) {
        if (found.length === 3) break;
        box.value = '';
        box.dispatchEvent(new Event('input'));
        box.value = text;
        box.dispatchEvent(new Event('input'));
        const until = performance.now() + 5_000;
        while (marked() !== JSON.stringify(hidden) && performance.now() < until)
          await new Promise((resolve) => setTimeout(resolve, 1));
        if (marked() !== JSON.stringify(hidden)) found.push(`${marked()} and not ${JSON.stringify(hidden)}`);
      }
      return found;
    }, stories);
    assert.deepEqual(otherwise, []);
    await doors.leave(page);
  });

  it('agree on what the teller has said of words', async () => {
    const page = await doors.visit(atDesk, '/record/tell?who=staff&way=near-miss');
    await page.locator(field).fill('Margaret saw it on Rosewood. Then Blobworth came.');
    await press(page, 'Continue');
    await page.locator('input[value=unknown]').check();
    await press(page, 'Continue');
    await page.getByText('Is a name still there? Hide it too').click();
    await page.locator('main [name=also]').fill('Blobworth, fire door');
    await press(page, 'Show me how it will look');
    await follow(page, /Change/);
    await page.locator(field).press('End');
    await page.locator(field).pressSequentially(' The fire door was shut.');
    await untilMarked(page, 'fire door');
    await goBack(page);
    await doors.leave(page);
  });
});

describe('what comes and what goes', () => {
  const asked = async (page: Page, act: () => Promise<void>): Promise<readonly Request[]> => {
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await act();
    return requests;
  };

  it('nothing comes before somebody types, and nothing of the story goes', async () => {
    const page = await doors.visit(onPhone, '/record');
    const requests = await asked(page, async () => {
      await page.goto(tell, { waitUntil: 'networkidle' });
    });
    assert.deepEqual(
      requests.filter((request) => isOurs.test(request.url())).map((request) => request.url()),
      [],
    );
    const later = await asked(page, async () => {
      await page.locator(field).fill(story);
      await untilMarked(page, 'Siobhan');
    });
    const paths = later.map((request) => new URL(request.url()).pathname.replace(/[0-9a-f]{16}/, '')).sort();
    assert.deepEqual(paths, ['/assets/marks-.bin', '/assets/marks-.js', '/assets/marks-reader-.js']);
    for (const request of later) assert.deepEqual([request.method(), request.postData()], ['GET', null]);
    await doors.leave(page);
  });

  it('they are kept for ever, and the reader may fetch and send nothing', async () => {
    const page = await doors.visit(onPhone, tell);
    const answers: { readonly path: string; readonly headers: Readonly<Record<string, string>> }[] = [];
    page.on('response', (answer) => answers.push({ path: new URL(answer.url()).pathname, headers: answer.headers() }));
    await page.locator(field).fill(story);
    await untilMarked(page, 'Siobhan');
    const ours = answers.filter(({ path }) => isOurs.test(path));
    assert.equal(ours.length, 3);
    for (const { path, headers } of ours)
      assert.match(headers['cache-control'] ?? '', /max-age=31536000, immutable/, path);
    const reader = ours.find(({ path }) => path.includes('reader'));
    assert.equal(reader?.headers['content-security-policy'], "default-src 'none'; frame-ancestors 'none'");
    await doors.leave(page);
  });

  it('nothing comes where the browser spares data', async () => {
    const page = await doors.visit(onPhone, '/record');
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.goto(tell);
    const requests = await asked(page, async () => {
      await page.locator(field).fill(story);
      await page.waitForTimeout(500);
    });
    assert.deepEqual(
      requests.map((request) => request.url()),
      [],
    );
    await doors.leave(page);
  });

  it('where they do not come, the story is told all the same', async () => {
    const page = await doors.visit(onPhone, '/record');
    await page.route(/marks-[0-9a-f]+\.bin/, (route) => route.fulfill({ status: 404 }));
    await page.goto(tell);
    await Promise.all([page.waitForResponse(/marks-[0-9a-f]+\.bin/), page.locator(field).fill(story)]);
    await page.waitForTimeout(200);
    await press(page, 'Continue');
    assert.doesNotMatch(await read(page, 'title'), /Error/);
    await doors.leave(page);
  });
});

describe('a story for when there is no signal', () => {
  it('has marks too, by what came before the signal went', async () => {
    const page = await doors.visit(onPhone, tell);
    await page.locator(field).fill(story);
    await untilMarked(page, 'Siobhan');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.goto('/record/offline');
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('#whose').check();
    await page.locator('[data-part=whose] form button').click();
    await page.locator('#words').fill(story);
    await untilMarked(page, 'Siobhan');
    await page.context().setOffline(false);
    await doors.leave(page);
  });
});

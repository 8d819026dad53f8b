// Marks while somebody types, on a small phone four times slower than this machine: what comes over the line, how long it takes
// to be ready, and the time from a key to the frame in which its mark stands; beside that of any frame without marks.

import { availableParallelism } from 'node:os';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { benchWorld, percentile, say } from './support/world.ts';

const slower = 4;
const keys = 60;
const part =
  'Mum was moved to the ward at night and Nurse Siobhan Brennan did not know about her tablets. I rang on 07700 900123 and ' +
  'spoke to a Dr Adeyemi, who looked it up. On 3 March 2026 she fell by the bed and hurt her wrist. ';

/** The story of about 1,500 characters, and one of 5,000; both end in the middle of a sentence. */
const stories = [1_500, 5_000].map((letters) => part.repeat(Math.ceil(letters / part.length)).slice(0, letters));

/** A frame is on its way to the screen when a task begins that was set in the frame's own work. */
const untilShown = `new Promise((shown) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = shown;
  port2.postMessage(null);
}))`;

/** Types a name at the end of what stands there: milliseconds until the frame with its mark, or without marks the next frame. */
const typeName = (page: Page, name: string, hasMarks: boolean): Promise<number> =>
  page.evaluate(`(async () => {
    const field = document.querySelector('main textarea');
    const count = () => document.querySelectorAll('.app-marks mark').length;
    const wanted = count() + 1;
    field.setRangeText(${JSON.stringify(name)}, field.value.length, field.value.length, 'end');
    const began = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (${hasMarks} && count() < wanted) await new Promise((drawn) => {
      const watch = new MutationObserver(() => { watch.disconnect(); drawn(); });
      watch.observe(document.querySelector('.app-marks__layer > div'), { childList: true });
    });
    await ${untilShown};
    return performance.now() - began;
  })()`);

/** The browser slows a page's own thread and no other: the reader is made to do all its work as many times over. */
const slowReader = `{
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, moving) {
    for (let again = 1; again < ${slower}; again += 1) post.call(this, message);
    post.call(this, message, moving);
  };
  const listen = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (type, listener) {
    let heard = 0;
    listen.call(this, type, (event) => {
      heard += 1;
      if (type !== 'message' || heard % ${slower} === 0) listener(event);
    });
  };
}`;
const sparing = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";

const world = await benchWorld();
try {
  const web = await world.serve();
  const browser = await launchBrowser();
  try {
    const open = async (script: string): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
      const page = await context.newPage();
      await page.addInitScript(script);
      await page.goto(`${web.origin}/record/tell?who=public`, { waitUntil: 'networkidle' });
      return page;
    };
    const slowDown = async (page: Page): Promise<void> => {
      const line = await page.context().newCDPSession(page);
      await line.send('Emulation.setCPUThrottlingRate', { rate: slower });
    };
    const typeNames = async (page: Page, story: string, hasMarks: boolean): Promise<readonly number[]> => {
      await page.locator('main textarea').fill(story);
      await page.waitForTimeout(1_000);
      const shownMs: number[] = [];
      for (let key = 0; key < keys; key += 1) {
        shownMs.push(await typeName(page, key % 2 === 0 ? ' and Margaret' : ' then Mohammed', hasMarks));
        await page.waitForTimeout(50);
      }
      return shownMs;
    };

    const plain = await open(sparing);
    await slowDown(plain);
    const page = await open(slowReader);
    let bytes = 0;
    let cameAt = Number.NaN;
    page.on('response', (answer) => {
      if (/\/assets\/marks-/.test(answer.url())) bytes += Number(answer.headers()['content-length']);
    });
    page.on('requestfinished', (request) => {
      if (request.url().endsWith('.bin')) cameAt = performance.now();
    });
    await slowDown(page);
    await page.locator('main textarea').fill(stories[0] ?? '');
    await page.locator('.app-marks mark').first().waitFor({ state: 'attached' });
    const readyMs = Math.round(performance.now() - cameAt);

    const figures: Record<string, number> = {};
    for (const story of stories)
      for (const [name, where] of [
        ['without', plain],
        ['marked', page],
      ] as const) {
        const shownMs = await typeNames(where, story, where === page);
        for (const share of [0.5, 0.95])
          figures[`${name}_${story.length}_ms_p${share * 100}`] = percentile(shownMs, share);
        say(`${name} ${story.length}: ${percentile(shownMs, 0.5)} ms`);
      }
    console.log(
      JSON.stringify({
        name: 'marks',
        cores: availableParallelism(),
        requests: keys * stories.length * 2,
        download_bytes: bytes,
        ready_ms_after_download: readyMs,
        ...figures,
        settings: `360 pixels wide, page and reader ${slower} times slower`,
      }),
    );
  } finally {
    await browser.close();
    web.stop();
  }
} finally {
  await world.end();
}

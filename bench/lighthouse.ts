// What Lighthouse says of every public page, as a phone sees it: a start, a story on its way, what was sent, coming back. The
// browser is the one that comes with the packages; each page is opened anew, with nothing kept.

import { availableParallelism } from 'node:os';
import lighthouse from 'lighthouse';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { compose } from '../src/main/compose.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config/config.ts';
import { freePort } from './support/free-port.ts';
import { benchWorld, percentile, say } from './support/world.ts';

const categories = ['accessibility', 'best-practices', 'performance'] as const;
const plainPaths = [
  '/',
  '/record',
  '/record/work',
  '/record/tell?who=public',
  '/record/tell?who=staff&way=near-miss',
  '/record/offline',
  '/receipt',
  '/other-help',
  '/privacy',
  '/privacy/everything',
  '/accessibility',
  '/sign-in',
  '/ur',
  '/easy',
];

/** The one that sends the form; others speak, search or look. */
const mainButton = 'button.nhsuk-button:not([type=button]):not(.nhsuk-button--secondary)';

const go = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([page.waitForEvent('domcontentloaded'), act()]);
};

/** Tells something, and gives the addresses of the pages met on the way. */
const metOnTheWay = async (page: Page, origin: string): Promise<readonly string[]> => {
  await page.goto(`${origin}/record/tell?who=staff&way=near-miss`);
  await page.locator('textarea').first().fill('The label had the wrong date.');
  await go(page, () => page.locator(`main form[method=post] ${mainButton}`).click());
  const place = page.url();
  await page.locator('input[name=place][value=unknown]').check();
  await go(page, () => page.locator(`main form[method=post] ${mainButton}`).click());
  const check = page.url();
  return [place, check];
};

/** Does what the worker would do within seconds: a record is there to come back to when its case is opened. */
const openCases = async (): Promise<void> => {
  const config = readConfig({ CAIRN_DATA_DIR: world.folder, DATABASE_URL: world.url });
  const parts = compose({ config, db: world.db, keys: world.keys, clock: systemClock, log: () => {} });
  const { rows: records } = await world.owner.query(
    'select organisation_code as "organisationCode", record_id as "recordId" from record',
  );
  await parts.jobs.find(({ name }) => name === 'review.open-cases')?.run({ records });
  await parts.stop();
};

const send = async (page: Page, origin: string, check: string): Promise<readonly string[]> => {
  await page.goto(check);
  await go(page, () => page.locator('main button[name=action][value=send]').click());
  const sent = page.url();
  const [receipt = ''] = await page.locator('.app-receipt').allInnerTexts();
  await openCases();
  await page.goto(`${origin}/receipt`);
  await page.locator('main input[name=receipt]').fill(receipt);
  await go(page, () => page.locator(`main form[method=post] ${mainButton}`).click());
  return [sent, page.url()];
};

const world = await benchWorld();
try {
  const web = await world.serve();
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const page = await browser.newPage();
    const scores: Record<(typeof categories)[number], number[]> = {
      accessibility: [],
      'best-practices': [],
      performance: [],
    };
    const faults: string[] = [];
    const audit = async (url: string): Promise<void> => {
      const result = await lighthouse(url, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: [...categories],
      });
      const report = result?.lhr;
      if (report === undefined) throw new Error(`Lighthouse said nothing of ${url}`);
      if (report.runtimeError) faults.push(`${new URL(url).pathname}: ${report.runtimeError.message}`);
      const shown = categories.map((category) => {
        const score = Math.round((report.categories[category]?.score ?? 0) * 100);
        scores[category].push(score);
        return `${category} ${score}`;
      });
      say(`${new URL(url).pathname.replace(/[\w-]{22,}/, ':token')}: ${shown.join(', ')}`);
      for (const category of ['accessibility', 'best-practices'] as const)
        for (const { id } of report.categories[category]?.auditRefs ?? []) {
          const one = report.audits[id];
          if (one?.score !== null && one?.score !== undefined && one.score < 1)
            faults.push(`${new URL(url).pathname}: ${id}: ${JSON.stringify(one.details).slice(0, 400)}`);
        }
    };
    for (const path of plainPaths) await audit(web.origin + path);
    const [place = '', check = ''] = await metOnTheWay(page, web.origin);
    await audit(place);
    await audit(check);
    for (const url of await send(page, web.origin, check)) await audit(url);
    for (const fault of faults) say(fault);
    console.log(
      JSON.stringify({
        name: 'lighthouse',
        cores: availableParallelism(),
        requests: scores.performance.length,
        accessibility_worst: Math.min(...scores.accessibility),
        best_practices_worst: Math.min(...scores['best-practices']),
        performance_worst: Math.min(...scores.performance),
        performance_median: percentile(scores.performance, 0.5),
        settings:
          'phone, slow 4G and 4 times slower processor as Lighthouse simulates them, nothing kept between pages',
      }),
    );
  } finally {
    await browser.close();
    web.stop();
  }
} finally {
  await world.end();
}

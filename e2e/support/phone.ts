// A phone in somebody's hand: its browser with what it keeps, pages that can be taken away at any moment, a battery that dies,
// and a clock that may be wrong.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { launchPhone } from '../browser.ts';

const patienceMs = 60_000;
const offlinePath = '/record/offline';

/** Those that were started with this folder, and no others. */
const processesIn = async (dir: string): Promise<readonly number[]> => {
  const found: number[] = [];
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const words = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '');
    if (words.includes(`--user-data-dir=${dir}`)) found.push(Number(entry));
  }
  return found;
};

export const pickUpPhone = async (origin: string) => {
  const dir = await mkdtemp(join(tmpdir(), 'cairn-phone-'));
  let context: BrowserContext;
  let clockOffMs = 0;
  const faults: string[] = [];

  const switchOn = async (): Promise<void> => {
    context = await launchPhone(dir);
    context.setDefaultTimeout(patienceMs);
    context.on('weberror', (fault) => faults.push(fault.error().message));
    context.on('dialog', (dialog) => dialog.accept().catch(() => {}));
    await context.clock.setFixedTime(Date.now() + clockOffMs);
  };

  const goTo = async (page: Page, path: string): Promise<Page> => {
    await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
    return page;
  };

  /** In the window that is open; whatever stood in it is gone, in the middle of whatever it did. */
  const open = async (path = offlinePath): Promise<Page> => goTo(context.pages()[0] ?? (await context.newPage()), path);

  const openNew = async (path = offlinePath): Promise<Page> => goTo(await context.newPage(), path);

  await switchOn();
  return {
    faults,
    open,
    openNew,
    /** From now on, for every page. */
    setClock: async (offMs: number): Promise<void> => {
      clockOffMs = offMs;
      await context.clock.setFixedTime(Date.now() + offMs);
    },
    pages: (): readonly Page[] => context.pages(),
    /** The app is swiped away: no page is asked. */
    closePages: async (): Promise<void> => {
      await Promise.all(context.pages().map((page) => page.close().catch(() => {})));
    },
    /** All windows but the first. */
    closeOthers: async (): Promise<void> => {
      await Promise.all(
        context
          .pages()
          .slice(1)
          .map((page) => page.close().catch(() => {})),
      );
    },
    /** Every process at once, in the middle of whatever it did; then somebody finds a charger. */
    dieAndCharge: async (): Promise<void> => {
      const own = await processesIn(dir);
      assert.ok(own.length > 0, 'the phone is off already');
      for (const id of own) {
        try {
          process.kill(id, 'SIGKILL');
        } catch {
          // Ended with another.
        }
      }
      while ((await processesIn(dir)).length > 0) await sleep(10);
      await context.close().catch(() => {});
      await switchOn();
    },
    putAway: async (): Promise<void> => {
      await context.close().catch(() => {});
      await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

export type Phone = Awaited<ReturnType<typeof pickUpPhone>>;

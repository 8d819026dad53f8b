// What every page owes to everybody: one heading, a title, a language, words and no markup to read, nothing that axe-core
// objects to, and no sideways scrolling on the screen on which it is looked at.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/platform/language/language.ts';
import { english } from '../../src/platform/language/languages.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violation = {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
};

const axeFaults = async (page: Page): Promise<readonly string[]> => {
  // By the debugger's hand, which the page's policy does not bind.
  await page.evaluate(axeSource);
  const violations = await page.evaluate<readonly Violation[], readonly string[]>(
    // @ts-expect-error axe is what the line above has put there.
    (tags) => axe.run({ runOnly: tags, resultTypes: ['violations'] }).then((found) => found.violations),
    standards,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
  );
};

const frameFaults = (page: Page, { tag, direction }: Language): Promise<readonly string[]> =>
  page.evaluate(
    ([lang, dir]) => {
      const words = document.querySelector('main')?.cloneNode(true);
      // With JavaScript, what is for a browser without it is text and not shown.
      if (words instanceof Element)
        for (const unseen of words.querySelectorAll('noscript, template, pre, code')) unseen.remove();
      const isMarkupRead = /<\/?[a-z]+(?: [a-z-]+="|>)/.test(words?.textContent ?? '');
      const headings = document.querySelectorAll('h1').length;
      return [
        ...(headings === 1 ? [] : [`${headings} first headings`]),
        ...(document.title.endsWith(' – Cairn') ? [] : [`the title is "${document.title}"`]),
        ...(document.documentElement.lang === lang ? [] : [`the language is "${document.documentElement.lang}"`]),
        ...(isMarkupRead ? ['its markup stands among its words'] : []),
        ...(document.documentElement.dir === dir ? [] : [`it is written ${document.documentElement.dir}`]),
      ];
    },
    [tag, direction] as const,
  );

const widthFaults = async (page: Page): Promise<readonly string[]> => {
  const widest = await page.evaluate(() => {
    const { clientWidth: width, scrollWidth } = document.documentElement;
    if (scrollWidth <= width) return null;
    const wide = [...document.querySelectorAll('main *')].findLast((one) => one.scrollWidth > one.clientWidth + 1);
    return `wider than ${width} pixels: ${wide?.outerHTML.slice(0, 200) ?? 'the frame'}`;
  });
  return widest === null ? [] : [widest];
};

/** Each fault with the page it was found on; empty where there is none. */
export const faultsOf = async (page: Page, language: Language = english): Promise<readonly string[]> => {
  const faults = [...(await frameFaults(page, language)), ...(await axeFaults(page)), ...(await widthFaults(page))];
  const where = `${new URL(page.url()).pathname} (${await page.title()})`;
  return faults.map((fault) => `${where}: ${fault}`);
};

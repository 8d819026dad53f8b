import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { PortfolioDocument } from '../document.ts';
import { lettersMissing, shownText } from './letters.ts';
import { writePdf } from './write-pdf.ts';

const entry = {
  heading: 'Incident, 3 March 2026',
  facts: [{ name: 'Where', value: 'Northmoor Hospital' }],
  story: 'The pen was the wrong strength.\nNobody was hurt.',
  outcome: [{ title: 'The outcome, 20 March 2026', words: 'Two fridges now.' }],
  notes: [{ title: 'So what', words: 'Colour is no check.' }],
  reference: 'CA7K3-M9QXP',
  sentOn: '3 March 2026',
  stage: 'Answered',
};
const portfolio: PortfolioDocument = {
  title: 'Portfolio',
  owner: 'Idris Sampleton',
  period: '22 November 2025 to 21 November 2026',
  madeOn: '21 November 2026',
  anonymised: 'Names are hidden.',
  entries: [entry, entry],
};
const write = async (document: PortfolioDocument): Promise<string> =>
  Buffer.from(await writePdf(document, new Date('2026-11-21T10:00:00Z'))).toString('latin1');

const tagsOf = (pdf: string): Readonly<Record<string, number>> => {
  const tags: Record<string, number> = {};
  for (const [, tag = ''] of pdf.matchAll(/\/S \/([A-Z]\w*)\n/g)) tags[tag] = (tags[tag] ?? 0) + 1;
  return tags;
};

/** What stands on the pages, with the marks around it. */
const contentOf = (pdf: string): string =>
  [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');

describe('the portfolio as a PDF', () => {
  it('lets others have their turn while a long one is written, and comes after the one before it', async () => {
    const done: string[] = [];
    let turns = 0;
    const counting = setImmediate(function count() {
      turns += 1;
      setImmediateAgain = setImmediate(count);
    });
    let setImmediateAgain = counting;
    const long = { ...portfolio, entries: Array.from({ length: 30 }, () => entry) };
    await Promise.all([write(long).then(() => done.push('long')), write(portfolio).then(() => done.push('short'))]);
    clearImmediate(setImmediateAgain);
    assert.deepEqual(done, ['long', 'short']);
    assert.ok(turns >= 30, String(turns));
  });

  it('says its language, its title, and that it is tagged', async () => {
    const pdf = await write(portfolio);
    for (const sign of [
      '%PDF-1.7',
      '/Lang (en-GB)',
      '/Marked true',
      '/DisplayDocTitle true',
      '/StructTreeRoot',
      '<rdf:li xml:lang="x-default">Portfolio</rdf:li>',
    ])
      assert.ok(pdf.includes(sign), sign);
    assert.ok(!pdf.includes('pdfuaid'), 'it claims what it is not: its fonts are not embedded');
  });

  it('tells headings, paragraphs, lists and tables apart', async () => {
    const tags = tagsOf(await write(portfolio));
    assert.deepEqual(
      ['Document', 'H1', 'H2', 'H3', 'H4', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Sect'].map((tag) => tags[tag]),
      [1, 1, 3, 6, 4, 2, 2, 1, 3, 4, 8, 2],
    );
    assert.ok((await write(portfolio)).includes('/Scope /Column'));
  });

  it('marks everything on its pages, over however many it goes, the feet of pages as no part of it', async () => {
    const long = { ...entry, story: 'A long story, told in many words. '.repeat(400) };
    const pdf = await write({ ...portfolio, entries: [long, long] });
    const pages = [...pdf.matchAll(/\/Type \/Page\n/g)].length;
    assert.ok(pages > 4, String(pages));
    const content = contentOf(pdf);
    assert.equal(content.match(/\/Artifact <<\n\/Type \/Pagination/g)?.length, pages);
    let depth = 0;
    for (const [sign] of content.matchAll(/\b(?:BDC|BMC|EMC|BT)\b/g)) {
      if (sign === 'BT') assert.ok(depth > 0, 'words without a mark');
      else depth += sign === 'EMC' ? -1 : 1;
    }
    assert.equal(depth, 0);
  });

  it('has no table where there is no record', async () => {
    assert.equal(tagsOf(await write({ ...portfolio, entries: [] })).Table, undefined);
  });
});

describe('letters that the PDF lacks', () => {
  it('are named, each once, and shown as a sign of their own', () => {
    const words = 'Żółw i żółw, Żółw – “café” €5';
    const document = { ...portfolio, entries: [{ ...entry, story: words }] };
    assert.deepEqual(lettersMissing(document), ['Ż', 'ł', 'ż']);
    assert.equal(shownText('Żółw'), '¤ó¤w');
    assert.equal(shownText('café – “€5”'), 'café – “€5”');
  });

  it('are not the marks that nobody sees', () => {
    assert.deepEqual(lettersMissing({ ...portfolio, owner: 'Ann\u200b Example\u202c' }), []);
    assert.equal(shownText('Ann\u200b Example'), 'Ann Example');
  });
});

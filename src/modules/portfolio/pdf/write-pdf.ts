// The portfolio as a tagged PDF: whoever hears it is told what is a heading, a list, a table and what is only the edge of the
// page (ISO 32000-1, 14.8). Its fonts are not embedded, so that it claims no conformity to PDF/UA.

import { setImmediate as othersTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { PortfolioDocument, PortfolioEntry } from '../document.ts';
import { shownText } from './letters.ts';
import { numberPages } from './number-pages.ts';
import { summaryTable } from './summary-table.ts';
import { heading, list, type Paper, paragraphs, sizes } from './tagged.ts';

let before: Promise<unknown> = Promise.resolve();

/** One after the other: a long one is a second's work of the whole machine. */
export const writePdf = (document: PortfolioDocument, now: Date): Promise<Uint8Array> => {
  const written = before.then(() => write(document, now));
  before = written.catch(() => undefined);
  return written;
};

const write = async (document: PortfolioDocument, now: Date): Promise<Uint8Array> => {
  const paper: Paper = new PDFDocument({
    size: 'A4',
    margins: { top: 64, bottom: 72, left: 64, right: 64 },
    pdfVersion: '1.7',
    lang: 'en-GB',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: { Title: document.title, Author: shownText(document.owner), CreationDate: now, ModDate: now },
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    paper.on('data', (part: Buffer) => parts.push(part));
    paper.on('end', () => resolve(Buffer.concat(parts)));
    paper.on('error', reject);
  });

  const root = paper.struct('Document');
  paper.addStructure(root);
  heading(paper, root, 1, document.title);
  paragraphs(paper, root, `${document.owner}\n${document.period}\nMade on ${document.madeOn}`, { size: sizes.lead });
  paragraphs(paper, root, document.anonymised);
  if (document.entries.length > 0) summaryTable(paper, root, document.entries);
  for (const entry of document.entries) {
    // Other visitors are answered in between.
    await othersTurn();
    writeEntry(paper, root, entry);
  }
  root.end();
  numberPages(paper, document);
  paper.end();
  return whole;
};

/** Less room than this below a heading, and the record begins on the next page. */
const roomToBegin = 160;

const writeEntry = (paper: Paper, root: PDFKit.PDFStructureElement, entry: PortfolioEntry): void => {
  const section = paper.struct('Sect');
  root.add(section);
  if (paper.y > paper.page.height - paper.page.margins.bottom - roomToBegin) paper.addPage();
  else paper.moveDown(1);
  heading(paper, section, 2, entry.heading);
  list(
    paper,
    section,
    entry.facts.map(({ name, value }) => `${name}: ${value}`),
  );
  heading(paper, section, 3, 'What I told');
  paragraphs(paper, section, entry.story);
  heading(paper, section, 3, 'What came of it');
  if (entry.outcome.length === 0) paragraphs(paper, section, 'Nothing yet.');
  for (const { title, words } of entry.outcome) {
    heading(paper, section, 4, title);
    paragraphs(paper, section, words);
  }
  if (entry.notes.length > 0) heading(paper, section, 3, 'What I think about it');
  for (const { title, words } of entry.notes) {
    heading(paper, section, 4, title);
    paragraphs(paper, section, words);
  }
  section.end();
};

// Headings, paragraphs and lists on paper, each with its tag.

import type PDFDocument from 'pdfkit';
import { shownText } from './letters.ts';

export type Paper = InstanceType<typeof PDFDocument>;
export type Parent = PDFKit.PDFStructureElement;

export const plain = 'Helvetica';
export const bold = 'Helvetica-Bold';
export const ink = '#1d2a33';
const slate = '#2f4858';
export const line = '#aeb7bd';

/** In points. */
export const sizes = { body: 10.5, lead: 12, small: 9, headings: { 1: 22, 2: 15, 3: 12, 4: 10.5 } } as const;
const above = { 1: 0, 2: 6, 3: 10, 4: 6 } as const;

type Level = 1 | 2 | 3 | 4;

/** A heading never stands alone at the foot of a page. */
const roomBelow = 60;

export const heading = (paper: Paper, parent: Parent, level: Level, text: string): void => {
  const { page } = paper;
  if (paper.y > page.height - page.margins.bottom - roomBelow) paper.addPage();
  paper.y += above[level];
  const write = () =>
    paper
      .font(bold)
      .fontSize(sizes.headings[level])
      .fillColor(level < 3 ? slate : ink)
      .text(shownText(text), { paragraphGap: level < 3 ? 6 : 3 });
  parent.add(paper.struct(`H${level}`, {}, write));
};

/** Each line a paragraph. */
export const paragraphs = (
  paper: Paper,
  parent: Parent,
  text: string,
  { size = sizes.body }: { readonly size?: number } = {},
): void => {
  const given = text.split(/\n+/).filter((one) => one.trim() !== '');
  for (const [index, one] of given.entries()) {
    const isLast = index === given.length - 1;
    const write = () =>
      paper
        .font(plain)
        .fontSize(size)
        .fillColor(ink)
        .text(shownText(one), { lineGap: 2.5, paragraphGap: isLast ? 8 : 4 });
    parent.add(paper.struct('P', {}, write));
  }
};

export const list = (paper: Paper, parent: Parent, items: readonly string[]): void => {
  const whole = paper.struct('L');
  parent.add(whole);
  const left = paper.page.margins.left;
  for (const item of items) {
    const one = paper.struct('LI');
    whole.add(one);
    const style = () => paper.font(plain).fontSize(sizes.body).fillColor(ink);
    one.add(paper.struct('Lbl', {}, () => style().text('•', left, paper.y, { continued: false, lineBreak: false })));
    const body = () => style().text(shownText(item), left + 12, paper.y, { lineGap: 2 });
    one.add(paper.struct('LBody', {}, body));
    one.end();
  }
  whole.end();
  paper.x = left;
  paper.moveDown(0.5);
};

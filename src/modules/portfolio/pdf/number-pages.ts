// The foot of every page: whose it is, and which page of how many. Not read out: it is marked as the edge of the page.

import type { PortfolioDocument } from '../document.ts';
import { shownText } from './letters.ts';
import { ink, line, type Paper, plain, sizes } from './tagged.ts';

const footHeight = 48;

export const numberPages = (paper: Paper, { owner, period }: PortfolioDocument): void => {
  const { start, count } = paper.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    paper.switchToPage(at);
    const { page } = paper;
    const { left, right, bottom } = page.margins;
    const width = page.width - left - right;
    const top = page.height - footHeight;
    // Below the margin pdfkit would begin a new page.
    page.margins.bottom = 0;
    paper.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    paper
      .moveTo(left, top - 8)
      .lineTo(left + width, top - 8)
      .lineWidth(0.5)
      .strokeColor(line)
      .stroke();
    paper.font(plain).fontSize(sizes.small).fillColor(ink);
    paper.text(shownText(`${owner}, ${period}`), left, top, { width: width * 0.75, height: 12, ellipsis: true });
    paper.text(`Page ${at - start + 1} of ${count}`, left, top, { width, align: 'right', lineBreak: false });
    paper.endMarkedContent();
    page.margins.bottom = bottom;
  }
};

// All records on one table, whose head stands on every page that it reaches.

import type { PortfolioEntry } from '../document.ts';
import { shownText } from './letters.ts';
import { bold, heading, ink, line, type Paper, type Parent, plain, sizes } from './tagged.ts';

const columns = [
  { title: 'Sent on', share: 0.24 },
  { title: 'Reference', share: 0.2 },
  { title: 'What it was', share: 0.2 },
  { title: 'How far it has come', share: 0.36 },
] as const;

const padding = 4;

type Cell = { readonly tag: 'TH' | 'TD'; readonly text: string };

export const summaryTable = (paper: Paper, parent: Parent, entries: readonly PortfolioEntry[]): void => {
  heading(paper, parent, 2, 'The records in it');
  const table = paper.struct('Table');
  parent.add(table);
  const head: readonly Cell[] = columns.map(({ title }) => ({ tag: 'TH', text: title }));
  tableRow(paper, table, head);
  for (const { sentOn, reference, heading: what, stage } of entries) {
    const [kind = ''] = what.split(',');
    const cells: readonly Cell[] = [
      { tag: 'TD', text: sentOn },
      { tag: 'TD', text: reference },
      { tag: 'TD', text: kind },
      { tag: 'TD', text: stage },
    ];
    tableRow(paper, table, cells);
  }
  table.end();
  paper.x = paper.page.margins.left;
  paper.moveDown(1);
};

/** Which way a head points: pdfkit writes it, its types do not know it. */
const columnHead: NonNullable<Parameters<Paper['struct']>[1]> & { readonly scope: 'Column' } = { scope: 'Column' };

const tableRow = (paper: Paper, table: Parent, cells: readonly Cell[]): void => {
  const { left, right, bottom } = paper.page.margins;
  const width = paper.page.width - left - right;
  const widths = columns.map(({ share }) => share * width - padding);
  const style = ({ tag }: Cell) =>
    paper
      .font(tag === 'TH' ? bold : plain)
      .fontSize(sizes.small)
      .fillColor(ink);
  const heights = cells.map((cell, at) => style(cell).heightOfString(shownText(cell.text), { width: widths[at] ?? 0 }));
  const height = Math.max(...heights) + 2 * padding;
  if (paper.y + height > paper.page.height - bottom) paper.addPage();
  const top = paper.y;
  const row = paper.struct('TR');
  table.add(row);
  let x = left;
  for (const [at, cell] of cells.entries()) {
    const from = x;
    const cellWidth = widths[at] ?? 0;
    row.add(
      paper.struct(cell.tag, cell.tag === 'TH' ? columnHead : {}, () =>
        style(cell).text(shownText(cell.text), from, top + padding, { width: cellWidth }),
      ),
    );
    x += cellWidth + padding;
  }
  row.end();
  paper.markContent('Artifact', { type: 'Layout' });
  paper
    .moveTo(left, top + height)
    .lineTo(left + width, top + height)
    .lineWidth(0.5)
    .strokeColor(line)
    .stroke();
  paper.endMarkedContent();
  paper.y = top + height;
};

// Comma-separated values, read and written (RFC 4180). Small on purpose: it serves this module's own reference data.

/** Rows of cells; a quoted cell may hold commas, quotes and line breaks. An empty line gives no row. */
export const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end !== -1 && text[end + 1] === '"') {
        end = text.indexOf('"', end + 2);
      }
      const close = end === -1 ? text.length : end;
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    } else {
      const start = at;
      while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') {
        at += 1;
      }
      cell = text.slice(start, at);
    }
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) {
        row.push('');
      }
      continue;
    }
    while (text[at] === '\r' || text[at] === '\n') {
      at += 1;
    }
    if (row.length > 1 || row[0] !== '') {
      rows.push(row);
    }
    row = [];
  }
  return rows;
};

/** The rows of a table with a header line, by column name. Throws where a named column is missing. */
export const parseTable = <Column extends string>(
  text: string,
  columns: readonly Column[],
): Readonly<Record<Column, string>>[] => {
  const [header = [], ...rows] = parseCsv(text);
  const places = columns.map((column) => {
    const place = header.indexOf(column);
    if (place === -1) {
      throw new Error(`the table has no column "${column}"`);
    }
    return [column, place] as const;
  });
  return rows.map(
    (row) => Object.fromEntries(places.map(([column, place]) => [column, row[place] ?? ''])) as Record<Column, string>,
  );
};

const formatCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(formatCell).join(',')}\n`).join('');

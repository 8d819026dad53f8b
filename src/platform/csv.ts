// A table as a file that spreadsheets open (RFC 4180). A cell that they would take for a formula gets an apostrophe before it
// (OWASP, CSV injection): what somebody wrote as their name runs on nobody's computer.

const runs = /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/;

export const safeCell = (text: string): string => {
  const safe = runs.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With the mark by which spreadsheets know that it is UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(safeCell).join(',')}\r\n`).join('')}`;

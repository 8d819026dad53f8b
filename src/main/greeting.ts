// What the person at the keyboard reads once Cairn runs: where it is, and who can sign in to a demonstration.

import type { DemoAccount } from '../platform/identity/demo.ts';

export const greeting = (origin: string, accounts: readonly DemoAccount[]): readonly string[] => [
  `\nCairn is ready: ${origin}`,
  ...peopleOf(accounts),
  '\nCtrl-C stops it.',
];

/** Somebody of each kind is enough here: the sign-in page has them all, and the file all passwords. */
const peopleOf = (accounts: readonly DemoAccount[]): readonly string[] => {
  const [first] = accounts;
  if (!first) return [];
  const shown = accounts.filter(({ organisation }) => organisation === first.organisation);
  const others = accounts.length - shown.length;
  const rows = shown.map(({ displayName, username, password }) => [displayName, username, password]);
  const [head = '', ...people] = inColumns([['', 'username', 'password'], ...rows]);
  return [
    '\nEvery person and every record in it is invented. You can sign in as any of them.',
    'On the sign-in page one tap is enough.\n',
    `    ${head}`,
    `  ${first.organisationName}`,
    ...people.map((line) => `    ${line}`),
    ...(others > 0 ? [`  ${others} more on the sign-in page, and in demo.json in the data folder`] : []),
  ];
};

const inColumns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const columns = rows[0] ?? [];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

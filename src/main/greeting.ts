// What the person at the keyboard reads once Cairn runs: where it is, and who can sign in to a demonstration.

import type { DemoAccount } from '../platform/identity/demo.ts';

export const greeting = (origin: string, accounts: readonly DemoAccount[]): readonly string[] => [
  `\nCairn is ready: ${origin}`,
  ...peopleOf(accounts),
  '\nCtrl-C stops it.',
];

/** As the sign-in page has them: by organisation. */
const peopleOf = (accounts: readonly DemoAccount[]): readonly string[] => {
  if (accounts.length === 0) return [];
  const rows = accounts.map(({ displayName, username, password }) => [displayName, username, password]);
  const [head = '', ...people] = inColumns([['', 'username', 'password'], ...rows]);
  const lines = accounts.flatMap(({ organisationName }, at) => [
    ...(accounts[at - 1]?.organisationName === organisationName ? [] : [`  ${organisationName}`]),
    `    ${people[at]}`,
  ]);
  return [
    '\nEvery person and every record in it is invented. You can sign in as any of them.',
    'On the sign-in page one tap is enough.\n',
    `    ${head}`,
    ...lines,
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

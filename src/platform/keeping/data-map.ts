// Whether the data map says what is true: compared with the tables and columns that there are.

import type { Kept, KeptTable } from './kept.ts';

/** `public.` is left out of names. */
export type RealTable = { readonly name: string; readonly columns: readonly string[] };

const howTo = 'Declare it in data.ts of the part that keeps it (the type and its words: src/platform/keeping/kept.ts).';

export const tablesOf = (map: readonly Kept[]): readonly KeptTable[] => map.filter((one) => one.kind === 'table');

/** Sentences for whoever added or removed something; empty where all is as it is said. */
export const dataMapFaults = (map: readonly Kept[], real: readonly RealTable[]): readonly string[] => {
  const declared = new Map(tablesOf(map).map((one) => [one.name, one]));
  const there = new Set(real.map(({ name }) => name));
  return [
    ...real
      .filter(({ name }) => !declared.has(name))
      .map(({ name }) => `The data map lacks the table ${name}. ${howTo}`),
    ...[...declared.keys()]
      .filter((name) => !there.has(name))
      .map((name) => `There is no table ${name} any more. ${howTo}`),
    ...twice(map).map((name) => `The data map has ${name} twice.`),
    ...real.flatMap(({ name, columns }) => columnFaults(declared.get(name), name, columns)),
    ...[...declared.values()].flatMap(copyFaults),
  ];
};

const twice = (map: readonly Kept[]): readonly string[] => {
  const names = map.map(({ name }) => name);
  return names.filter((name, index) => names.indexOf(name) !== index);
};

const columnFaults = (one: KeptTable | undefined, name: string, columns: readonly string[]): readonly string[] => {
  if (!one) return [];
  const declared = Object.keys(one.columns);
  return [
    ...columns
      .filter((column) => !declared.includes(column))
      .map((column) => `The data map lacks ${name}.${column}. ${howTo}`),
    ...declared
      .filter((column) => !columns.includes(column))
      .map((column) => `There is no ${name}.${column} any more. ${howTo}`),
  ];
};

/** Columns that hold the number of an account, as this house names them. */
const namesAccount = /(^|_)account_id$|_by$|^actor_id$/;
const noAccount = new Set(['locked_by', 'stated_by']);

/** What somebody with an account must be able to have a copy of. */
const copyFaults = ({
  name,
  columns,
  whose,
  rowsOf,
  noCopy,
  secret = [],
  mentions = [],
}: KeptTable): readonly string[] => {
  const isTheirs = whose.staff !== undefined || whose.teller !== undefined;
  const explained = [...(rowsOf ? [rowsOf.column] : []), ...mentions];
  const unexplained = Object.keys(columns).filter(
    (column) => namesAccount.test(column) && !noAccount.has(column) && !explained.includes(column),
  );
  return [
    ...(isTheirs && !rowsOf && !noCopy
      ? [`${name} is data of people with an account: say in rowsOf how their rows are found.`]
      : []),
    ...unexplained.map((column) => `${name}.${column} names an account: say in rowsOf or in mentions what it is.`),
    ...[...secret, ...mentions]
      .filter((column) => !(column in columns))
      .map((column) => `There is no ${name}.${column}.`),
  ];
};

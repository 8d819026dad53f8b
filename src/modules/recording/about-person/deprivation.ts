// From the first half of a postcode to the fifth of the country that its neighbourhoods are in, by how deprived they are. The
// table is the operator's: no open one is small enough to ship. What was typed is looked up and forgotten.

import { readFileSync } from 'node:fs';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';

/** 1 is the most deprived. */
export type Fifth = 1 | 2 | 3 | 4 | 5;
export type DeprivationTable = ReadonlyMap<string, Fifth>;

const outward = '[A-Z]{1,2}[0-9][A-Z0-9]?';
const outwardOnly = new RegExp(`^${outward}$`);
const whole = new RegExp(`^(${outward})[0-9][A-Z]{2}$`);

/** "sw1a", "SW1A 1AA" -> "SW1A"; null for what is neither half nor whole a postcode. */
export const outwardOf = (typed: string): string | null => {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return whole.exec(plain)?.[1] ?? (outwardOnly.test(plain) ? plain : null);
};

const mostFaults = 10;

/** A table `outward_code,quintile`; or each line that is wrong. */
export const readDeprivation = (csv: string): Result<DeprivationTable> => {
  const [head = '', ...lines] = csv.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const faults: string[] = [];
  if (head.trim().toLowerCase() !== 'outward_code,quintile') faults.push('Line 1 should be: outward_code,quintile');
  const table = new Map<string, Fifth>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [code = '', fifth = '', ...rest] = line.split(',').map((cell) => cell.trim().toUpperCase());
    const fault = faultOf(code, fifth, rest, table);
    if (fault === null) table.set(code, Number(fifth) as Fifth);
    else faults.push(`Line ${index + 2}: ${fault}`);
  }
  if (faults.length === 0 && table.size === 0) faults.push('There is no line after the first');
  if (faults.length === 0) return ok(table);
  const more = faults.length > mostFaults ? [`… and ${faults.length - mostFaults} more`] : [];
  return fail(failure('bad-request', [], [...faults.slice(0, mostFaults), ...more].join('\n')));
};

const faultOf = (code: string, fifth: string, rest: readonly string[], table: DeprivationTable): string | null => {
  if (rest.length > 0) return 'more than two columns';
  if (!outwardOnly.test(code)) return `"${code}" is not the first half of a postcode`;
  if (!/^[1-5]$/.test(fifth)) return `the quintile of ${code} is "${fifth}" and should be 1 (most deprived) to 5`;
  return table.has(code) ? `${code} stands there twice` : null;
};

/** The same from a file; one that cannot be read is told like one that is wrong. */
export const readDeprivationFile = (path: string): Result<DeprivationTable> => {
  try {
    return readDeprivation(readFileSync(path, 'utf8'));
  } catch {
    return fail(failure('bad-request', [], `${path} cannot be read`));
  }
};

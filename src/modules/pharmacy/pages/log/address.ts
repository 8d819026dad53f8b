// The log's address: every filter is in it, so that a list can be kept and gone back to.

import { type Static, Type } from 'typebox';
import { firstDayOf, lastDayOf, monthPattern } from '../../months.ts';
import type { EntryFilter } from '../../store.ts';
import { codesOf, errorTypeWords, reachedWords, stageWords } from '../../words.ts';

const lastPage = 1_000;

const oneOf = (codes: readonly string[]) =>
  Type.Optional(Type.Unsafe<string>({ type: 'string', enum: ['', ...codes] }));

export const logAddress = Type.Object({
  organisation: Type.Optional(Type.String({ maxLength: 20 })),
  /** `all`, or a month; the running one unless told. */
  month: Type.Optional(Type.String({ pattern: `^(all|)$|${monthPattern}` })),
  reached: oneOf(codesOf(reachedWords)),
  stage: oneOf(codesOf(stageWords)),
  type: oneOf(codesOf(errorTypeWords)),
  words: Type.Optional(Type.String({ maxLength: 200 })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: lastPage })),
  done: Type.Optional(Type.String({ maxLength: 40 })),
});

export type LogAddress = Static<typeof logAddress>;

export const filterOf = ({ reached, stage, type, words }: LogAddress, month: string): EntryFilter => ({
  ...(month !== 'all' && { from: firstDayOf(month), to: lastDayOf(month) }),
  reached: reached || undefined,
  stage: stage || undefined,
  errorType: type || undefined,
  words: words?.trim() || undefined,
});

type Part = keyof LogAddress;

/** The same list with something else in its address; an empty text takes it out. */
export const logHref = (
  address: Partial<Record<Part, unknown>>,
  changed: Partial<Record<Part, string>> = {},
): string => {
  const { done: _, ...kept } = { ...address, page: undefined, ...changed };
  const parts = Object.entries(kept).flatMap(([name, value]) => (value ? [[name, String(value)] as const] : []));
  const query = new URLSearchParams(parts.map(([name, value]): [string, string] => [name, value])).toString();
  return query === '' ? '/pharmacy' : `/pharmacy?${query}`;
};

/** What the list is narrowed to, each with the address of the list without it. */
export const chosenOf = (address: LogAddress) => {
  const texts = {
    reached: reachedWords[address.reached as keyof typeof reachedWords],
    stage: stageWords[address.stage as keyof typeof stageWords],
    type: errorTypeWords[address.type as keyof typeof errorTypeWords],
    words: address.words?.trim() ? `“${address.words.trim()}”` : undefined,
  };
  return Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [{ text, removeHref: logHref(address, { [name]: '' }) }],
  );
};

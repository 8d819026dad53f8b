// Hides names and other identifiers in a story before anyone reads it. What it can and cannot do: docs/methods/deidentify.md.

import { createDeidentify, type Deidentify } from './engine.ts';
import { createKnowledge } from './knowledge.ts';
import { readLists, readTaggerFile } from './lists.ts';

export { type Under, underMarks } from './align.ts';
export { alsoHidden, alsoNowhere, isAlso, keysAlso } from './also.ts';
export type { Hidden } from './engine.ts';
export { blankMarks, markPattern } from './marks.ts';
export { hideReported, isNumber, keysAsWritten, keysOf, type Reported } from './reported.ts';
export { mayKeep, type Span, type SpanType, unite } from './span.ts';
export { engineVersion } from './version.ts';

let engine: Deidentify | null = null;

/**
 * Spans are in Unicode code points of `text`, sorted, apart. `keep`: words that are no identifiers; only soft types heed it.
 * `also`: words that are names or numbers, wherever they stand.
 */
export const deidentify: Deidentify = (text, options) => {
  engine ??= createDeidentify(createKnowledge(readLists(), readTaggerFile()));
  return engine(text, options);
};

// Reads the stories of this folder and says how well an engine hides what is marked in them. GUIDE.md says what is marked.

import type { Span, Stretch } from '../span.ts';

export type Story = {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Words that may be hidden or left: they count for nothing. */
  readonly either: readonly Stretch[];
};

/** `{type|words}` marks an identifier, `{either|words}` what may go either way, `⏎` a new line; `#` begins a remark. */
export const readStories = (file: string): readonly Story[] =>
  file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const spans: Span[] = [];
      const either: Stretch[] = [];
      let text = '';
      for (const part of line.replaceAll('⏎', '\n').split(/(\{[a-z-]+\|[^}]+\})/)) {
        const [, type, words] = /^\{([a-z-]+)\|([^}]+)\}$/.exec(part) ?? [];
        const start = [...text].length;
        text += words ?? part;
        const end = [...text].length;
        if (type === 'either') either.push({ start, end });
        else if (type !== undefined) spans.push({ start, end, type: type as Span['type'] });
      }
      return { text, spans, either };
    });

export type Share = { readonly hits: number; readonly all: number };

/** Recall: of what is marked, how much is hidden. Precision: of what is hidden, how much is marked. */
type Pair = { readonly recall: Share; readonly precision: Share };

export type Measures = {
  /** Same first and last letter, same type. */
  readonly exact: Pair;
  /** At least one letter in common, whatever the types. */
  readonly overlap: Pair;
  /** Letters and digits, whatever the types. */
  readonly characters: Pair;
  /** Marked spans of which every letter and digit is hidden, under whatever mark: what keeps a person unknown. */
  readonly whole: Share;
};

export type Score = {
  readonly words: number;
  readonly names: { readonly all: number; readonly hidden: number };
  readonly others: { readonly all: number; readonly hidden: number };
  /** Words hidden that are part of no identifier. */
  readonly falselyHidden: number;
  readonly falselyHiddenPer1000Words: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  /** Recall by the type that is marked, precision by the type that the engine gave. */
  readonly types: ReadonlyMap<string, Measures>;
  readonly overall: Measures;
};

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}']+/gu)?.length ?? 0;

type Tally = { hits: number; all: number };

const tally = (): Tally => ({ hits: 0, all: 0 });

const count = (into: Tally, hits: number | boolean, all = 1): void => {
  into.hits += Number(hits);
  into.all += all;
};

const blank = () => ({
  exact: { recall: tally(), precision: tally() },
  overlap: { recall: tally(), precision: tally() },
  characters: { recall: tally(), precision: tally() },
  whole: tally(),
});

const marked = 2;
const neither = 3;

/** Whatever finds identifiers: the engine, or another to compare it with. Spans in code points. */
export type Finder = (text: string) => { readonly spans: readonly Span[] };

export const score = (stories: readonly Story[], find: Finder): Score => {
  const types = new Map<string, ReturnType<typeof blank>>();
  const overall = blank();
  const measuresOf = (type: string) => {
    const own = types.get(type) ?? blank();
    types.set(type, own);
    return [own, overall];
  };
  let words = 0;
  let falselyHidden = 0;
  const missed: string[] = [];
  const wrong: string[] = [];

  for (const { text, spans, either } of stories) {
    const points = [...text];
    const hidden = find(text).spans;
    const isSame = (a: Span) => (b: Span) => a.start === b.start && a.end === b.end && a.type === b.type;
    const lettersOf = ({ start, end }: Stretch): readonly number[] =>
      points.slice(start, end).flatMap((point, at) => (/[\p{L}\p{N}]/u.test(point) ? [start + at] : []));
    const nearby = ({ start, end }: Stretch) => points.slice(Math.max(0, start - 30), end + 30).join('');
    const cover = new Uint8Array(points.length);
    for (const span of hidden) cover.fill(1, span.start, span.end);
    words += wordCount(text);

    for (const span of spans) {
      const letters = lettersOf(span);
      const hits = letters.filter((at) => cover[at] === 1).length;
      if (hits < letters.length)
        missed.push(`${span.type}: ${points.slice(span.start, span.end).join('')} in "${nearby(span)}"`);
      for (const own of measuresOf(span.type)) {
        count(own.exact.recall, hidden.some(isSame(span)));
        count(own.overlap.recall, hits > 0);
        count(own.characters.recall, hits, letters.length);
        count(own.whole, hits === letters.length);
      }
    }

    for (const { start, end } of either) cover.fill(neither, start, end);
    for (const { start, end } of spans) cover.fill(marked, start, end);
    for (const span of hidden) {
      const letters = lettersOf(span).filter((at) => cover[at] !== neither);
      const hits = letters.filter((at) => cover[at] === marked).length;
      const extra = points
        .slice(span.start, span.end)
        .filter((_, at) => cover[span.start + at] === 1)
        .join('');
      falselyHidden += wordCount(extra);
      if (wordCount(extra) > 0) wrong.push(`${span.type}: ${extra} in "${nearby(span)}"`);
      if (letters.length === 0) continue;
      for (const own of measuresOf(span.type)) {
        count(own.exact.precision, spans.some(isSame(span)));
        count(own.overlap.precision, hits > 0);
        count(own.characters.precision, hits, letters.length);
      }
    }
  }

  const names = types.get('name')?.whole ?? tally();
  return {
    words,
    names: { all: names.all, hidden: names.hits },
    others: { all: overall.whole.all - names.all, hidden: overall.whole.hits - names.hits },
    falselyHidden,
    falselyHiddenPer1000Words: words === 0 ? 0 : (1000 * falselyHidden) / words,
    missed,
    wrong,
    types,
    overall,
  };
};

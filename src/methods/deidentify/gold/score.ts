// Reads the stories of this folder and says how well an engine hides what is marked in them.

import type { Deidentify } from '../engine.ts';
import type { Span } from '../span.ts';

export type Story = { readonly text: string; readonly spans: readonly Span[] };

/** `{type|words}` marks an identifier, `⏎` a new line; a line that begins with `#` is a remark. */
export const readStories = (file: string): readonly Story[] =>
  file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const spans: Span[] = [];
      let text = '';
      for (const part of line.replaceAll('⏎', '\n').split(/(\{[a-z-]+\|[^}]+\})/)) {
        const [, type, words] = /^\{([a-z-]+)\|([^}]+)\}$/.exec(part) ?? [];
        const start = [...text].length;
        text += words ?? part;
        if (type !== undefined) spans.push({ start, end: [...text].length, type: type as Span['type'] });
      }
      return { text, spans };
    });

export type Score = {
  readonly words: number;
  readonly names: { readonly all: number; readonly hidden: number };
  readonly others: { readonly all: number; readonly hidden: number };
  /** Words hidden that are part of no identifier. */
  readonly falselyHidden: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}']+/gu)?.length ?? 0;

/** An identifier counts as hidden when every letter and digit of it is, under whatever mark. */
export const score = (stories: readonly Story[], deidentify: Deidentify): Score => {
  const total = { words: 0, names: { all: 0, hidden: 0 }, others: { all: 0, hidden: 0 }, falselyHidden: 0 };
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const story of stories) {
    const points = [...story.text];
    const cover = new Uint8Array(points.length);
    const hidden = deidentify(story.text).spans;
    for (const span of hidden) cover.fill(1, span.start, span.end);
    total.words += wordCount(story.text);
    for (const { start, end, type } of story.spans) {
      const words = points.slice(start, end).join('');
      const kind = type === 'name' ? total.names : total.others;
      const isHidden = points
        .slice(start, end)
        .every((point, at) => cover[start + at] === 1 || !/[\p{L}\p{N}]/u.test(point));
      kind.all += 1;
      if (isHidden) kind.hidden += 1;
      else missed.push(`${type}: ${words} in "${points.slice(Math.max(0, start - 30), end + 30).join('')}"`);
      cover.fill(2, start, end);
    }
    for (const span of hidden) {
      const words = points
        .slice(span.start, span.end)
        .filter((_, at) => cover[span.start + at] !== 2)
        .join('');
      total.falselyHidden += wordCount(words);
      if (wordCount(words) > 0)
        wrong.push(`${span.type}: ${words} in "${points.slice(Math.max(0, span.start - 30), span.end + 30).join('')}"`);
    }
  }
  return { ...total, missed, wrong };
};

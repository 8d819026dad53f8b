// What somebody told us, in their own words. Where words were hidden, a quiet mark says what kind of words they were. Other brackets
// are the teller's own.

import { markPattern } from '../../../methods/deidentify/marks.ts';

export type Story = {
  /** The hidden text: `Then [nurse's name] gave her the tablets.` */
  readonly text: string;
  /** Hides nothing more; only shortens, for lists. */
  readonly isShort?: boolean;
  /** Where it is written in another language than the page, or nobody knows in which. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** Whoever reviews may say of each mark that it hides nothing that should be hidden: it is a button then. */
  readonly asked?: AskedMarks;
};

export type AskedMarks = {
  /** The id of the form that the buttons belong to. */
  readonly form: string;
  /** Which text of the record this is. */
  readonly part: string;
  /** Marks that are doubted already, each with the how-manyth of its like in the text it is: `[name 2] 1`. */
  readonly doubted?: readonly string[];
};

type StoryPart =
  | { readonly text: string }
  | { readonly hidden: string /** The how-manyth of its like. */; readonly nth: number };
export type StoryParagraph = readonly StoryPart[];

const partsOf = (paragraph: string, counted: Map<string, number>): StoryParagraph => {
  const parts: StoryPart[] = [];
  let from = 0;
  for (const found of paragraph.matchAll(markPattern)) {
    if (found.index > from) parts.push({ text: paragraph.slice(from, found.index) });
    const nth = (counted.get(found[0]) ?? 0) + 1;
    counted.set(found[0], nth);
    parts.push({ hidden: found[0].slice(1, -1), nth });
    from = found.index + found[0].length;
  }
  if (from < paragraph.length) parts.push({ text: paragraph.slice(from) });
  return parts;
};

/** Paragraphs at empty lines, each a row of words and marks. */
export const storyParagraphs = (text: string): readonly StoryParagraph[] => {
  const counted = new Map<string, number>();
  return text
    .split(/\r?\n[\r\n\s]*\n|\r?\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => partsOf(paragraph, counted));
};

// A field of text cannot hold marks: they stand on a layer behind it, in the same letters, which nobody sees, at the same places.

import type { Mark } from './mark.ts';

/** All that decides where a letter stands, whoever set it: the page, or its reader's own style or larger letters. */
const metrics = [
  'direction',
  'fontFamily',
  'fontFeatureSettings',
  'fontKerning',
  'fontSize',
  'fontStretch',
  'fontStyle',
  'fontVariant',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'overflowWrap',
  'paddingBottom',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'tabSize',
  'textAlign',
  'textIndent',
  'textRendering',
  'textTransform',
  'unicodeBidi',
  'whiteSpace',
  'wordBreak',
  'wordSpacing',
] as const;

const px = (length: number): string => `${length}px`;

type Part = { readonly words: string; readonly isMarked: boolean };

const partsOf = (text: string, marks: readonly Mark[]): readonly Part[] => {
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    parts.push({ words: text.slice(from, start), isMarked: false }, { words: text.slice(start, end), isMarked: true });
    from = end;
  }
  return [...parts, { words: text.slice(from), isMarked: false }];
};

const nodeOf = ({ words, isMarked }: Part): Node => {
  if (!isMarked) return document.createTextNode(words);
  const mark = document.createElement('mark');
  mark.textContent = words;
  return mark;
};

const isSame = (one: Part | undefined, other: Part | undefined): boolean =>
  one !== undefined && one.words === other?.words && one.isMarked === other.isMarked;

/** Puts only what has changed into a page that holds the parts of before: the browser sets the rest no second time. */
const redraw = (page: HTMLElement, before: readonly Part[], now: readonly Part[]): void => {
  const most = Math.min(before.length, now.length);
  let first = 0;
  while (first < most && isSame(before[first], now[first])) first += 1;
  let last = 0;
  while (last < most - first && isSame(before[before.length - 1 - last], now[now.length - 1 - last])) last += 1;
  for (let old = first; old < before.length - last; old += 1) page.childNodes[first]?.remove();
  const next = page.childNodes[first] ?? null;
  for (const part of now.slice(first, now.length - last)) page.insertBefore(nodeOf(part), next);
};

export type Layer = { readonly draw: (text: string, marks: readonly Mark[]) => void };

/** `frame` holds the layer and the field, and is as large as the field. */
export const createLayer = (frame: HTMLElement, layer: HTMLElement, field: HTMLTextAreaElement): Layer => {
  const page = document.createElement('div');
  layer.replaceChildren(page);
  frame.classList.add('app-marks--shown');

  const follow = (): void => {
    page.style.transform = `translateY(${px(-field.scrollTop)})`;
  };

  /** As wide as the lines of the field: to a part of a pixel, and without the bar that scrolls it, on whichever side it is. */
  const fit = (): void => {
    const style = getComputedStyle(field);
    for (const name of metrics) page.style[name] = style[name];
    const rims = (Number.parseFloat(style.borderLeftWidth) || 0) + (Number.parseFloat(style.borderRightWidth) || 0);
    const bar = Math.max(0, Math.round(field.offsetWidth - rims - field.clientWidth));
    layer.style.left = px(field.offsetLeft + field.clientLeft);
    layer.style.top = px(field.offsetTop + field.clientTop);
    layer.style.width = px(field.getBoundingClientRect().width - rims - bar);
    layer.style.height = px(field.clientHeight);
    follow();
  };

  new ResizeObserver(fit).observe(field);
  field.addEventListener('scroll', follow, { passive: true });
  fit();
  let before: readonly Part[] = [];
  return {
    draw: (text, marks) => {
      const now = partsOf(text, marks);
      redraw(page, before, now);
      before = now;
    },
  };
};

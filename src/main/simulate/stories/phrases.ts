// The little language that stories are written in: `{one|another|}` chooses, `$name` is filled in. Choices may be nested.

import type { Random } from './random.ts';

type Part = string | { readonly slot: string } | { readonly choices: readonly (readonly Part[])[] };

/** Gives the words for a `$name`; they may hold choices and names of their own. */
export type Slots = (name: string) => string;

const slotName = /\$([a-zA-Z]+)/y;

const parse = (text: string): readonly Part[] => {
  let at = 0;
  const sequence = (nested: boolean): readonly Part[] => {
    const parts: Part[] = [];
    let plain = '';
    const flush = () => {
      if (plain !== '') parts.push(plain);
      plain = '';
    };
    while (at < text.length) {
      const char = text[at] ?? '';
      if (nested && (char === '|' || char === '}')) break;
      if (char === '{') {
        flush();
        at += 1;
        const choices = [sequence(true)];
        while (text[at] === '|') {
          at += 1;
          choices.push(sequence(true));
        }
        if (text[at] !== '}') throw new Error(`A choice is not closed: ${text.slice(0, 60)}`);
        at += 1;
        parts.push({ choices });
        continue;
      }
      slotName.lastIndex = at;
      const slot = char === '$' ? slotName.exec(text) : null;
      if (slot?.[1] !== undefined) {
        flush();
        parts.push({ slot: slot[1] });
        at = slotName.lastIndex;
        continue;
      }
      plain += char;
      at += 1;
    }
    flush();
    return parts;
  };
  return sequence(false);
};

const parsed = new Map<string, readonly Part[]>();

const parseOnce = (text: string): readonly Part[] => {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const parts = parse(text);
  parsed.set(text, parts);
  return parts;
};

const fill = (parts: readonly Part[], random: Random, slots: Slots): string => {
  let out = '';
  for (const part of parts) {
    if (typeof part === 'string') out += part;
    else if ('choices' in part) out += fill(random.pick(part.choices), random, slots);
    else {
      const words = slots(part.slot);
      // Words without choices or names (nearly all) must not crowd the cache: names and numbers never end.
      out += /[{$]/.test(words) ? fill(parse(words), random, slots) : words;
    }
  }
  return out;
};

const tidy = (text: string): string =>
  text
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/ +([.,;:!?])/g, '$1')
    .replace(/ ?\n ?/g, '\n')
    .replace(/(^|[.!?]\s+|\n)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());

/** Makes the choices and fills the names: plain sentences come out, one text after the other. */
export const phrase = (texts: readonly string[], random: Random, slots: Slots): string =>
  tidy(texts.map((text) => fill(parseOnce(text), random, slots)).join(' '));

import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { loadLexicon } from '../lists.ts';
import { lengthOf, markLength, openPage, pageWithout, withoutSpans } from '../page.ts';
import { inOrder, type Span } from '../span.ts';
import { tokensAfter, tokensOf } from './tokens.ts';

const lexicon = loadLexicon();

it('gives the tokens of a page without some of its spans as if it had been read anew', () => {
  const texts = fc.array(
    fc.constantFrom('Priya', '[name]', "Jo's", '12', '3rd', ' ', ' ', '. ', ', ', '-', "'", 'é', '\n'),
  );
  const places = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })), { maxLength: 5 });
  fc.assert(
    fc.property(texts, places, (words, at) => {
      const { page } = openPage(words.join(''));
      const spans = inOrder(
        at
          .map(
            ([start, length]): Span => ({
              start,
              end: Math.max(start, Math.min(start + length, page.text.length)),
              type: 'name',
            }),
          )
          .filter(({ end }) => end <= page.text.length),
      );
      const before = tokensOf(page, lexicon);
      const rest = withoutSpans(page, spans);
      assert.deepEqual(tokensAfter(rest, lexicon, before, spans, lengthOf), tokensOf(rest, lexicon));
      const next = pageWithout(page, spans);
      assert.deepEqual(tokensAfter(next, lexicon, before, spans, markLength), tokensOf(next, lexicon));
    }),
    { numRuns: 3000 },
  );
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { languages } from '../../platform/language/languages.ts';
import { audiences, posterOf } from './poster.ts';

const origin = 'https://cairn.example.org';
const place = { code: 'XN1', name: 'Northmoor Infirmary' };
/** The nearest that a code may stand to what is around it, and the most squares that a camera reads from a pocket card. */
const quiet = 4;
const mostSquares = 69;

/** Which squares of the path are dark. */
const darkOf = (path: string): ReadonlySet<string> =>
  new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));

describe('a poster', () => {
  for (const language of languages)
    it(`speaks its language and leads on in it: ${language.englishName}`, () => {
      for (const audience of audiences) {
        const { title, link, typed } = posterOf({ audience, place }, { language, origin });
        assert.ok(title.length > 5);
        const prefix = language.path === '' ? '' : `/${language.path}`;
        assert.ok(link.startsWith(`${origin}${prefix}/record/tell?who=`), link);
        const within = audience === 'public' || audience === 'full' ? '' : `/${audience}`;
        assert.deepEqual(typed, { host: 'cairn.example.org', path: `${prefix}/at/xn1${within}` });
      }
    });

  it('names the place and the ward, and its code does too', () => {
    const [english] = languages.filter(({ path }) => path === '');
    assert.ok(english);
    const poster = posterOf({ audience: 'near-miss', place, ward: "Queen's Ward" }, { language: english, origin });
    assert.equal(poster.place, "Queen's Ward, Northmoor Infirmary");
    const query = new URL(poster.link).searchParams;
    assert.deepEqual(Object.fromEntries(query), { who: 'staff', way: 'near-miss', place: 'XN1', ward: "Queen's Ward" });
  });

  it('has a code with its quiet margin, and no finer than a camera reads, whatever the ward is called', () => {
    const [language] = languages;
    assert.ok(language);
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme-ascii' }), (ward) => {
        const { qr } = posterOf({ audience: 'near-miss', place, ward }, { language, origin });
        assert.ok(qr.size <= mostSquares + 2 * quiet, `${qr.size} squares`);
        for (const square of darkOf(qr.path))
          for (const at of square.split(',').map(Number)) assert.ok(at >= quiet && at < qr.size - quiet);
      }),
      { numRuns: 50 },
    );
  });
});

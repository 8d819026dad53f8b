import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { plainWords } from './spot.ts';
import { vectorOf } from './story-vector.ts';
import { type Facets, facetsOf, narrowerThemes, spokenOf, themeFor, themeName, themesOf } from './themes.ts';

const about = (story: string, isGoodCare = false): Facets | null =>
  facetsOf(plainWords(story), vectorOf(story), isGoodCare);
const narrowest = (story: string): string | null => {
  const facets = about(story);
  return facets && themeName(themesOf(facets)[0] ?? '');
};

describe('a theme', () => {
  it('is what a person would call it', () => {
    for (const [story, name] of [
      [
        'Climbed over the bed rails in the night and was found on the floor by the night staff.',
        'Falls from bed at night',
      ],
      ['Her insulin was given two hours late because the nurse was called away.', 'Insulin given late or missed'],
      ['The district nurse never came to do the insulin. The dose was missed.', 'Insulin given late or missed'],
      ['My mother was sent home by taxi at two in the morning. She lives alone.', 'Sent home unsafely at night'],
      ['Given amlodipine instead of amitriptyline, the boxes look the same.', 'Wrong medicine or strength'],
      ['New category 2 pressure ulcer to the sacrum found on washing.', 'Pressure damage to the skin'],
      ['Swab count incorrect at closure, found in the drape.', 'Swabs and instruments left behind or miscounted'],
    ])
      assert.equal(narrowest(story ?? ''), name, String(story));
  });

  it('needs its words together: insulin in one sentence and something missed many words on are no missed insulin', () => {
    const between = 'The weather had been very wet for many days, and so the path was green. '.repeat(3);
    assert.notEqual(about(`She has insulin. ${between}We missed her.`)?.base, 'medicine-late');
    assert.equal(about('She missed her insulin.')?.base, 'medicine-late');
  });

  it('is of its own for what went well', () => {
    const story = 'The nurse sat with him all night after her shift. Thank you for your kindness.';
    assert.match(about(story, true)?.base ?? '', /^good-/);
    assert.doesNotMatch(about(story)?.base ?? '', /^good-/);
  });

  it('is none where the words are known to nobody', () => {
    assert.equal(about('xqzzkw vvbrt'), null);
  });

  it('has words for a reviewer to read', () => {
    assert.equal(spokenOf('fall-from-bed'), 'a fall from bed');
    assert.equal(spokenOf('no-such-theme'), null);
    for (const unknown of ['no-such-theme', 'fall-from-bed.when.never', 'fall-from-bed.of.insulin', ''])
      assert.equal(themeName(unknown), null, unknown);
  });
});

describe('the names of themes', () => {
  const vocabulary = readFileSync(new URL('../../../data/text/themes.json', import.meta.url), 'utf8');

  it('are made of shipped words alone, whatever a story says', () => {
    const shipped = new Set(vocabulary.toLowerCase().match(/[a-z']+/g));
    for (const story of [
      'Zebediah Quillfeather fell out of bed at Northmoor on 3 March and broke his tibia.',
      'Insulin for Quillfeather was missed by Sister Marjoribanks.',
    ]) {
      const facets = about(story);
      assert.ok(facets, story);
      for (const theme of themesOf(facets))
        for (const word of (themeName(theme) ?? assert.fail(theme)).toLowerCase().match(/[a-z']+/g) ?? [])
          assert.ok(shipped.has(word), word);
      assert.doesNotMatch(JSON.stringify(facets), /quillfeather|marjoribanks|northmoor/i);
    }
  });

  it('differ from each other, each with its number', () => {
    const themes: readonly { readonly id: string; readonly name: string }[] = JSON.parse(vocabulary).themes;
    assert.ok(themes.length > 80);
    assert.equal(new Set(themes.map(({ id }) => id)).size, themes.length);
    assert.equal(new Set(themes.map(({ name }) => name)).size, themes.length);
    for (const { id } of themes) assert.match(id, /^[a-z-]+$/);
  });
});

describe('the narrower themes of a place', () => {
  const night: Facets = { base: 'fall-from-bed', subject: null, circumstance: 'night' };
  const day: Facets = { base: 'fall-from-bed', subject: null, circumstance: null };
  const times = (count: number, facets: Facets): readonly Facets[] => Array.from({ length: count }, () => facets);

  it('come with enough records, and not with three, nor with a few among many', () => {
    assert.deepEqual([...narrowerThemes(times(3, night), [])], []);
    assert.deepEqual([...narrowerThemes(times(4, night), [])], ['fall-from-bed.when.night']);
    assert.deepEqual([...narrowerThemes([...times(4, night), ...times(60, day)], [])], []);
  });

  it('stay, under the same number and name, as records come and go', () => {
    let themes: ReadonlySet<string> = new Set();
    const names = new Map<string, string | null>();
    for (let week = 1; week <= 30; week += 1) {
      const before = themes;
      themes = narrowerThemes([...times((week * 7) % 11, night), ...times((week * 5) % 23, day)], themes);
      for (const theme of before) assert.ok(themes.has(theme), theme);
      for (const theme of themes) {
        assert.equal(names.get(theme) ?? themeName(theme), themeName(theme));
        names.set(theme, themeName(theme));
      }
    }
    assert.deepEqual([...names], [['fall-from-bed.when.night', 'Falls from bed at night']]);
  });

  it('take a record from the broader one and from no other', () => {
    const had = themeFor(night, new Set());
    assert.equal(had, 'fall-from-bed');
    assert.equal(themeFor(night, new Set(['fall-from-bed.when.night'])), 'fall-from-bed.when.night');
    assert.equal(themeFor(day, new Set(['fall-from-bed.when.night'])), 'fall-from-bed');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRemembered } from '../remember.ts';
import { sentencesOf } from './sentences.ts';
import { heardIn, spaced } from './speak.ts';

describe('dictated words', () => {
  it('stand apart from what is around them, and once only', () => {
    assert.equal(spaced('', ' The nurse came ', ''), 'The nurse came');
    assert.equal(spaced('The nurse', 'came', ''), ' came');
    assert.equal(spaced('The nurse ', 'came', '.'), 'came');
    assert.equal(spaced('The', 'nurse', 'came'), ' nurse ');
    assert.equal(spaced('The nurse', '  ', 'came'), '');
  });

  it('are taken from what is new, for good or still being heard', () => {
    const results = [
      { isFinal: true, 0: { transcript: 'earlier' } },
      { isFinal: true, 0: { transcript: 'The nurse' } },
      { isFinal: false, 0: { transcript: 'came' } },
    ];
    assert.deepEqual(heardIn({ resultIndex: 1, results }), { said: 'The nurse', interim: 'came' });
  });
});

describe('reading aloud', () => {
  it('goes sentence by sentence, in each script', () => {
    assert.deepEqual(sentencesOf('  You do not\n have to. Really? ', 'en'), ['You do not have to.', 'Really?']);
    assert.equal(sentencesOf('آپ کو نام بتانے کی ضرورت نہیں۔ ہم نام چھپا دیتے ہیں۔', 'ur').length, 2);
    assert.deepEqual(sentencesOf(' \n', 'en'), []);
  });
});

describe('what a device remembers', () => {
  const kept = (href: unknown, words: unknown = 'As before') => readRemembered(JSON.stringify({ href, words }));

  it('is a link that begins a record, in any language', () => {
    const href = '/record/tell?who=staff&way=near-miss&place=RX1&ward=Queen%27s+Ward';
    assert.deepEqual(kept(href), { href, words: 'As before' });
    assert.ok(kept(`/cy${href}`));
  });

  it('is nothing else, whatever stands in the storage', () => {
    for (const href of [
      'javascript:alert(1)',
      '//evil.example/record/tell?who=staff',
      '/sign-out',
      '/record/tell',
      7,
      null,
    ])
      assert.equal(kept(href), null, String(href));
    for (const text of [null, '', '{', 'null', '[]', '7']) assert.equal(readRemembered(text), null, String(text));
    assert.equal(kept('/record/tell?who=staff', 7), null);
  });
});

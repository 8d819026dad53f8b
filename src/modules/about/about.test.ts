import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { createTestHttp } from '../../platform/http/testing.ts';
import type { Kept, Periods } from '../../platform/keeping/kept.ts';
import { createAbout } from './index.ts';
import { keptOf } from './kept-of.ts';

const story: Kept = {
  kind: 'table',
  name: 'revision',
  what: 'What was told',
  whose: { anonymous: 'What you told us', patient: 'What somebody told us about you' },
  why: 'learning',
  until: { kind: 'record' },
  ends: 'a job',
  columns: { answers: 'The answers' },
};
const draft: Kept = {
  kind: 'elsewhere',
  name: 'draft',
  what: 'A story on its way',
  whose: { anonymous: 'What you are writing', staff: 'What you are writing' },
  why: 'answering',
  until: { kind: 'days', days: 30 },
  untilOf: { anonymous: { kind: 'days', days: 1 } },
  ends: 'a job',
};
const periods: Periods = { 'record-serious': 20, record: 10, 'record-withdrawn': 1, original: 8 };
const about = createAbout({ map: () => [story, draft], periods: async () => periods });
const app = createTestHttp({ modules: [about] });

test('the pages open for anyone, without a cookie, and stand at the foot of every page', async () => {
  for (const [path, heading] of [
    ['/privacy', 'Your privacy'],
    ['/privacy/everything', 'Everything that is kept'],
    ['/accessibility', 'Who can use these pages'],
  ]) {
    const reply = await app.inject(path ?? '');
    assert.equal(reply.statusCode, 200, reply.body);
    assert.equal(reply.headers['set-cookie'], undefined);
    assert.match(reply.body, new RegExp(`<h1[^>]*>${heading}</h1>`));
    assert.match(
      reply.body,
      /<a href="\/privacy">Your privacy<\/a>[\s\S]*<a href="\/accessibility">Accessibility<\/a>/,
    );
  }
});

describe('the page on privacy', () => {
  it('says to each what is kept about them, and how long', () => {
    const said = keptOf([story, draft], periods).map(({ reasons }) =>
      reasons.flatMap(({ why, lines }) => lines.map(({ words, until }) => `${why}: ${words}: ${until}`)),
    );
    assert.deepEqual(said, [
      [
        'So that care gets safer: What you told us: 10 years after it is closed (20 years after serious harm)',
        'So that you can come back and hear what happened: What you are writing: a day',
      ],
      [],
      ['So that you can come back and hear what happened: What you are writing: 30 days'],
      [
        'So that care gets safer: What somebody told us about you: 10 years after it is closed (20 years after serious harm)',
      ],
    ]);
  });

  it('is made from the same list as everything else', async () => {
    assert.match((await app.inject('/privacy')).body, /What you are writing[\s\S]*How long: a day/);
    assert.match((await app.inject('/privacy/everything')).body, /A story on its way[\s\S]*30 days/);
  });
});

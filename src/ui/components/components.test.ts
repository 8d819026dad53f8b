// Every component, with every fixture it documents.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../platform/language/language.ts';
import { english, languageAt } from '../../platform/language/languages.ts';
import { renderString } from '../render.ts';
import { fixtures as charts } from './chart/fixtures.ts';
import { fixtures as comparedBars } from './compared-bars/fixtures.ts';
import { fixtures as conversations } from './conversation/fixtures.ts';
import { fixtures as filterPanels } from './filter-panel/fixtures.ts';
import { fixtures as harmTags } from './harm-tag/fixtures.ts';
import { fixtures as keyboards } from './keyboard/fixtures.ts';
import { fixtures as languages } from './languages/fixtures.ts';
import { fixtures as marks } from './marks/fixtures.ts';
import { fixtures as organisationResults } from './organisation-results/fixtures.ts';
import { fixtures as photoLists } from './photo-list/fixtures.ts';
import { fixtures as progressLists } from './progress-list/fixtures.ts';
import { fixtures as quickExits } from './quick-exit/fixtures.ts';
import { fixtures as stageTags } from './stage-tag/fixtures.ts';
import { fixtures as statCards } from './stat-card/fixtures.ts';
import { fixtures as stories } from './story/fixtures.ts';
import { storyParagraphs } from './story/story.ts';
import { fixtures as timelines } from './timeline/fixtures.ts';
import { fixtures as translations } from './translated/fixtures.ts';
import { fixtures as watermarks } from './watermark/fixtures.ts';

const components: Readonly<Record<string, readonly [macro: string, fixtures: readonly object[]]>> = {
  chart: ['chart', charts],
  'compared-bars': ['comparedBars', comparedBars],
  conversation: ['conversation', conversations],
  'filter-panel': ['filterPanel', filterPanels],
  'harm-tag': ['harmTag', harmTags],
  keyboard: ['keyboard', keyboards],
  languages: ['languageChoice', languages],
  marks: ['marksInWords', marks],
  'organisation-results': ['organisationResults', organisationResults],
  'photo-list': ['photoList', photoLists],
  'progress-list': ['progressList', progressLists],
  'quick-exit': ['quickExit', quickExits],
  'stage-tag': ['stageTag', stageTags],
  'stat-card': ['statCard', statCards],
  story: ['story', stories],
  timeline: ['timeline', timelines],
  translated: ['translated', translations],
  watermark: ['watermark', watermarks],
};

const draw = (name: string, params: object, language: Language = english): string => {
  const [macro] = components[name] ?? [''];
  const source = `{% from "ui/components/${name}/macro.njk" import ${macro} with context %}{{ ${macro}(params) }}`;
  return renderString(source, { params, language });
};

/** Puts script into every text but a month, which is no text, so that a macro that forgets to escape is caught. */
const poison = (value: unknown): unknown => {
  if (typeof value === 'string') return `${value}<script>`;
  if (Array.isArray(value)) return value.map(poison);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'month' ? inner : poison(inner)]),
  );
};

for (const [name, [, fixtures]] of Object.entries(components)) {
  test(`${name} draws every fixture, with well-formed tags`, () => {
    for (const fixture of fixtures) {
      const html = draw(name, fixture);
      const opened = (html.match(/<(p|div|li|ol|ul|span|strong|section|form|figure|table|svg|h\d)[\s>]/g) ?? []).length;
      const closed = (html.match(/<\/(p|div|li|ol|ul|span|strong|section|form|figure|table|svg|h\d)>/g) ?? []).length;
      assert.equal(opened, closed, html);
      assert.ok(!/undefined|NaN|\[object/.test(html), html);
    }
  });

  test(`${name} shows script as the words it is`, () => {
    for (const fixture of fixtures) assert.ok(!draw(name, poison(fixture) as object).includes('<script'));
  });
}

test('a story keeps its paragraphs, and says what was hidden', () => {
  const html = draw('story', { text: 'She fell.\n\n[name 12] came.\r\nThen [NHS number] was asked.' });
  assert.equal((html.match(/<p>/g) ?? []).length, 3);
  assert.match(html, /<span class="app-hidden">name 12 hidden<\/span> came\./);
  assert.match(html, /">NHS number hidden</);
});

test('a story says what was hidden in the language of its page, and to voices that it does', () => {
  const welsh = languageAt('cy') ?? assert.fail();
  assert.match(
    draw('story', { text: '[name] fell.' }, welsh),
    /<span class="app-hidden">enw wedi’i guddio<\/span> fell/,
  );
  assert.match(
    draw('story', { text: "[nurse's name 2] fell.", lang: 'en', dir: 'ltr' }, welsh),
    /<span class="app-hidden" lang="cy" dir="ltr">enw nyrs 2 wedi’i guddio<\/span> fell/,
  );
});

test('a photo says in the language of its page what was hidden of its words', () => {
  const polish = languageAt('pl') ?? assert.fail();
  const [photo] = photoLists[0]?.photos ?? [];
  const html = draw('photo-list', { photos: [{ ...photo, shows: 'Seen on [date: 5 days later]' }] }, polish);
  assert.match(html, /alt="[^"]*: Seen on \[data ukryta: 5 dni później\]"/);
});

test('a mark that may be doubted says the how-manyth of its like it is, over all paragraphs', () => {
  const text = '[name] met [name 2].\n\nThen [name] left.';
  const html = draw('story', { text, asked: { form: 'marks', part: 'answer:Description', doubted: ['[name] 2'] } });
  assert.deepEqual(
    [...html.matchAll(/name="(\w+)" value="([^"]+)"/g)].map(([, name, value]) => `${name}: ${value}`),
    [
      'doubt: answer:Description [name] 1',
      'doubt: answer:Description [name 2] 1',
      'trust: answer:Description [name] 2',
    ],
  );
});

test('brackets that are no mark stay as they were written', () => {
  assert.deepEqual(storyParagraphs('[NHS] [see note 3] [names] [ ] [x'), [
    [{ text: '[NHS] [see note 3] [names] [ ] [x' }],
  ]);
});

test('each stage has words for whoever reads it', () => {
  assert.match(draw('stage-tag', { stage: 'waiting' }), />Waiting for the reporter</);
  assert.match(
    draw('stage-tag', { stage: 'waiting', text: 'We have a question for you' }),
    />We have a question for you</,
  );
});

test('a chart has its title, its description and its figures', () => {
  const html = draw('chart', charts[0] ?? {});
  assert.match(html, /role="img" aria-labelledby="by-month-description"/);
  assert.match(html, /43 records in October 2026/);
  assert.match(html, /<th scope="row">October 2026<\/th><td[^>]*>43<\/td><td[^>]*>5<\/td>/);
});

test('an empty list says so instead of showing nothing', () => {
  assert.match(draw('timeline', { items: [] }), /Nothing has happened yet/);
  assert.match(draw('conversation', { messages: [], empty: 'No messages yet.' }), /No messages yet/);
  assert.match(draw('organisation-results', { name: 'o', words: 'zzz', organisations: [] }), /We found no place for/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressIn, linksIn, readAddress } from './address.ts';
import { englishCatalogue } from './catalogue.ts';
import { createLanguage } from './language.ts';
import { english } from './languages.ts';

/** Not one of ours: what is tested is the machine, not its words. */
const invented = createLanguage(
  'xx',
  {
    language: {
      tag: 'pl',
      locale: 'pl-PL',
      name: 'Invented',
      englishName: 'Invented',
      direction: 'ltr',
      reviewed: null,
    },
    messages: {
      'start.title': 'Powiedz nam',
      'place.found': '{count, plural, one {# miejsce} few {# miejsca} other {# miejsc}}',
      'check.more': 'Teraz albo <link>później & dalej</link>.',
      'check.hide-words': 'Ukryjemy: <b>{words}</b>.',
    },
  },
  englishCatalogue,
);

test('a message is said in its language, and in English where it lacks one', () => {
  assert.equal(invented.say('start.title'), 'Powiedz nam');
  assert.equal(invented.say('start.patient'), english.say('start.patient'));
});

test('numbers take the forms that their language has', () => {
  assert.deepEqual(
    [1, 3, 5].map((count) => invented.say('place.found', { count })),
    ['1 miejsce', '3 miejsca', '5 miejsc'],
  );
});

test('a reference keeps together, read from left to right', () => {
  assert.equal(
    english.sayHtml('told.what-unplaced', { date: '3 March', reference: 'CA7K3-M9QXP' }),
    'On 3 March. We are finding out where it happened. The reference is <strong class="app-whole" dir="ltr">CA7K3-M9QXP</strong>.',
  );
});

test('a link into another language says so, and is not led on in the language of its page', () => {
  const html = invented.sayHtml('check.more', {}, { link: { to: '/record', tag: 'en' } });
  assert.match(html, /<a hreflang="en" href="\/record">/);
  assert.equal(linksIn(invented, html), html);
});

test('what stands in a gap is never markup, and only links that the page names are', () => {
  assert.equal(
    invented.sayHtml('check.hide-words', { words: '<img src=x onerror=alert(1)> "Anna"' }),
    'Ukryjemy: <strong>&lt;img src=x onerror=alert(1)&gt; &quot;Anna&quot;</strong>.',
  );
  assert.match(
    invented.sayHtml('check.more', {}, { link: '/record?a=1&b="' }),
    /<a href="\/record\?a=1&amp;b=&quot;">/,
  );
  assert.throws(() => invented.sayHtml('check.more'), /link/);
});

test('dates and numbers are written as the language writes them', () => {
  assert.equal(invented.date('2026-03-03'), '3 marca 2026');
  assert.equal(english.date('2026-03-03'), '3 March 2026');
  assert.equal(english.month('2026-03'), 'March 2026');
  assert.equal(english.number(12345), '12,345');
  assert.equal(english.date('soon'), 'soon');
});

test('an address begins with its language, or with none for English', () => {
  assert.deepEqual(
    [readAddress('/record?who=staff').language.tag, readAddress('/record?who=staff').url],
    ['en', '/record?who=staff'],
  );
  assert.equal(readAddress('/nowhere/record').url, '/nowhere/record');
  assert.equal(readAddress('/').language, english);
  assert.equal(addressIn(invented, '/record'), '/xx/record');
  assert.equal(addressIn(invented, '/'), '/xx');
  assert.equal(addressIn(english, '/record'), '/record');
});

test('nobody is led elsewhere by an address that looks like ours', () => {
  assert.equal(addressIn(invented, '//evil.example'), '//evil.example');
  assert.equal(addressIn(invented, 'https://evil.example/'), 'https://evil.example/');
});

test('every link and form of a page leads on in its language, but to what is no page and to another language', () => {
  const html =
    '<a href="/record">a</a> <form action="/receipt"> <link href="/assets/app.css"> <a href="https://e.example/">b</a> <a hreflang="ur" href="/ur/record">c</a> <a href="#top">d</a> <button formaction="/x?a=1">';
  assert.equal(
    linksIn(invented, html),
    '<a href="/xx/record">a</a> <form action="/xx/receipt"> <link href="/assets/app.css"> <a href="https://e.example/">b</a> <a hreflang="ur" href="/ur/record">c</a> <a href="#top">d</a> <button formaction="/xx/x?a=1">',
  );
  assert.equal(linksIn(english, html), html);
});

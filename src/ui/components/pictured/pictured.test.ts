import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderString } from '../../render.ts';
import { picturedHtml } from './pictured.ts';

const folder = new URL('../../pictures/', import.meta.url);

test('a picture stands before its words, and screen readers read the words alone', () => {
  const html = picturedHtml('yes', 'Yes');
  assert.match(
    html,
    /^<span class="app-pictured"><svg class="app-picture" width="64" height="64" aria-hidden="true" focusable="false" viewBox=/,
  );
  assert.match(html, /<\/svg><span class="app-pictured__words">Yes<\/span><\/span>$/);
});

test('words without a picture are the words alone', () => {
  assert.equal(picturedHtml(null, 'Yes'), 'Yes');
  assert.equal(renderString('{{ words | beside(null) }}', { words: 'Yes' }), 'Yes');
});

test('words beside a picture are shown as the words they are', () => {
  for (const picture of ['yes', null]) {
    const html = renderString('{{ words | beside(picture) }}', { words: '<script>', picture });
    assert.ok(html.includes('&lt;script&gt;') && !html.includes('<script'), html);
  }
});

test('a picture that nobody has drawn is noticed', () => {
  assert.throws(() => picturedHtml('unicorn', 'Yes'), /no picture unicorn/);
});

test('every picture is of one hand: the same ground and line, no letters, nothing from elsewhere', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.svg'));
  assert.ok(files.length >= 35);
  for (const file of files) {
    const drawing = readFileSync(new URL(file, folder), 'utf8');
    assert.match(
      drawing,
      /^<svg xmlns="[^"]+" viewBox="0 0 64 64" fill="none" stroke="#1d2a33" stroke-width="3"/,
      file,
    );
    assert.doesNotMatch(drawing, /<(?!\/?(?:svg|path|circle|rect|g)\b)|href|style=|url\(/, file);
    assert.ok(drawing.length < 2_000, `${file} has ${drawing.length} characters`);
  }
});

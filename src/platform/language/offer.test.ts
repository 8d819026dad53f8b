import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { englishCatalogue } from './catalogue.ts';
import { createLanguage } from './language.ts';
import { english } from './languages.ts';
import { offeredLanguage } from './offer.ts';

const spoken = (tag: string) =>
  createLanguage(tag, { ...englishCatalogue, language: { ...englishCatalogue.language, tag, name: tag } });
const polish = spoken('pl');
const all = [spoken('en-x-easy'), spoken('cy'), english, polish, spoken('pt-PT')];

const offered = (header: string | undefined, page = english) => offeredLanguage(header, page, all)?.tag ?? null;

test('the language that the browser wants most is offered, where Cairn speaks it', () => {
  assert.equal(offered('pl,en;q=0.8'), 'pl');
  assert.equal(offered('pl-PL, pl;q=0.9, en-GB;q=0.8'), 'pl');
  assert.equal(offered('fr-FR, pl;q=0.5'), 'pl');
  assert.equal(offered('en;q=0.3, pl;q=0.7'), 'pl');
  assert.equal(offered('pt-BR'), 'pt-PT');
});

test('a page that speaks it already offers nothing, and one in another language offers English', () => {
  assert.equal(offered('en-GB,pl;q=0.9'), null);
  assert.equal(offered('pl', polish), null);
  assert.equal(offered('en-GB,pl;q=0.9', polish), 'en', 'and not Easy Read');
  assert.equal(offered('en', spoken('en-x-easy')), null);
});

test('nothing is offered to a browser that says nothing, or wants what Cairn does not speak', () => {
  for (const header of [undefined, '', '*', 'tlh', 'pl;q=0', ';;;', 'x'.repeat(5_000)])
    assert.equal(offered(header), null, String(header));
});

test('whatever a browser sends is read', () => {
  fc.assert(fc.property(fc.string({ maxLength: 2_000 }), (header) => void offeredLanguage(header, english)));
});

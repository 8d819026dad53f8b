import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { english } from '../../platform/language/languages.ts';
import { formatCsv, parseCsv } from './csv.ts';
import { listingColumns, listingRow, readListing } from './listing.ts';
import { kindKey, kinds } from './organisation.ts';

const text = readFileSync(new URL('../../../data/ods/organisations.csv', import.meta.url), 'utf8');
const listing = readListing(text);
const codes = new Set(listing.map(({ code }) => code));

test('the shipped list reads back as it was written', () => {
  assert.equal(formatCsv([listingColumns, ...listing.map(listingRow)]), text);
  assert.equal(parseCsv(text).length, listing.length + 1);
});

test('every organisation is listed once, with a name and a kind that has a label', () => {
  assert.equal(codes.size, listing.length);
  assert.deepEqual(
    listing.filter(({ name, kind }) => name.trim() === '' || !kinds.some((known) => known === kind)),
    [],
  );
});

test('every link leads to an organisation of the list', () => {
  const links = listing.flatMap(({ pcnCode, icbCode, regionCode }) => [pcnCode, icbCode, regionCode]);
  assert.deepEqual(
    [...new Set(links)].filter((code) => code !== null && !codes.has(code)),
    [],
  );
});

test('every open practice in England and Wales that has a board has its region', () => {
  const practices = listing.filter(({ kind, isOpen }) => kind === 'gp-practice' && isOpen);
  assert.ok(practices.length > 6_000);
  assert.deepEqual(
    practices.filter(({ icbCode, regionCode }) => icbCode === null || regionCode === null),
    [],
  );
});

test('no name shouts', () => {
  const shouting = listing.filter(({ name }) => /[A-Z]{8,}/.test(name));
  assert.deepEqual(
    shouting.map(({ name }) => name),
    [],
  );
});

test('no telephone number is in the list', () => {
  assert.doesNotMatch(text, /\b0\d{3,4} ?\d{6}\b/);
});

test('a kind has its words, and an unknown one is another organisation', () => {
  assert.equal(english.say(kindKey('gp-practice')), 'GP surgery');
  assert.equal(kindKey('constructor'), 'kind.other');
});

// What is known by its own name: clubs and schools, houses and boats, and numbers that somebody only calls a number.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadLexicon } from '../lists.ts';
import { tokensOf } from '../names/tokens.ts';
import { openPage } from '../page.ts';
import { findIdentifiers } from './index.ts';

const lexicon = loadLexicon();

const found = (text: string): readonly string[] => {
  const { page, toOriginal } = openPage(text);
  return findIdentifiers(page, tokensOf(page, lexicon))
    .spans.map(toOriginal)
    .map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
};

const finds = (
  texts: readonly (readonly [before: string, identifier: string, after: string])[],
  type: string,
): void => {
  for (const [before, identifier, after] of texts)
    assert.deepEqual(found(`${before}${identifier}${after}`), [`${type}: ${identifier}`]);
};

it('organisations are found by how their names end and begin, and by what is said beside them', () =>
  finds(
    [
      ['the air ambulance took her from ', 'Wrelton Wheelers', ' on a stretcher'],
      ['My son is at ', 'Brackwell nursery', ' all day'],
      ['we collapsed outside ', 'Ysgol Pen y Bryn', ', both of us'],
      ['The school, ', 'Tarnside', ', rang me'],
      ['our firm is called ', 'Pellworth', '.'],
      ['', 'Pellworth', ', where I work, gave me the day'],
      ['my sermon at ', 'St Osyth-le-Marsh', ' was about it'],
      ['she is a Brown Owl with ', '2nd Larkmoor', ' still'],
      ['he drives a forklift at ', 'Pellworth', '.'],
    ],
    'organisation',
  ));

it('a day, a floor, a surgery and a person are no organisation', () =>
  assert.deepEqual(
    found('moved from 3rd Floor to the choir. Checked by Beth and Oyin. The school, Mrs Price said'),
    [],
  ));

it('homes without a street are found: flats, boats, farms, houses by their names', () =>
  finds(
    [
      ['the neighbour in ', 'flat 6', ' rang'],
      ['they sent it to ', 'Flat 2, Marl House, Easton', '.'],
      ['', 'pitch 4, the old brickyard, wisbech road', '. nobody came'],
      ['Moored up on ', 'Dilly Daydream, Fennick Lock', ' and no oxygen'],
      ['We farm at ', 'Nether Skaife', ', no signal'],
      ['we live down ', 'candlemaker row', ', third door'],
      ['mum lives at the ', 'old forge, tarrow green', ' and fell'],
      ['his neighbour at the ', 'Old Smithy', ' found him'],
      ['from ', 'Kestrel Point, Bow End', '.'],
    ],
    'address',
  ));

it('what lies flat and what is a place of care is no home', () =>
  assert.deepEqual(found('she lay flat 30 minutes at Rowan House care home on the main road, unit 4 was full'), []));

it('numbers that somebody calls a number are found, and those of things stay', () => {
  finds(
    [
      ['in HMP, number ', 'A9090XX', ', chest pain'],
      ['with my number ', 'QK 009 9317', ' for all to see'],
      ['the door code is ', '2 9 9 0 C', '.'],
      ['room code ', 'X1980', ' is on the frame'],
      ['in connection with inquest ', '2031/QX/77', ', I write'],
      ['the people said ', '30099-4471', ' and rang off'],
    ],
    'other-number',
  );
  assert.deepEqual(found('batch number AB1234, model no. CX 4400, from 0800-1600, 2024-2026, pump number P 2210'), []);
});

it('births are found with letters for noughts and in words', () =>
  finds(
    [
      ['dob ', 'o4 / o9 / 1957', ' they said'],
      ['she was born ', 'twelve eleven forty', ' & they say eleven'],
    ],
    'date-of-birth',
  ));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, postcodeOf } from './places.ts';

const towns = new Set(['LONDON', 'STOCKTONONTEES', 'BIRMINGHAM', 'LEEDS']);
const place = (lines: readonly string[], name = 'THE SURGERY') => placeOf(lines, name, (key) => towns.has(key));

test('a county is no town', () => {
  assert.deepEqual(place(['THE HEALTH CENTRE', 'LAWSON STREET', 'STOCKTON ON TEES', 'CLEVELAND', '']), {
    address: 'The Health Centre, Lawson Street',
    town: 'Stockton on Tees',
  });
});

test('a district before the town stays in the address', () => {
  assert.deepEqual(place(['73 YARDLEY GREEN ROAD', 'BORDESLEY GRN,BIRMINGHAM', 'WEST MIDLANDS', '', '']), {
    address: '73 Yardley Green Road, Bordesley Green',
    town: 'Birmingham',
  });
});

test('a village that no list of towns knows is the town, a street is not', () => {
  assert.equal(place(['RECTORY LANE', 'LITTLE FELLING', '', '', '']).town, 'Little Felling');
  assert.equal(place(['THE OLD MILL', '12 RIVER ROAD', '', '', '']).town, '');
});

test('the address does not repeat the name', () => {
  assert.deepEqual(place(['SPRINGWOOD SURGERY', 'RECTORY LANE', 'LEEDS', '', ''], 'SPRINGWOOD SURGERY'), {
    address: 'Rectory Lane',
    town: 'Leeds',
  });
});

test('"near" a town is that town, and shortened streets are written out', () => {
  assert.deepEqual(place(['UNIT 2', 'SCIENCE PK', 'NR. LEEDS', '', '']), {
    address: 'Unit 2, Science Park',
    town: 'Leeds',
  });
});

test('an empty address is an empty place', () => {
  assert.deepEqual(place(['', '', '', '', '']), { address: '', town: '' });
});

test('postcodes are written in one way, and what is none is left out', () => {
  assert.equal(postcodeOf('ts181hu'), 'TS18 1HU');
  assert.equal(postcodeOf('W1T  1AA'), 'W1T 1AA');
  assert.equal(postcodeOf('unknown'), '');
  assert.equal(postcodeOf(''), '');
});

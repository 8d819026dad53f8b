import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readListing } from '../listing.ts';
import type { ListedOrganisation } from '../organisation.ts';
import { createFinder } from './finder.ts';

const surgery: ListedOrganisation = {
  code: 'X00001',
  name: 'Moorgate Surgery',
  kind: 'gp-practice',
  address: '4 Mill Lane',
  town: 'Northmoor',
  postcode: 'NM1 2AB',
  isOpen: true,
  pcnCode: null,
  icbCode: null,
  regionCode: null,
  knownAs: [],
};
const make = (code: string, changes: Partial<ListedOrganisation>): ListedOrganisation => ({
  ...surgery,
  code,
  ...changes,
});

const finder = createFinder([
  surgery,
  make('X00002', { name: 'Moorgate Surgery', town: 'Southfell', postcode: 'SF11 4QD' }),
  make('X00003', { name: 'Moorgate Surgery', isOpen: false }),
  make('X00004', { name: 'Northmoor Pharmacy', kind: 'pharmacy', address: '1 Moorgate Street', postcode: 'NM1 2AC' }),
  make('X00005', {
    name: 'St. Bede’s Health Centre',
    town: 'Eastwick',
    postcode: 'EW3 9ZZ',
    knownAs: ['Dr Quillfeather'],
  }),
  make('RZZ', {
    name: 'Northmoor Teaching Hospitals NHS Trust',
    kind: 'trust',
    address: '',
    postcode: 'NM1 9XY',
    knownAs: ['Northmoor General Infirmary', 'Fellside Hospital'],
  }),
  make('X00006', { name: 'Northmoor General Clinic', kind: 'community-service', postcode: 'NM11 1AA' }),
]);
const codes = (question: string): readonly string[] => finder.find(question, 10).map(({ code }) => code);

test('a code finds its organisation first, in small letters too', () => {
  assert.equal(codes('rzz')[0], 'RZZ');
  assert.equal(codes('x00004')[0], 'X00004');
});

test('a code begun finds all that begin so', () => {
  assert.deepEqual(new Set(codes('X0000')), new Set(['X00001', 'X00002', 'X00003', 'X00004', 'X00005', 'X00006']));
});

test('a postcode finds who stands there first, then the neighbours, written in any way', () => {
  for (const written of ['NM1 2AC', 'nm12ac', 'NM1  2ac']) {
    assert.equal(codes(written)[0], 'X00004', written);
    assert.ok(codes(written).includes('X00001'), written);
  }
});

test('a postcode at which nobody stands finds its neighbours, the nearer first', () => {
  const found = codes('NM1 2ZZ');
  assert.deepEqual(new Set(found.slice(0, 2)), new Set(['X00001', 'X00004']));
  assert.ok(found.includes('RZZ'));
});

test('half a postcode finds that half, not one that only begins alike', () => {
  assert.ok(!codes('SF1').includes('X00001'));
  const found = codes('NM1');
  assert.ok(found.includes('X00001') && !found.slice(0, 4).includes('X00006'));
});

test('of two of one name, the one in the town named comes first', () => {
  assert.equal(codes('moorgate surgery southfell')[0], 'X00002');
  assert.equal(codes('northmoor moorgate surgery')[0], 'X00001');
});

test('an open one comes before a closed one of the same name', () => {
  const found = codes('moorgate surgery northmoor');
  assert.ok(found.indexOf('X00001') < found.indexOf('X00003'));
  assert.notEqual(found.indexOf('X00003'), -1);
});

test('a hospital comes before a clinic when people say "general"', () => {
  assert.equal(codes('northmoor general')[0], 'RZZ');
});

test('a hospital finds its trust, and the answer says which hospital was meant', () => {
  const [first] = finder.find('felside hospitle', 1);
  assert.deepEqual([first?.code, first?.matched], ['RZZ', 'Fellside Hospital']);
  assert.equal(finder.find('northmoor teaching', 1)[0]?.matched, null);
});

test('a former name finds the organisation of today', () => {
  const [first] = finder.find('doctor quilfeather', 1);
  assert.deepEqual([first?.code, first?.matched], ['X00005', 'Dr Quillfeather']);
});

const kinds = createFinder([
  make('P1', { name: 'Northmoor Pharmacy', kind: 'pharmacy', town: '' }),
  make('P2', { name: 'AE Quickly Ltd', kind: 'pharmacy', town: 'Southfell', postcode: 'SF1 1AA' }),
  make('G1', { name: 'Mill Lane Practice', town: 'Southfell', address: '2 Mill Lane, Northmoor' }),
  make('D1', { name: 'Bright Smiles', kind: 'dentist' }),
  make('O1', { name: 'Clear Sight', kind: 'optician' }),
  make('U1', { name: 'Northmoor Treatment Rooms', kind: 'urgent-care' }),
  make('C1', { name: 'Northmoor Minor Injuries Unit', kind: 'community-service' }),
  make('TC', { name: 'Northmoor Community NHS Trust', kind: 'trust' }),
  make('TH', {
    name: 'Northmoor Teaching NHS Trust',
    kind: 'trust',
    knownAs: ['Northmoor General Hospital', 'Northmoor Eye Hospital'],
  }),
  make('B1', { icbCode: 'QWO' }),
  make('RX6', { name: 'Northerly Ambulance Service', kind: 'ambulance', town: 'Farwick' }),
  make('RX8', { name: 'Easterly Ambulance Service', kind: 'ambulance', town: 'Farwick' }),
]);
const kindQuestions: readonly (readonly [string, string])[] = [
  ['a&e northmoor', 'TH'],
  ['northmoor A and E', 'TH'],
  ['northmoor a+e', 'TH'],
  ['casulty northmoor', 'TH'],
  ['northmoor accident and emergency', 'TH'],
  ['gp northmoor', 'G1'],
  ['doctors in northmoor', 'G1'],
  ['chemist northmoor', 'P1'],
  ['northmoor dentists', 'D1'],
  ['opticians northmoor', 'O1'],
  ['walk-in centre northmoor', 'U1'],
  ['111 northmoor', 'U1'],
  ['minor injury unit northmoor', 'C1'],
  ['ambulance northmoor', 'RX8'],
  ['gp NM1', 'G1'],
];
for (const [words, code] of kindQuestions) {
  test(`"${words}" finds a place of that kind first, where it was asked for`, () => {
    assert.equal(kinds.find(words, 1)[0]?.code, code);
  });
}

test('what is of another kind is found too, after those that were asked for', () => {
  const found = kinds.find('dentist northmoor', 10).map(({ code }) => code);
  assert.ok(found.includes('P1') && found.indexOf('P1') > found.indexOf('D1'));
});

test('a hospital is named only where the question means that one', () => {
  assert.equal(kinds.find('a&e northmoor', 1)[0]?.matched, null);
  assert.equal(kinds.find('northmoor eye casualty', 1)[0]?.matched, 'Northmoor Eye Hospital');
});

const sameQuestion = ['st bedes', 'saint bede', "St. Bede's", 'bedes saint', 'stbedes', 'st beeds', 'st bed'];
for (const words of sameQuestion) {
  test(`"${words}" finds St. Bede's`, () => {
    assert.equal(codes(words)[0], 'X00005');
  });
}

test('what nobody is called finds nobody', () => {
  assert.deepEqual(codes('xylophone quarterly'), []);
});

const listing = readListing(readFileSync(new URL('../../../../data/ods/organisations.csv', import.meta.url), 'utf8'));
const everyone = createFinder(listing);

test('whatever is typed is answered, and quickly', () => {
  const strange = [
    '',
    ' ',
    '%_\\\'";--',
    '.*(a+)+$[',
    '{"$gt":""}',
    '\u0000\uD800\uFFFF',
    '🙂🏥👨‍👩‍👧',
    'مستشفى 医院 больница',
    'a'.repeat(10_000),
    'the '.repeat(2_500),
    'leeds '.repeat(2_000),
    '__proto__ constructor toString hasOwnProperty',
    '1'.repeat(5_000),
    "o'o'o'o'o'o'o'".repeat(500),
    'gp a&e 111 999 ooh utc wic miu dentist optician hospital chemist casualty ambulance leeds',
  ];
  for (const words of strange) {
    // Time of our own processor, so that a busy machine does not count.
    const before = process.cpuUsage();
    assert.ok(everyone.find(words, 10).length <= 10);
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 250_000, `${words.slice(0, 20)} took ${user + system} microseconds`);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => everyone.find(words, 5).length <= 5),
    { numRuns: 50 },
  );
});

test('the same question gets the same answer, whatever was asked before', () => {
  const before = everyone.find('leeds general', 10);
  everyone.find('boots chemist BS1 3NU', 10);
  assert.deepEqual(everyone.find('leeds general', 10), before);
});

test('an organisation with an address is among the first five by its name, town and postcode together', () => {
  const placed = listing.filter(({ postcode, isOpen }) => isOpen && postcode !== '');
  const sample = fc.integer({ min: 0, max: placed.length - 1 });
  fc.assert(
    fc.property(sample, (at) => {
      const organisation = placed[at];
      assert.ok(organisation);
      const words = `${organisation.name} ${organisation.postcode}`;
      assert.ok(
        everyone.find(words, 5).some(({ code }) => code === organisation.code),
        words,
      );
    }),
    { numRuns: 150, seed: 2026 },
  );
});

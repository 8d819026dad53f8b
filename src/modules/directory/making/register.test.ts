import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeListing, type Registers } from './register.ts';

/** A row of the Organisation Data Service's standard file: 27 columns, most of them empty. */
const row = (columns: Readonly<Record<number, string>>): readonly string[] =>
  Array.from({ length: 27 }, (_, column) => columns[column] ?? '');

const practice = {
  2: 'YXX',
  3: 'QXX',
  4: '1 MILL LANE',
  6: 'NORTHMOOR',
  9: 'NM1 2AB',
  10: '19740401',
  12: 'A',
  25: '4',
};

const registers: Registers = {
  practices: [
    row({ ...practice, 0: 'X00001', 1: 'MOORGATE SURGERY' }),
    row({ ...practice, 0: 'X00002', 1: 'OLD MILL SURGERY', 3: 'Q99', 12: 'C' }),
    row({ ...practice, 0: 'W00001', 1: 'TY COCH', 2: 'W00', 3: 'Q99', 14: '7A9' }),
  ],
  trusts: [
    row({ 0: 'RZZ', 1: 'NORTHMOOR HOSPITALS NHS TRUST', 2: 'YXX', 3: 'QXX', 7: 'NORTHMOOR', 9: 'NM1 9XY' }),
    row({ 0: 'RZY', 1: 'SOUTHFELL NHS TRUST', 2: 'YXX', 3: 'QXX', 11: '20200930' }),
  ],
  practiceMap: ['X00001', 'X00009'].map((code) => ({
    PRACTICE_CODE: code,
    PRACTICE_NAME: code === 'X00001' ? 'DR QUILLFEATHER' : '',
    PCN_CODE: 'UXX',
    PCN_NAME: 'NORTHMOOR PCN',
    STP_CODE: 'QXX',
    COMM_REGION_CODE: 'YXX',
    COMM_REGION_NAME: 'Far North',
  })),
  lfpseCodes: [
    { code: 'X00001', display: 'MOORGATE  SURGERY.' },
    { code: 'RZZ', display: 'NORTHMOOR INFIRMARY NHS TRUST' },
    { code: 'FZZ99', display: 'NORTHMOOR PHARMACY' },
    { code: '99Z', display: 'NHS NORTHMOOR CCG' },
  ],
  places: ['Northmoor'],
  boards: [{ code: 'QXX', name: 'NHS Northmoor Integrated Care Board' }],
  hospitals: [{ code: 'RZZ', known_as: 'Fellside Hospital' }],
};
const listing = new Map(makeListing(registers).map((organisation) => [organisation.code, organisation]));

test('an organisation of several registers is listed once, with its links and its other names', () => {
  assert.deepEqual(listing.get('X00001'), {
    code: 'X00001',
    name: 'Moorgate Surgery',
    kind: 'gp-practice',
    address: '1 Mill Lane',
    town: 'Northmoor',
    postcode: 'NM1 2AB',
    isOpen: true,
    pcnCode: 'UXX',
    icbCode: 'QXX',
    regionCode: 'YXX',
    knownAs: ['Dr Quillfeather'],
  });
});

test('a trust carries its hospitals and its former name', () => {
  assert.deepEqual(listing.get('RZZ')?.knownAs, ['Fellside Hospital', 'Northmoor Infirmary NHS Trust']);
});

test('what a register calls closed is closed, and what ended with the law too', () => {
  assert.deepEqual(
    ['X00001', 'X00002', 'RZZ', 'RZY', 'FZZ99', '99Z'].map((code) => listing.get(code)?.isOpen),
    [true, false, true, false, true, false],
  );
});

test('a board of former times links to nothing; in Wales the local health board stands in', () => {
  assert.deepEqual([listing.get('X00002')?.icbCode, listing.get('X00002')?.regionCode], [null, null]);
  assert.deepEqual([listing.get('W00001')?.icbCode, listing.get('W00001')?.regionCode], ['7A9', 'W00']);
});

test('networks, boards and regions are listed beside those who belong to them', () => {
  const network = listing.get('UXX');
  assert.deepEqual(
    [network?.kind, network?.name, network?.town, network?.icbCode],
    ['pcn', 'Northmoor PCN', 'Northmoor', 'QXX'],
  );
  assert.deepEqual([listing.get('QXX')?.kind, listing.get('QXX')?.regionCode], ['icb', 'YXX']);
  assert.deepEqual([listing.get('YXX')?.name, listing.get('W00')?.name], ['Far North', 'Wales']);
});

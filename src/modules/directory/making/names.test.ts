import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { humanName } from './names.ts';

const examples: readonly (readonly [string, string])[] = [
  ['THE DENSHAM SURGERY', 'The Densham Surgery'],
  ['LEEDS TEACHING HOSPITALS NHS TRUST', 'Leeds Teaching Hospitals NHS Trust'],
  ["ST GEORGE'S UNIVERSITY HOSPITALS NHS FOUNDATION TRUST", "St George's University Hospitals NHS Foundation Trust"],
  ["GUY'S AND ST THOMAS' NHS FOUNDATION TRUST", "Guy's and St Thomas' NHS Foundation Trust"],
  ["O'CONNOR PHARMACY", "O'Connor Pharmacy"],
  ["ST.MARY'S MEDICAL CTR.", "St. Mary's Medical Centre"],
  ['WENSUM VALLEY MED CENTRE', 'Wensum Valley Medical Centre'],
  ['DR PM DIGGLE & PARTNERS', 'Dr PM Diggle & Partners'],
  ['DRS KHAN AND ALI', 'Drs Khan and Ali'],
  ['STOCKTON-ON-TEES', 'Stockton-on-Tees'],
  ['MILES PLATTING NEWTON HEATH & MOSTON PCN', 'Miles Platting Newton Heath & Moston PCN'],
  ['K AND C SOUTH PCN', 'K and C South PCN'],
  ['NEWHAM NORTH EAST 2 PCN-EAS', 'Newham North East 2 PCN-EAS'],
  ['HMP YOI PORTLAND', 'HMP YOI Portland'],
  ['2GETHER NHS FOUNDATION TRUST', '2gether NHS Foundation Trust'],
  ['1ST PHARMACY', '1st Pharmacy'],
  ['GP SERVICE (THE MEADOWS)', 'GP Service (The Meadows)'],
  ['URGENT CARE CENTRE A&E', 'Urgent Care Centre A&E'],
  ['JUBILEE MEDICAL GROUP, 183B WAYFIELD ROAD', 'Jubilee Medical Group, 183B Wayfield Road'],
  ['SELBY &TADCASTER', 'Selby &Tadcaster'],
  ['BARKING&DAGENHAM C&YA', 'Barking&Dagenham C&YA'],
  ['MCDONALD PHARMACY', 'McDonald Pharmacy'],
  ['TY ELLI II SURGERY', 'Ty Elli II Surgery'],
  ['EAST LONDON GPS', 'East London GPs'],
  ['Noott`s Pharmacy', "Noott's Pharmacy"],
  ['Fferyllfa  Adrian Thomas Pharmacy', 'Fferyllfa Adrian Thomas Pharmacy'],
  ['C/O POPLARS SURGERY,17 HOLLY LANE', 'c/o Poplars Surgery, 17 Holly Lane'],
];

for (const [registered, human] of examples) {
  test(`${registered} is written ${human}`, () => {
    assert.equal(humanName(registered), human);
  });
}

test('writing a name as people do never changes its letters, only their size', () => {
  const word = fc.constantFrom(
    'ST',
    'MARY',
    "KING'S",
    'NHS',
    'AND',
    'THE',
    '(',
    ')',
    '-',
    '&',
    '12A',
    'GP',
    'OF',
    'LEEDS',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const registered = words.join(' ').trim();
      assert.equal(humanName(registered).toUpperCase().replace(/\s/g, ''), registered.replace(/\s/g, ''));
    }),
  );
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { found } from './testing.ts';

it('codes of letters and figures are found whatever office made them, whole', () => {
  for (const [before, code, after] of [
    ['it was the pot of ', 'H25-10424', '. Excision'],
    ['SAMPLES: 1) ', 'K25.041183.R', ' haemolysed'],
    ['the lab had ', '25B118204K', ' under his name'],
    ['only ', 'HB/881/25', ' in biro on the swab'],
    ['', 'X-0041182', ' was the chest scan'],
    ['the same blood form twice, ', '4G7-20081', ' both times'],
    ['a folder with her scans, ', 'Q 77 0184 22', ', open'],
    ['the source patient (', 'RX20 1194', ') was told'],
  ] as const)
    assert.deepEqual(found(`${before}${code}${after}`), [`hospital-number: ${code}`]);
  for (const [before, code, after] of [
    ['a non-molestation order (', 'FL24F00417', ') stands'],
    ['the wife gave ', 'LL 20871', ' and they waited'],
    ['my flight, ', 'EZ90114K', ', proves it'],
    ['the penalty ', 'QX 0099 1137', ' came'],
    ['my driving licence starts ', 'FERGU 812147', ' and'],
    ['It says ', 'RN 20 44 71', ' at the top'],
    ['my donor number ', '0440 917 226 X', '. I went'],
  ] as const)
    assert.deepEqual(found(`${before}${code}${after}`), [`other-number: ${code}`]);
});

it('codes of things, norms, amounts, readings and dates stay', () =>
  assert.deepEqual(
    found(
      'Batch AB12345 and AB12399, lot 4418C221. Serial 2210-44718X. Pump H-12000; model MX45012. Asset tag AT-00412. The scope SN-20871-B, fridge FR-00418, ventilator VT20871, tray TR-10023; estates said EST-20418. Job J-208711. ' +
        'Form FP10-20345. The order no. is KX-20931. AX20931 pumps. ISO 13485-A2016, edition v2024-11-03, PL 00289/1234, NICE NG12345, CG/2016/112, CVE-2024-12345. ' +
        'CK 12450 then BNP 35000, HR 110 120 118 then 96, vit B12 1000 mcg, 250mg/5ml 1000ml/24h. GIVE KCL 40 20 STAT, WARD 12 1400 1500. ' +
        'Windows10, M25 J10, grade 3a, 12-lead, 10000u, p12345, the seal on it, 00471-A2.',
    ),
    [],
  ));

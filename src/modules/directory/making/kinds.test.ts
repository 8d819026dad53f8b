import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasEnded, kindOf } from './kinds.ts';

const examples: readonly (readonly [code: string, name: string, setting: string, kind: string])[] = [
  ['RR8', 'LEEDS TEACHING HOSPITALS NHS TRUST', '', 'trust'],
  ['RX8', 'YORKSHIRE AMBULANCE SERVICE NHS TRUST', '', 'ambulance'],
  ['TAF', 'CAMDEN AND ISLINGTON NHS FOUNDATION TRUST', '', 'trust'],
  ['7A4', 'CARDIFF AND VALE UNIVERSITY LHB', '', 'health-board'],
  ['A81001', 'THE DENSHAM SURGERY', '4', 'gp-practice'],
  ['Y00016', 'BURY WALK-IN CENTRE', '1', 'urgent-care'],
  ['Y08300', 'BOOTS', '27', 'pharmacy'],
  ['Y03299', 'HMP GRENDON', '25', 'secure-setting'],
  ['Y06898', 'CAMBRIDGESHIRE SARC', '22', 'community-service'],
  ['FAC02', 'WA SALTER (CHEMISTS) LTD', '', 'pharmacy'],
  ['601201A', 'Abersychan Pharmacy', '', 'pharmacy'],
  ['P84H', 'W.R.EVANS LTD (MANOR PHARMACY)', '', 'pharmacy'],
  ['NTP', 'CARE UK', '', 'independent'],
  ['V01683', 'DENTAL SURGERY', '', 'dentist'],
  ['07N', 'NHS BEXLEY CCG', '', 'other'],
  ['Y02133', 'SOUTH TYNESIDE NHS FOUNDATION TRUST', '0', 'other'],
];
for (const [code, name, setting, kind] of examples) {
  test(`${name} (${code}) is of the kind ${kind}`, () => {
    assert.equal(kindOf(code, name, setting), kind);
  });
}

test('what is known to have ended is not offered as open', () => {
  assert.ok(hasEnded('07N', 'NHS BEXLEY CCG'));
  assert.ok(hasEnded('RNL', 'NORTH CUMBRIA UNIVERSITY HOSPITALS NHS TRUST'));
  assert.ok(hasEnded('Z1010', 'ROYAL GRP OF HOSPITALS & DENTAL HOSPITAL HSS TRUST'));
  assert.ok(!hasEnded('TAF', 'CAMDEN AND ISLINGTON NHS FOUNDATION TRUST'));
  assert.ok(!hasEnded('FAC02', 'WA SALTER (CHEMISTS) LTD'));
});

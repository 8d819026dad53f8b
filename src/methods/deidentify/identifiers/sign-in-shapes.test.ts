import assert from 'node:assert/strict';
import { it } from 'node:test';
import { found } from './testing.ts';

const finds = (texts: readonly (readonly [before: string, name: string, after: string])[]): void => {
  for (const [before, name, after] of texts) assert.deepEqual(found(`${before}${name}${after}`), [`username: ${name}`]);
};

it('log-ins are found by what they are made of, whatever stands before them', () =>
  finds([
    ['Query from ', 'k.bello47', ': which form'],
    ['', 'mhteam.locum07', ' shut the referral'],
    ['we think ', 'okafm01', ' did it'],
    ['it was down to ', 'ODONNM2', ' again'],
    ['but ', 'jpatel', ' was frozen'],
    ['the form says ', 'em850.rpatel', ' all through'],
    ['the trail has ', 'lucja.patel', ' on it'],
    ['on the list ', 'JSmith', ' comes twice'],
    ['sitting in ', 'ortho.clinic@elmwood', ' unread'],
  ]));

it('log-ins that are made of ordinary words are found where the words around them say so', () =>
  finds([
    ['Entered by ', 'reception2', ' for her'],
    ['two requests from ', 'ward14doc', '.'],
    ['It was opened by ', 'xr-reg-04', '. Nobody knows'],
    ['sent by ', 'paedsopd-lc', '.'],
    ['under ', 'carer.shaz', ', who is off'],
    ['on the care app: ', 'cc.bright', ' charted it'],
    ['User ', 'sohalx', ', cannot get on'],
    ['signed off by ', 'ADEYEMR', ' at two'],
    ['the trail: ', 'tpatel', ' viewed it'],
  ]));

it('words, things, doses and slips of the pen are no log-ins', () =>
  assert.deepEqual(
    found(
      'Seen by CAMHS, told by lip-reading, swab for covid19 in bay2, NEWS2 by news2, vitamin b12, h2blockers, lot AFLBX512. ' +
        'She went home.bed4 was empty, e.g. this, i.e. that, told A&E, and done.then he left. McDonald and MacLeod, GPs and a PhD.',
    ),
    [],
  ));

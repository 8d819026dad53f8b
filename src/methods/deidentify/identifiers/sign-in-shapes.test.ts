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
    ['it was done by ', 'ODONNM2', ' again'],
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
    ['signed off by ', 'SADEYEMI', ' at two'],
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

it('medicines, machines, systems and teams are no log-ins, whatever was done by or under them', () => {
  for (const text of [
    'Started pembro200',
    'durva1500',
    'Had FOLFOX6',
    'folfirinox12',
    'Closed with vicryl2 and prolene3',
    'Closed using vicryl2 under pembro200',
    'The airvo2 was alarming',
    'masimo7 failed',
    'optiflow3',
    'given via venturi-28 mask',
    'Uploaded by docman',
    'released by icelab',
    'login emisweb was down',
    'User medisec failed',
    'Authorised by medinfo',
    'Created by chatgpt',
    'rejected by auto-analyser2',
    'Validated by biomeds',
    'Closed by gastros',
    'Released by rheumies',
    'locked by taurolock',
    'Audited by ncepod',
    'filed under dermo',
    'Prescribed by OPHTHALS',
    'Entered by locum2',
    'new user onboarding',
    'user logins lost',
  ])
    assert.deepEqual(found(text), [], text);
});

it('a first name of two letters and a surname are one log-in', () =>
  finds([
    ['Her email is ', 'jo.bloggs', '.'],
    ['', 'jo.bloggs', ' said no'],
    ['nurse ', 'jo.bloggs', '.'],
    ['Thanks ', 'jo.bloggs', ''],
  ]));

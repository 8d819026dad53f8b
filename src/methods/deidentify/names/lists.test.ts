// Who is named in lists of beds, in notes in small letters, and by a word set apart by commas.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deidentify } from '../index.ts';

const names = (text: string): readonly string[] =>
  deidentify(text)
    .spans.filter(({ type }) => type === 'name')
    .map(({ start, end }) => [...text].slice(start, end).join(''));

it('after the number of a bed stands who lies in it', () => {
  assert.deepEqual(names('night to day: b3 adeyinka for scan am. b7 prothero gone to theatre.'), [
    'adeyinka',
    'prothero',
  ]);
  assert.deepEqual(names('bed 14 redfearn no analgesia at all, screaming'), ['redfearn']);
  assert.deepEqual(names('b12 deficiency, bed 4 catheterised, room 2 nbm, bed 6 discharched'), []);
});

it('letters behind a first name and before a surname belong to it', () => {
  assert.deepEqual(names('maureen toilet x3, steve g wandering at two, seen by wm tait'), [
    'maureen',
    'steve g',
    'wm tait',
  ]);
});

it('two small letters are somebody where they did it or know it', () => {
  assert.deepEqual(names('trolley checked by lw. spoke w/ jp. jp aware.'), ['lw', 'jp', 'jp']);
  assert.deepEqual(names('Head scan requested by AL 0905, cancelled by RJB.'), ['AL', 'RJB']);
  assert.deepEqual(
    names('seen by ot and gp, checked by ed, obs by am. Requested by ED. hb low, pt aware, 3 per kw, fed by nj tube.'),
    [],
  );
});

it('a word set apart by commas after what somebody is, is who it is', () => {
  assert.deepEqual(
    names('The porter, Stone, took him down. We asked the registrar, Savage, and the GP, Love, said so.'),
    ['Stone', 'Savage', 'Love'],
  );
  assert.deepEqual(names('Moon, aged 6, swallowed a battery.'), ['Moon']);
  assert.deepEqual(names('Referred by Cook, accepted by Marsh.'), ['Cook', 'Marsh']);
  assert.deepEqual(names('The nurse, Monday, said no. Female, aged 60, seen by Plastics and reviewed by Frailty.'), []);
});

it('who is called something, or has it for a name, is named by it', () => {
  assert.deepEqual(names('I only know her as Tansy from nights.'), ['Tansy']);
  assert.deepEqual(names('Everyone calls him Sparks and he fixed it.'), ['Sparks']);
  assert.deepEqual(names('Lark is what we all call her here.'), ['Lark']);
  assert.deepEqual(names('Frost is my surname, not the weather.'), ['Frost']);
  assert.deepEqual(names('They called her Tuesday and called him Mum. She called me Back at ten.'), []);
});

it('a word before "who", before what somebody is, or turned round before a letter', () => {
  assert.deepEqual(names('She gave the keys to Knight, who lost them.'), ['Knight']);
  assert.deepEqual(names('Alder, the guard, has been moved on.'), ['Alder']);
  assert.deepEqual(names('BOOTH, L. seen at nine.'), ['BOOTH, L']);
  assert.deepEqual(
    names('Asked Pharmacy, who said no. Later, the porter came. Stool, C. diff positive. MRSA, E. coli.'),
    [],
  );
});

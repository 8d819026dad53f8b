// Who is told by the words around, whatever the lists and the tagger think of the word itself.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deidentify } from '../index.ts';

const names = (text: string): readonly string[] =>
  deidentify(text)
    .spans.filter(({ type }) => type === 'name')
    .map(({ start, end }) => [...text].slice(start, end).join(''));

const finds = (...cases: readonly (readonly [text: string, names: readonly string[]])[]): void => {
  for (const [text, wanted] of cases) assert.deepEqual(names(text), wanted, text);
};

it('families are told by who stands before them, and things in the plural are none', () =>
  finds(
    ['We met between the Vandersteegs and the ward manager.', ['Vandersteegs']],
    ['There were three Patels on the bay.', ['Patels']],
    ['That was the Phonaks, and two EpiPens were out of date.', []],
  ));

it('who is our own, was named, signs or is sent home is somebody', () =>
  finds(
    ['He lives up the valley now with our Tegz.', ['Tegz']],
    ['The caller gave her name as Shona and rang off.', ['Shona']],
    ['They rang to say Kiddo, real name Leighton, had gone.', ['Kiddo', 'Leighton']],
    ['The girl who took blood was a Lily or a Poppy, some flower.', ['Lily', 'Poppy']],
    ['Thank you for all of it, and bring marmalade. Yours ever, Pru x', ['Pru']],
    ['The registrar sent Mia home before the social worker rang.', ['Mia']],
    ['They gave us a Victoria sponge, and our Trust said sorry.', []],
  ));

it('who says who they are, is told something or is told by what stands behind is somebody', () =>
  finds(
    ['hia its me kel again, the lift is out', ['kel']],
    ['Nightingale isn’t her name. We asked Nightingale which halls.', ['Nightingale', 'Nightingale']],
    ['It was Dele (reg) who called one rhythm.', ['Dele']],
    ['I fell on the wet floor and she is fine. Dot, domestic.', ['Dot']],
    ['Dear Blessing, thank you.\nLove from Ash & Poppy', ['Blessing', 'Ash', 'Poppy']],
    ['A man called Flint shouted at us and it’s Stone here from bay two.', ['Flint', 'Stone']],
  ));

it('initials and cut names belong to a name, letters of a college do not', () =>
  finds(
    ['Because you’re Imran A and he is not.', ['Imran A']],
    ['It was on I Marsden’s screen.', ['I Marsden']],
    ['Patients recalled: A Khatun, L Prentice, M O’Dowd.', ['A Khatun, L Prentice, M O’Dowd']],
    ['We saw Darren O’T. on Friday.', ['Darren O’T']],
    ['In went Dong-hyun Park to bay two. I thanked Ji-woo, his daughter.', ['Dong-hyun Park', 'Ji-woo']],
    ['I remain, etc., Sebastian Rudge MRCVS', ['Sebastian Rudge']],
  ));

it('letters are somebody behind a patient, a doer and a task, not where they mean something else', () =>
  finds(
    ['pt RD given 10 units of novorapid.', ['RD']],
    ['Pt seen in chair clinic by RB, told to omit two doses.', ['RB']],
    ['The alarm was silenced by the same initials, GH.', ['GH']],
    ['It was counted once. AD to write to Estates.', ['AD']],
    ['There are two A.B.s on the unit.', ['A.B.s']],
    ['patient d.k. bled at two, same nurse (l.f.), e.g. this week', ['d.k', 'l.f']],
    ['pt BP low, pt IV line out, seen by GP. OT to write to them.', []],
  ));

it('a name stands again as an owner, in the plural and spelt, a month does not', () =>
  finds(
    ['Mrs Hull was next. Hull’s for theatre.', ['Hull', 'Hull']],
    ['Winnie B had the tablets of the other. Two Winnies.', ['Winnie B', 'Winnies']],
    ['It is Linval Dacosta, D-A-C-O-S-T-A.', ['Linval Dacosta', 'D-A-C-O-S-T-A']],
    ['Preferred name: Dil\nWhat went wrong: Dil was rung.', ['Dil', 'Dil']],
    ['June our clerk was on leave in June.', ['June']],
  ));

it('storms, cars, feasts, islands, tongues, medicines and codes are nobody', () =>
  finds(
    ['In storm Bert the power went. Storm Eunice was worse.', []],
    ['The taxi, a white Skoda, and a Ford Sierra, were parked outside.', []],
    ['Thank God it was the feast of Stephen and she is home from St Lucia.', []],
    ['Notes of the Urdu and Pahari interpreter. He has gone home AMA.', []],
    ['It was under Marcaine and then Prenoxad x2 in batch AJ7714B.', []],
    ['Bill for the ambulance, bill for parking.', []],
    ['Nusrat bibi told me, and Ammi jaan is 79.', ['Nusrat']],
  ));

it('who hails, says by the way who they are or gives a whole name is somebody, in small letters and though it is a word', () =>
  finds(
    ['hi sunny here, its about my nan and the bed she had', ['sunny']],
    ['they pressed and pressed and then it stopped. i am drew by the way. they came late', ['drew']],
    ['hi its her mum. full name summer rose ashdown and shes four', ['summer rose ashdown']],
    ["Tell the nurse it's Shona from downstairs, the tablets have not come.", ['Shona']],
  ));

it('who lies in a bed, stands in a list or signs with nothing but a name is somebody', () =>
  finds(
    ['It said on the phone: "Rashid bay 3 for a scan tomorrow, nil by mouth".', ['Rashid']],
    ['Night report: HARGREAVES A. – fell. MBEKI T. – slept, and that is all.', ['HARGREAVES A', 'MBEKI T']],
    ['The interpreter would like to be told before and not after it. Wing Yee Lau.', ['Wing Yee Lau']],
    ['It was for Mr Ahmed S.M in the morning.', ['Ahmed S.M']],
    ['The chaplain came to see Rivka bat Leah at four.', ['Rivka bat Leah']],
  ));

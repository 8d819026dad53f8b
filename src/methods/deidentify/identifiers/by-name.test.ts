// What is known by its own name: clubs and schools, houses and boats, and numbers that somebody only calls a number.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { found } from './testing.ts';

const finds = (
  texts: readonly (readonly [before: string, identifier: string, after: string])[],
  type: string,
): void => {
  for (const [before, identifier, after] of texts)
    assert.deepEqual(found(`${before}${identifier}${after}`), [`${type}: ${identifier}`]);
};

it('organisations are found by how their names end and begin, and by what is said beside them', () =>
  finds(
    [
      ['the air ambulance took her from ', 'Wrelton Wheelers', ' on a stretcher'],
      ['My son is at ', 'Brackwell nursery', ' all day'],
      ['we collapsed outside ', 'Ysgol Pen y Bryn', ', both of us'],
      ['The school, ', 'Tarnside', ', rang me'],
      ['our firm is called ', 'Pellworth', '.'],
      ['', 'Pellworth', ', where I work, gave me the day'],
      ['my sermon at ', 'St Osyth-le-Marsh', ' was about it'],
      ['she is a Brown Owl with ', '2nd Larkmoor', ' still'],
      ['he drives a forklift at ', 'Pellworth', '.'],
    ],
    'organisation',
  ));

it('clubs, churches, regiments, firms and colleges are found by more of their ends', () => {
  finds(
    [
      ['phone my ', 'Westmorland Wrestling Club', ' and ask'],
      ['she came off at the ', 'Vale of Teifi Pony Club', ' camp'],
      ['I lugged coal for ', 'Hartnoll & Daughters', ' for years'],
      ['half of ', 'Living Hope Chapel', ' saw it'],
      ['the water came from ', 'St Anne of Cana Church, Lewisham', ', in a bottle'],
      ['her husband, ex ', '10th Gurkha Signal Regiment', ', was rung'],
      ['Student midwife, year two, ', 'Bangor University', '. I was left'],
      ['sent by ', 'Merlin Medical Staffing', ' for a night'],
      ['two years at ', 'Penarth Youth Theatre', ' with her'],
      ['it is Pauline from the ', 'Friday Stitchers', ' again'],
      ['the lifelong member of ', 'Salem Methodist, Otley', ' asked'],
      ['Occupation: cook\nEmployer: ', 'Brightwater, Wigan', '\nProblem: no'],
      ['by the dinner lady at ', 'St Oswins', ', bless her'],
      ['a roofer with ', 'Summit Slate & Lead', ' since'],
      ['they know me at the ', 'Legion of Mary, Newry', ' too'],
    ],
    'organisation',
  );
  assert.deepEqual(
    found(
      'He is a Strict Baptist. The Church of England chaplain. Mr and Mrs Church came, then Rev. Church. The Hospital Chapel and the Breakfast Club. ' +
        'Royal College guidance. An order of service. Her sons and daughters. Two cars. The surgery on Kirk Street.',
    ),
    [],
  );
});

it('a day, a floor, a surgery and a person are no organisation', () =>
  assert.deepEqual(
    found('moved from 3rd Floor to the choir. Checked by Beth and Oyin. The school, Mrs Price said'),
    [],
  ));

it('homes without a street are found: flats, boats, farms, houses by their names', () =>
  finds(
    [
      ['the neighbour in ', 'flat 6', ' rang'],
      ['they sent it to ', 'Flat 2, Marl House, Easton', '.'],
      ['', 'pitch 4, the old brickyard, wisbech road', '. nobody came'],
      ['Moored up on ', 'Dilly Daydream, Fennick Lock', ' and no oxygen'],
      ['We farm at ', 'Nether Skaife', ', no signal'],
      ['we live down ', 'candlemaker row', ', third door'],
      ['mum lives at the ', 'old forge, tarrow green', ' and fell'],
      ['his neighbour at the ', 'Old Smithy', ' found him'],
      ['from ', 'Kestrel Point, Bow End', '.'],
    ],
    'address',
  ));

it('what lies flat, what somebody complains of and what is a place of care is no home', () =>
  assert.deepEqual(
    found(
      'she lay flat 30 minutes at Rowan House care home on the main road, unit 4 was full. C/O SOB, 4 Litres O2 given. c/o Headache, 2 Paracetamol. They delivered the units to Blood Bank, Level 2',
    ),
    [],
  ));

it('numbers that somebody calls a number are found, and those of things stay', () => {
  finds(
    [
      ['in HMP, number ', 'A9090XX', ', chest pain'],
      ['with my number ', 'QK 009 9317', ' for all to see'],
      ['the door code is ', '2 9 9 0 C', '.'],
      ['room code ', 'X1980', ' is on the frame'],
      ['in connection with inquest ', '2031/QX/77', ', I write'],
      ['the people said ', '30099-4471', ' and rang off'],
    ],
    'other-number',
  );
  assert.deepEqual(found('batch number AB1234, model no. CX 4400, from 0800-1600, 2024-2026, pump number P 2210'), []);
});

it('births are found with letters for noughts and in words', () =>
  finds(
    [
      ['dob ', 'o4 / o9 / 1957', ' they said'],
      ['she was born ', 'twelve eleven forty', ' & they say eleven'],
    ],
    'date-of-birth',
  ));

it('log-ins are found by their shape: dots, underscores and figures, a domain before them', () => {
  finds(
    [
      ['it shows me results for ', 'm.adeyemi_1977', ', not mine'],
      ['last accessed by ', 'NGH\\tpark', ' at ten past two'],
      ['Somebody is using ', 'nurse.ward4', ' from home'],
      ['no login on my first day so I used ', 'agency12', ' like everyone'],
    ],
    'username',
  );
  assert.deepEqual(found('no login so I used agency12, then agency12 prescribed it'), [
    'username: agency12',
    'username: agency12',
  ]);
  assert.deepEqual(
    found(
      'no login for covid19 swabs, she went home.bed4 was empty, sats on room air/o2, used bay3, office365 and windows11',
    ),
    [],
  );
  assert.deepEqual(found('He\\she was given it and\\or not, day\\night shift'), []);
});

it('cases, claims and people in prison are found by the shape of their numbers', () => {
  finds(
    [
      ['the one you lost, not ', 'KTR/2025/00418', ', which is his'],
      ['My claim with the insurers is ', 'BHX 88/31107-C', '. They need it'],
      ['Crime number ', '7104/220913/25', ', because it was stolen'],
      ['Claimant ', 'UCA-66201-D', ' says so'],
      ['on the wing Curtis (', 'A7713DK', ') said'],
      ['the gate code, which is ', 'D9120X', ', and then left'],
      ['the access code: ', '4471', ' was on it'],
      ['the shed code, it was ', 'C4471', '.'],
    ],
    'other-number',
  );
  finds([['her alert bracelet ', 'MB-40318', ' was not looked at']], 'hospital-number');
  assert.deepEqual(
    found(
      'alert NatPSA/2023/013, NICE CG/2016/11, leaflet PIL/2024/0071, size B4471XL, asset tag B4471XL, log. 11.05 arrived, the DVLA wrote to the driver',
    ),
    [],
  );
});

it('homes by their names are found where somebody lives, is sent or is looked for', () =>
  finds(
    [
      ['Live aboard ', 'nb Heron, Upper Moorings, Stoke Bruerne', '. Letters go astray'],
      ['they could not find ', 'Nant-y-Coed Farm', '. The sat nav'],
      ['it takes you to ', 'Nant-y-Coed Cottage', ', over the river'],
      ['Post c/o ', 'The Anchor Kitchen, 12 Quay Street', '.'],
      ['a letter to ', 'Caravan 12, Dunes Park, Skegness', ', we only live there in summer'],
      ['posted the result to ', 'The Old Post Office, Clunbury', ', which'],
      ['sent her to ', 'Upper Flat, Bayview, Kirk Lane', ' when it was'],
      ['left it outside ', 'Maes yr Haf', ' with a note'],
      ['the sat nav found ', 'Breezy Ridge', ', there are two'],
      ['lodged in ', 'Room 4, Albion Guest House, Margate', ' by the council'],
      ['she resides at ', 'The Dower House, Much Marle', ' with dogs'],
      ['just ask at ', 'Croft 12, Portnalong', ', they said'],
    ],
    'address',
  ));

it('an employer is found after a route and a pension, and with its initials', () => {
  finds(
    [
      ['I drive the 76 for ', 'Calder Buses', ' so it matters'],
      ["He'd a pension from ", 'Consett Iron', ', a bad chest'],
      ["We're a funeral firm, ", 'J. Pellworth & Daughters', ', and twice'],
      ['the imam of ', 'Masjid al-Huda', ' rang'],
      ['number on the form, from ', 'Royal Mail', ' here, about sick leave'],
    ],
    'organisation',
  );
  assert.deepEqual(found('Girl Guides trip. the shop sent the DVLA a letter about the driver'), []);
});

it('a saint is a church or a school where somebody teaches, sings or prays', () => {
  finds(
    [
      ['She taught half the town at ', "St Winefride's", ', and half of it came.'],
      ['He sings bass at ', "St Cuthbert's, Corbridge", ' every Sunday'],
      ['the choir of ', 'Our Lady of Sorrows', ' came in'],
      ['he went to mass at ', "St Cuthbert's", ' and fell'],
    ],
    'organisation',
  );
  assert.deepEqual(
    found(
      "moved to St Thomas' at two. My father was in St George's Hospital. Nursery jabs at St Mary's surgery. CT at St Thomas' showed a lung mass. Bell's palsy, said St Mary's. The mass was seen at St Thomas', the bell out of reach. PE was confirmed at St George's, and the service at St Thomas' was poor",
    ),
    [],
  );
});

it('a great age is hidden after "a man of" and between commas, and a guess is not', () => {
  finds(
    [
      ['why was a person of ', '97', ' moved'],
      ['a hip and me, ', '91', ', on the edge of the bath'],
    ],
    'age',
  );
  assert.deepEqual(found('she is ninety odd, sats of 94, a man of 45'), []);
});

it('more homes are found: at a pitch, in a flat of a block, by two numbers, by what they were built for', () =>
  finds(
    [
      ['I live on ', 'Kittiwake, Mooring 22, Saul Junction', ', alone'],
      ['', 'Block C, Flat 19, Heron Point', ' is hers'],
      ['They are neighbours at ', '41 and 43 Tanyard Lane', ', and'],
      ['visited ', '30/4 Drumlin Path', ' and reported'],
      ['sent to ', 'Nether Brekk, Skellister', '. He died'],
      ['we are the ', 'mill house on chapel lane', ', by the ford'],
      ['drop it at ', 'The Old Chapel, Chapel Row, Pontyberem', '. Then'],
      ['we found him at ', 'The Annexe', ', cold'],
      ['He is in ', 'Room 212, Station Hotel, Croydon', ' for now'],
      ['She is in ', 'Room 4, The Sycamores, 61 Bath Road', '.'],
    ],
    'address',
  ));

it('more organisations are found whole, and an office that everybody writes to is none', () => {
  finds(
    [
      ['he came from the ', 'Rednal Allotment Society', ' so'],
      ['played in the ', 'Thorpe Marsh Colliery Band', ' once'],
      ['a badge from ', 'Thorne & Daughters Haulage', ' on it'],
      ['she is from the agency ', 'Tillstone Nursing', ' and'],
      ['agency (', 'Copperleaf Nursing', ') told'],
      ['a lad in the year above at ', 'Wellsway', ' hit him'],
      ['when he got to ', 'oakdene special school', ' again'],
      ['my tutor at ', 'Fenland College of Health', ', who'],
      ['the gang at ', 'Tiverton Bowls', '.'],
    ],
    'organisation',
  );
  assert.deepEqual(found('To the Head of Security. It went to DVLA with his number. Retired, they told DVLA.'), []);
});

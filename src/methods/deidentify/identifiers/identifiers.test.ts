import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SpanType } from '../span.ts';
import { hasCheckDigit } from './nhs-number.ts';
import { found } from './testing.ts';

const finds = (type: SpanType, words: string, before: string, after = ', thank you.') =>
  assert.deepEqual(found(`${before} ${words}${after}`), [`${type}: ${words}`]);

/** A number that the check digit holds for, grouped as asked. */
const nhsNumbers = fc
  .integer({ min: 400_000_000, max: 799_999_999 })
  .map((nine) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((check) => `${nine}${check}`).find(hasCheckDigit))
  .filter((number) => number !== undefined);

describe('NHS numbers', () => {
  it('are found in every spacing and dash that people use', () => {
    const ways = [' ', '-', '', '\u00a0', '\u2009', '–', '.', ' - ', '\u2011', '  '];
    fc.assert(
      fc.property(nhsNumbers, fc.constantFrom(...ways), (digits, between) => {
        const words = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(between);
        finds('nhs-number', words, 'the number was');
      }),
    );
  });

  it('are found in full-width digits, in Bengali digits, and with invisible characters between', () => {
    finds('nhs-number', '９４３ ４７６ ５９１９', 'it was');
    finds('nhs-number', '৯৪৩৪৭৬৫৯১৯', 'it was');
    finds('nhs-number', '943\u200b476\u200b5919', 'it was');
  });

  it('are found with a slip in a digit where the words or the grouping say what they are', () => {
    finds('nhs-number', '9434765918', 'NHS number:');
    finds('nhs-number', '943 476 5918', 'his number is');
  });

  it('are not seen in a row of readings', () => {
    assert.deepEqual(found('BP 120 80 130 90 then 118 76 125 84'), []);
    assert.deepEqual(found('sats 94 95 96 97 98 on air, obs 10 20 30 40 min'), []);
  });

  it('never pass the check with one digit changed', () => {
    fc.assert(
      fc.property(nhsNumbers, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const changed = [...digits].map((digit, at) => (at === place ? String((Number(digit) + shift) % 10) : digit));
        assert.equal(hasCheckDigit(changed.join('')), false);
      }),
    );
  });
});

describe('telephone numbers', () => {
  it('of the United Kingdom are found however they are written', () => {
    for (const words of [
      '07700 900461',
      '07700900461',
      '+44 7700 900461',
      '+44 (0)7700 900 461',
      '0044 7700 900461',
      '(0161) 496 0321',
      '0161-496-0321',
      '020 7946 0958',
      '01632 960 001',
      '0800 11 11 99',
      '07700.900.461',
      '0116 496 0348 ext 221',
    ])
      finds('phone', words, 'please ring');
  });

  it('of other countries and short local ones are found by their plus sign and the words before', () => {
    finds('phone', '+353 1 496 0123', 'his sister');
    finds('phone', '496 0321', 'our phone number is');
    finds('phone', '960461', 'tel:');
  });

  it('leave emergency numbers, extensions, doses and times alone', () => {
    assert.deepEqual(found('I rang 999, then 111 and ext 4471. 500mg at 10.30 and 0.5 ml at 02:15, 2000 units.'), []);
  });
});

describe('addresses of the internet', () => {
  it('are found, and public ones of the health service stay', () => {
    finds('email', "mary.o'neil+nhs@mail.example.co.uk", 'write to');
    finds('email', 'jane dot smith at gmail dot com', 'it is');
    finds('link', 'https://example.org/u/jane?x=1', 'see', ' for more');
    finds('link', '192.168.14.201', 'from');
    assert.deepEqual(found('Look at www.nhs.uk/conditions or https://www.gov.uk/help for advice. 2 tabs @ 10pm'), []);
  });
});

describe('postcodes', () => {
  it('are found with and without a space, in small letters, with an O for a nought', () => {
    for (const words of [
      'SW1A 1AA',
      'sw1a1aa',
      'M1 1AE',
      'B33 8TH',
      'CR2 6XH',
      'DN55 1PT',
      'EC1A 1BB',
      'LS1 OAA',
      'GIR 0AA',
      'w1t 4tj',
      'L1 - 8JQ',
    ])
      finds('postcode', words, 'near');
  });

  it('leave doses, levels of the spine, wards and grades alone', () => {
    assert.deepEqual(
      found(
        'QX1 2AB, T12 9AB, B12 1mg, L5 4th, T10 5mg, ward B4, C5 6th, bay A2 2nd bed, S1 2hr, vitamin D3 20mcg, band 8A',
      ),
      [],
    );
  });
});

describe('dates', () => {
  it('of birth are found in every form after the words that say so', () => {
    for (const words of [
      '12/03/1951',
      '12-03-51',
      '12.3.1951',
      '12 March 1951',
      '12th of March, 1951',
      'March 12, 1951',
      '1951-03-12',
      '12031951',
      '4 July 2019',
      '3 march',
    ])
      for (const before of ['dob', 'DOB:', 'D.O.B.', 'Date of birth is', 'she was born on'])
        finds('date-of-birth', words, before);
  });

  it('of long ago are dates of birth by themselves', () => {
    finds('date-of-birth', '07/11/1948', 'admitted man');
    finds('date-of-birth', '7 November 1948', 'admitted man');
  });

  it('of the event are found in every form', () => {
    for (const words of [
      '3 March 2026',
      '3rd March',
      '3rd of March',
      '3rd of march, 2026',
      'Tuesday 3rd March',
      'Tues 3 Mar',
      'March 3rd',
      'March 3, 2026',
      '03/03/2026',
      '03.03.26',
      '3-3-26',
      '3-Mar-26',
      '2026-03-03',
      '20260303',
      'Tuesday 3rd',
      '14/2',
      '09/02',
      '3 and 4 March',
      '30th to 31st March',
      'third of March',
      'twenty-first of March',
      '3 Mawrth',
    ])
      finds('date', words, 'It was', '.');
    for (const words of ['14th', '3rd', '21st']) finds('date', words, 'She fell on the', ' and we rang.');
    finds('date', '3 may', 'on', '.');
    assert.deepEqual(found('The letter of 12 March says 21st.'), ['date: 12 March', 'date: 21st']);
  });

  it('that are no exact dates stay: weekdays, months, years, times, fractions, counts', () => {
    for (const text of [
      'On Monday in May 2024, last Tuesday at 10.30 and 0930, yesterday, hip done in 1998, Christmas 2023',
      '1/2 tablet, 2/7 of antibiotics, 10/7 course, power 4/5, pain 7/10, 120/80, GCS 15/15, 24/7, 3/52, 6/12, 18/12',
      'the 3rd floor, 2nd dose, 3rd degree tear, on the 2nd night, on the 14th floor, on the 3rd attempt, 21st century',
      '3 may have fallen, 2 march in, May 5 patients fell, grade 3 or 4 pressure ulcer, T1-2, L4/5 disc',
      'Batch 20260303, ratio 10:12',
    ])
      assert.deepEqual(found(text), []);
  });
});

describe('ages', () => {
  it('over 89 are found in figures and in words', () => {
    for (const [before, words, after] of [
      ['aged', '93', ','],
      ['a', '93', ' year old lady'],
      ['a', '93', '-year-old'],
      ['', '93', 'F admitted'],
      ['a', '97', 'yo man'],
      ['she is', '93', ' and'],
      ['my nan is', '102', '.'],
      ['he turned', '90', ' in May'],
      ['she will be', '100', ' in April'],
      ['her', '95', 'th birthday'],
      ['a', 'ninety-four', ' year old'],
      ['my gran is', 'ninety one', '.'],
      ['Mum,', '92', ', fell'],
    ] as const)
      assert.deepEqual(found(`${before} ${words}${after}`), [`age: ${words}`]);
  });

  it('of 89 and less stay, and what is no age', () => {
    assert.deepEqual(
      found(
        'She is 84, aged 89. Sats 93 on air, she is 93% now, BP 93/50, pulse was 98, 93mg, wait of 90 minutes, he is 93kg, a hundred times, ninety minutes, temp 99.1',
      ),
      [],
    );
  });
});

describe('names for signing in', () => {
  it('are found after the words that say so, and behind their sign', () => {
    finds('username', '@jane_smith84', 'I am', ' there');
    finds('username', 'jsmith4', 'her username');
    finds('username', 'pkaur', 'logged in as');
    finds('username', 'kb1102', 'login:');
    finds('username', 'hayley_dob99', 'my insta is');
    assert.deepEqual(
      found('The user was asked, login failed again, the log in page, Facebook group, username and password'),
      [],
    );
  });
});

describe('organisations', () => {
  it('are found where somebody works, learns, plays or serves', () => {
    for (const [before, words] of [
      ['He works at', 'Greggs'],
      ['he works at', 'tesco'],
      ['is a pupil at', "St Mark's Primary"],
      ['goes to', 'Hillside Academy'],
      ['attends', 'Brownhill Primary School'],
      ['plays for', 'Otley Rovers FC'],
      ['Sgt in', '2 Rifles'],
      ['She is a teacher at', 'Aireborough High School'],
      ['a driver for', 'Hartley & Sons, Bradford'],
      ['bell ringer at', "St Chad's, Headingley"],
      ['a student at', 'Leeds University'],
      ['goes to', 'st marks primary'],
      ['is with the', '3rd Otley Scouts'],
    ] as const)
      finds('organisation', words, before);
  });

  it('of care stay, and so do kinds of school', () => {
    assert.deepEqual(
      found(
        "Works at St James's Hospital, works for the NHS, works for Leeds City Council, works in ITU, student nurse at the university, the Royal College of Nursing, Primary Care Trust, his primary school, Hillside Surgery, works at Rowan House Care Home, worked at Boots",
      ),
      [],
    );
  });
});

describe('numbers of registers', () => {
  it('of professionals are found', () => {
    for (const [before, words] of [
      ['GMC no', '7012345'],
      ['GMC:', '1234567'],
      ['NMC PIN', '18A1234E'],
      ['her pin is', '09c2214w'],
      ['HCPC', 'PH102233'],
      ['GPhC reg number', '2048812'],
      ['GDC', '104233'],
    ] as const)
      finds('professional-number', words, before);
    finds('professional-number', '18A1234E', 'nurse');
  });

  it('of hospitals are found after a label and by their shape', () => {
    for (const [before, words] of [
      ['hospital number', 'K4471902'],
      ['hosp no.', '447190'],
      ['MRN', '00458812'],
      ['case note number is', 'RX884120'],
      ['patient id:', '55120'],
    ] as const)
      finds('hospital-number', words, before);
    finds('hospital-number', 'K4471902', 'lady');
  });

  it('of National Insurance, of cards and other long ones are found', () => {
    finds('national-insurance-number', 'AB 12 34 56 C', 'her');
    finds('other-number', '4929 1234 5678 9012', 'card');
    finds('other-number', '55120391', 'log');
  });

  it('of batches, barcodes, incidents and amounts stay', () => {
    assert.deepEqual(
      found(
        'Batch number 4471882, lot: 88120345, pump serial 883201, job number 11823, GTIN 05012345678900, 1500000 units',
      ),
      [],
    );
  });
});

describe('vehicle plates', () => {
  it('are found by their shape, older ones beside words of vehicles', () => {
    finds('vehicle', 'AB12 CDE', 'it was');
    finds('vehicle', 'yx21klp', 'the ambulance reg');
    finds('vehicle', 'P123 ABC', 'a red car, reg');
    assert.deepEqual(found('The car park ticket, T12 scan, ward E123 and M365 app'), []);
  });
});

describe('addresses', () => {
  it('are found with a number, whatever the capitals', () => {
    for (const words of [
      '14 Acacia Avenue',
      '14 acacia avenue',
      '27b High Street',
      'Flat 3, 118 Whitmore Road',
      '9 The Green',
      '12-14 Station Rd',
      "6 St John's Terrace",
      'Apt 4, 7a Weaver Row',
      '11c Cooper Row',
    ])
      finds('address', words, 'he lives at', ' now');
  });

  it('are found with the places after them, and the postcode by itself', () => {
    assert.deepEqual(found('She lives at 14 Acacia Avenue, Hyde, Cheshire SK14 2AB with us'), [
      'address: 14 Acacia Avenue, Hyde, Cheshire',
      'postcode: SK14 2AB',
    ]);
    assert.deepEqual(found('Address: Rose Cottage, nr the church, Little Ham\nThank you'), [
      'address: Rose Cottage, nr the church, Little Ham',
    ]);
    assert.deepEqual(found('We live in Upper Barling with our dog'), ['address: Upper Barling']);
    assert.deepEqual(found('he was found in Larkspur Street by the police'), ['address: Larkspur Street']);
  });

  it('leave distances, counts and the names of surgeries alone', () => {
    assert.deepEqual(
      found(
        'It is 20 minutes drive, a 5 mile walk, 2 nurses on the way, bed 4 in the row. Mill Road Surgery and 14 Park Lane Medical Centre.',
      ),
      [],
    );
  });
});

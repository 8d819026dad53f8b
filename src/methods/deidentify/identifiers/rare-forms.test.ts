// Days, ages, phones, plates and beds in the forms that fewer people write.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hidden } from './testing.ts';

const finds = (
  type: string,
  texts: readonly (readonly [before: string, identifier: string, after: string])[],
): void => {
  for (const [before, identifier, after] of texts)
    assert.deepEqual(hidden(`${before}${identifier}${after}`), [`${type}: ${identifier}`]);
};
const staysWhole = (text: string): void => assert.deepEqual(hidden(text), []);

it('days are found glued to their month, in Scots, in Welsh, with Roman months, with a dot after "on"', () => {
  finds('date', [
    ['Night report ', '06Nov', ', quiet'],
    ['her jags the ', '14th o March', ' and no others'],
    ['The diary: ', 'Llun 3 Mawrth', ', no nurse'],
    ['On ', 'Mawrth y 4ydd', ' they drained it'],
    ['taken away on ', '6.ii.24', ' by two men'],
    ['I was not on shift on ', '26.11', ', I was away'],
    ['On ', 'Mar 1', ' somebody used it'],
    ['screening ', 'Oct 3rd', ': he said yes'],
    ['GIVEN 8MG ', '02/11', ' TWICE'],
    ['off from ', '10/11/25-12/11/25', ' with flu'],
    ['the visit of ', 'Sunday the fifth', ', nobody came'],
    ['it came on ', 'July the twelfth', ' too late'],
  ]);
  staysWhole(
    'on 2.5 bisoprolol, on 12.05 mg, the 10.05 bus, Sunday the second time, born at 31+4, 4/5 power, scored 7/10',
  );
});

it('days are found in rows and spans, with the month by its number, misspelt or of another tongue', () => {
  finds('date', [
    ['off ', 'Dec 4-6', ' with flu'],
    ['on ', 'December 4th, 5th and 6th', ' she fell'],
    ['off ', '30 Nov-2 Dec', ' with flu'],
    ['the letter of the ', '4th of the 12th', ', which'],
    ['her appointment, ', '12 czerwca', ', was moved'],
    ['due ', '4th Decmber', ' they said'],
    ['the ', '4th day of December 2025', ', a day of rain'],
    ['and then on (', '3/11', ') she fell'],
    ['APPOINTMENT ', '27/12', '. NO BUSES'],
  ]);
  assert.deepEqual(hidden('Toe black 3/11, 5/11 and 6/11.'), ['date: 3/11', 'date: 5/11', 'date: 6/11']);
  staysWhole(
    '24/12 old, 18/12 of it, 30/12, the third of the fifth floor, May 4-6 patients, 6/9 vision, walked at 20/12, like 9/11',
  );
});

it('births are found on a feast, without their year and with spaces between', () => {
  finds('date-of-birth', [
    ['DoB ', 'the day after Christmas 1988', '. No phone'],
    ['She was born ', 'Christmas Eve, 1938', ', and never had a party'],
    ['her birthday is ', "St Patrick's Day", ' so'],
    ['two boys, born ', '6/6', ', sorted'],
    ['same DOB would you believe, ', '12 08 1990', ', not related'],
    ['d.o.b. ', '7-xi-1968', ' on the fax'],
    ['', 'Fourteenth of June nineteen thirty two', ', she told them'],
  ]);
  staysWhole('born 7/12 early, he came on Christmas Eve, since Boxing Day 2025, readings 12 08 199');
});

it('great ages are found where a sentence begins with them, between commas and without an apostrophe', () => {
  finds('age', [
    ['She pressed it and nobody came. ', '92', ', hip, eleven hours on lino'],
    ['I said no wonder she is poorly. ', 'Ninety-four', ' and two flus in her'],
    ['im ', '92', ' not 29'],
    ['one made after she had married again at ', '91', ' and gone'],
    ['a retired teacher, ', '93', ', of this town'],
  ]);
  staysWhole(
    'Sats checked. 92, then 88. On air. 94 and falling. In room 12, 96, and 97. Ninety and rising. One hundred and ten, and rising.',
  );
});

it('phones are found by their end, half in words and through the relay service', () => {
  finds('phone', [
    ['ring the number ending ', '960 077', ', not the other'],
    ['she is on ', 'double oh 44 7700 900 320', ' she said'],
    ['text me on ', '07700 900 five five three', ' after 6'],
    ['the number to use is ', '18001 07700 900 912', ' please'],
  ]);
  assert.deepEqual(hidden('Ring Mrs Adeyemi on ext 4471 please.').at(-1), 'phone: 4471');
  staysWhole('the call ended in 25 minutes, the shift ending 1930 was short, last three 120 nights, lab ext 4471');
  assert.deepEqual(hidden('TO: all\n02/06/2025 23:58'), ['date: 02/06/2025']);
});

it('older plates are found where driving is spoken of, and a fleet number before a small word is none', () => {
  finds('vehicle', [
    ['They said NFA but I sleep in it, ', 'T618 OWG', ', behind the shops'],
    ["Reg plate of the car that ran over the charge nurse's foot in the drop-off bay: ", 'KFZ 3081', '.'],
  ]);
  staysWhole('Ambulance A214 ran out of oxygen. He drove in from B12 AMU at 4, van 4417 behind');
});

it('a bed is found with its ward by the name of the ward alone, beside a date', () => {
  const date = 'date: 3 March';
  for (const bed of ['bed 11 on Maple', 'acute medical bay 4 bed 2', 'bed 14 from Ward 21'])
    assert.deepEqual(hidden(`On 3 March he lay in ${bed}.`), [date, `place-in-hospital: ${bed}`]);
  assert.deepEqual(hidden('On 3 March moved from Lister bed 4 to Nightingale, bed 11.'), [
    date,
    'place-in-hospital: Lister bed 4',
    'place-in-hospital: Nightingale, bed 11',
  ]);
  assert.deepEqual(
    hidden('On 3 March he lay in bed 4 on Monday, bed 3 on Christmas Day, in Handover bed 4, and from The bed 2.'),
    [date],
  );
});

it('the article before a day stays, and ages and days are found behind more words', () => {
  assert.deepEqual(hidden('It came on the second of febuary.'), ['date: second of febuary']);
  finds('date', [
    ['The form ran out ', '4/6', '. He'],
    ['born? no, seen ', '27 ix 01', ', then'],
  ]);
  finds('age', [
    ['My da is ', 'ninety two', ' and well'],
    ['in the corner bed (', '101', ' on Saturday!)'],
    ['My nan ', '92', ' got no tea'],
  ]);
  staysWhole('he said he was 110 kilos, 95 stone, the box read 14.2. 61 people came, given 2 iv 10 mg');
});

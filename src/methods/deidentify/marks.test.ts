import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deidentify } from './index.ts';
import { dateMark, markOf, markPattern, nameMark } from './marks.ts';

const hidden = (text: string, eventDate?: string): string =>
  deidentify(text, eventDate === undefined ? {} : { eventDate }).text;

describe('marks', () => {
  it('are known again, those of today and those of older records', () => {
    const marks = [
      nameMark(null),
      nameMark('nurse', 12),
      dateMark(null),
      dateMark('3 days earlier'),
      markOf('nhs-number'),
      '[name 2]',
      '[staff number 3]',
    ];
    const text = `${marks.join(' ')} [ward] [name x] [date: whenever] [cook's name]`;
    assert.deepEqual(text.match(markPattern), marks);
  });

  it('say whose name it is', () => {
    for (const [text, expected] of [
      ['My mum Margaret fell.', "My mum [relative's name] fell."],
      ['Then Nurse Obi came.', "Then Nurse [nurse's name] came."],
      ['my sister hannah told Sister Obi', "my sister [relative's name] told Sister [nurse's name]"],
      ['Dr. Patel rang the patient, Jean Wood.', "Dr. [doctor's name] rang the patient, [patient's name]."],
      ['Llinos the receptionist found it.', "[staff member's name] the receptionist found it."],
      ['NOK Trevor Marsh (son) aware.', "NOK [relative's name] (son) aware."],
      ['a young doctor called hugo laughed', "a young doctor called [doctor's name] laughed"],
      ['Mrs Whitworth was discharged.', "Mrs [patient's name] was discharged."],
      ['Priya went home.', '[name] went home.'],
    ] as const)
      assert.equal(hidden(text), expected);
  });

  it('number people of one role only where there are several, and call one person alike everywhere', () => {
    assert.equal(
      hidden('Nurse Claire told Dr Rees. Nurse Obi came, then Dr Rees, and claire left.'),
      "Nurse [nurse's name 1] told Dr [doctor's name]. Nurse [nurse's name 2] came, then Dr [doctor's name], and [nurse's name 1] left.",
    );
  });

  it('number new people after those that the text already holds', () => {
    assert.equal(
      hidden("[nurse's name] told nurse Claire and Priya, not [name 2]."),
      "[nurse's name] told nurse [nurse's name 2] and [name 3], not [name 2].",
    );
  });

  it('give the last number to all people beyond it, and know it again as written by the rules', () => {
    assert.equal(hidden(`${nameMark(null, 1_000)} told Priya.`), '[name 999] told [name 999].');
    assert.equal(hidden('[name 1000] told Priya.'), '[name 1000] told [name 2].');
  });

  it('say how far a date lies from the first one, or from the day of the event', () => {
    const text =
      'On 3 March 2026 she fell. On the 6th and 24/3/26 we rang; seen on 1st March, 3/3/2026 and 9 May 2027.';
    assert.equal(
      hidden(text),
      'On [date] she fell. On the [date: 3 days later] and [date: 3 weeks later] we rang; seen on [date: 2 days earlier], [date] and [date: 14 months later].',
    );
    assert.equal(
      hidden('Fell 2 March, seen on the 3rd.', '2026-03-03'),
      'Fell [date: 1 day earlier], seen on the [date: the same day].',
    );
  });

  it('say only that it is a date where nobody can tell which day is meant', () => {
    assert.equal(hidden('On the 14th she fell, and on 31 March.'), 'On the [date] she fell, and on [date].');
  });

  it('take the nearest year, also over the turn of it', () => {
    assert.equal(hidden('On 30 December 2025 and on 2 January.'), 'On [date] and on [date: 3 days later].');
  });
});

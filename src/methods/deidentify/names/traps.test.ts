// What looks like somebody and is nobody: verbs, sayings, eponyms, wards in a row, the spelling alphabet.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deidentify } from '../index.ts';

const names = (text: string): readonly string[] =>
  deidentify(text)
    .spans.filter(({ type }) => type === 'name')
    .map(({ start, end }) => [...text].slice(start, end).join(''));

const nobody = (...texts: readonly string[]): void => {
  for (const text of texts) assert.deepEqual(names(text), [], text);
};

it('verbs at the beginning name nobody', () => {
  nobody(
    'Sue them, says everyone at work.',
    'Sue if you must, he told us.',
    'Bill them for the telly, then jack it up on Monday and bill the ward.',
    'Hope the ward gets better.',
    'Chase them for the scan, chase them for the letter.',
    'Pat it dry, then cover it.',
  );
  assert.deepEqual(names('Bill the porter helped us. Bill was kind.'), ['Bill', 'Bill']);
  assert.deepEqual(names('Will Will be told?'), ['Will']);
  assert.deepEqual(
    names('Sue the cook hit me. Sue for her part was kind, and Bill this morning. Jack the cook left.'),
    ['Sue', 'Sue', 'Bill', 'Jack'],
  );
  assert.deepEqual(names('sue that day hit me'), ['sue']);
});

it('sayings and brands with names in them name nobody', () =>
  nobody(
    'They rob Peter to pay Paul with the rota.',
    'Guy Fawkes night and the burns unit was full.',
    'A jerry can stood in the corridor. Carol singers came at six.',
    'The letter was addressed to Joe Bloggs and the form to Jane Doe.',
    'Mr So-and-so will see you now, and Mrs Nobody signed.',
    'Earl Grey in the thickener and Victoria sponge after it.',
  ));

it("eponyms in a row and signs name nobody, and what else is somebody's is", () => {
  nobody(
    "Colles, Smith's, Bennett's: she had broken them all.",
    "Murphy's positive, afebrile, bowels open.",
    "Whipple's on Tuesday, Roux-en-Y on Wednesday.",
  );
  assert.deepEqual(names("Sarah's positive, Priya's negative. Nurse Murphy's positive."), ['Sarah', 'Priya', 'Murphy']);
  assert.deepEqual(names("Wells, Sarah's sister, came."), ['Sarah']);
  assert.deepEqual(names('He fitted the splint, Sarah, and left. The tubes, Daniel, the night nurse, took out.'), [
    'Sarah',
    'Daniel',
  ]);
});

it('the spelling alphabet, tongues, cases at law and callings name nobody', () => {
  nobody(
    'Tango Charlie on the radio, then Victor Charlie Mike, was all I heard.',
    'Rylands v Fletcher it is not.',
    'I write as Imam of the mosque.',
    'She speaks Gurung and no English.',
    'Montgomery v Lanarkshire again.',
  );
  assert.deepEqual(names('Fatoumata Jallow, that is F for Freddie.'), ['Fatoumata Jallow']);
  assert.deepEqual(names('Left bay B for Barbara, swapped bed D for Doreen.'), ['Barbara', 'Doreen']);
  assert.deepEqual(names('Charlie Oscar came. Oscar Charlie, 7, fell. Victor Mike left.'), [
    'Charlie Oscar',
    'Oscar Charlie',
    'Victor Mike',
  ]);
  assert.deepEqual(names('Every time they speak Priya gets upset. When I speak Sarah shouts.'), ['Priya', 'Sarah']);
  assert.deepEqual(names('It was Sarah vs Priya all shift.'), ['Sarah', 'Priya']);
  assert.deepEqual(names('My claim is Okafor v Northmoor Trust.'), ['Okafor']);
});

it('wards in a row name nobody', () =>
  nobody(
    'Shifted from Victoria to Albert to Alexandra in one night.',
    'They shunted her from Florence to Margaret at two.',
  ));

it('what follows a name and only tells the generations apart stays, and behind a title it is somebody', () => {
  assert.deepEqual(names('Drug round done by Babatunde Jnr, not by Babatunde Snr.'), ['Babatunde', 'Babatunde']);
  assert.deepEqual(names('Tom Junior fell out of bed. Bay 2: Sam Jnr fell.'), ['Tom', 'Sam']);
  assert.deepEqual(names('Mr Senior was rude. Dr Junior came.'), ['Senior', 'Junior']);
});

it("a ward behind those who work there, a title, a month, an illness and a Scot's own word name nobody", () => {
  nobody(
    'The staff nurse on Grafton rang at two.',
    'He has had it since August. It was well until June, but then worse, and since May 2024 and until August when they rang.',
    "A patient with known Addison's, no steroid for a day.",
    'Ah phoned them and naebody came.',
    "It was closed on St David's Day.",
  );
  assert.deepEqual(names('They told me that Canon Theobald had been sent home, and crew Dez and Magda took him.'), [
    'Theobald',
    'Dez',
    'Magda',
  ]);
  assert.deepEqual(names('Nor had I. Kim showed us where it was.'), ['Kim']);
  assert.deepEqual(names('Notes of Chidinma Eze G2P1 at term.'), ['Chidinma Eze']);
});

it('whoever somebody was on, or worked on, is hidden, first names above all', () => {
  for (const [text, name] of [
    ['They were working on Sunita for forty minutes', 'Sunita'],
    ['The security guard was on Ibrahim with his knee.', 'Ibrahim'],
    ['Four of the staff were on Tunde, holding him down.', 'Tunde'],
    ['The other patient was on Agnieszka hitting her.', 'Agnieszka'],
    ['All the blame was on Yusuf.', 'Yusuf'],
    ['Suspicion is on Yusuf for the missing morphine.', 'Yusuf'],
    ['The safeguarding alert was on Fatima and her son.', 'Fatima'],
    ['The syringe pump was on Fatima overnight.', 'Fatima'],
    ['The wrong wristband was on Beryl.', 'Beryl'],
  ] as const)
    assert.deepEqual(names(text), [name], text);
});

it('people who are called like months are hidden where somebody goes on behind "until"', () => {
  for (const [text, name] of [
    ['Nobody helped until May did.', 'May'],
    ['Nobody came until June (agency nurse) came', 'June'],
    ['It was fine till May left at six', 'May'],
    ['I was scared until June sat with me', 'June'],
    ['I had no pain until August gave me the injection', 'August'],
    ['Nothing until June, my daughter, came', 'June'],
  ] as const)
    assert.deepEqual(names(text), [name], text);
});

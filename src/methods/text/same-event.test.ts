import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alikeWords, comparerOf, reasonText, type Telling } from './same-event.ts';
import { plainWords } from './spot.ts';
import { vectorOf } from './story-vector.ts';
import { facetsOf } from './themes.ts';

const telling = (story: string, more: Partial<Telling> = {}): Telling => {
  const words = plainWords(story);
  const vector = vectorOf(story);
  return {
    words,
    vector,
    recordedOn: '2026-11-20',
    happenedOn: null,
    places: [],
    serviceAreas: [],
    specialties: [],
    shifts: [],
    medicines: [],
    devices: [],
    genders: [],
    ageYears: null,
    theme: facetsOf(words, vector)?.base ?? null,
    ...more,
  };
};

const nurse = telling(
  'Called to bed 14 at 0510. Patient found on floor between bed and toilet, fell out of bed. Skin tear to elbow.',
  {
    happenedOn: '2026-11-19',
    places: ['4'],
    genders: ['1'],
    ageYears: [84, 84],
  },
);
const daughter = telling(
  'My mum fell out of bed in the night and lay on the floor. Nobody heard her ring. She hurt her arm.',
  {
    recordedOn: '2026-11-21',
    happenedOn: '2026-11-19',
    places: ['4'],
    genders: ['1'],
    ageYears: [66, 85],
  },
);

describe('two records', () => {
  it('of one event told by two people are found, and it is said why', () => {
    const { weight, reasons } = comparerOf(nurse)(daughter);
    assert.ok(weight > 0, String(weight));
    assert.equal(
      reasonText(reasons),
      'Both happened on the same day in the same kind of place; both speak of a fall from bed.',
    );
  });

  it('that differ in a fact are not the same event, however like their words are', () => {
    for (const other of [
      { ...daughter, happenedOn: '2026-11-02' },
      { ...daughter, genders: ['2'] },
      { ...daughter, ageYears: [26, 45] as const },
      // Told before it happened.
      { ...daughter, happenedOn: null, recordedOn: '2026-11-10' },
    ])
      assert.ok(comparerOf(nurse)(other).weight <= 0, JSON.stringify(comparerOf(nurse)(other).reasons));
  });

  it('with the same words sent twice are found without a fact', () => {
    const story = 'The humidifier of the incubator leaked onto the warming mattress while we moved it to the theatre.';
    const { weight, reasons } = comparerOf(telling(story))(telling(story, { recordedOn: '2026-11-22' }));
    assert.ok(weight > 0, String(weight));
    assert.match(reasonText(reasons), /^The story is the same, word for word; told within 2 days of each other/);
  });

  it('that two people made of one form are called that', () => {
    const form =
      'Location of event. Describe what happened in order. Staff on duty at the time were as rostered. Harm to the patient was none that we could see today.';
    const { reasons } = comparerOf(
      telling(`${form} The oxygen cylinder ran empty on the way to the scan and another one had to be fetched.`),
    )(telling(`${form} The battery of the hoist was flat and so nobody could lift him until the evening.`));
    assert.match(reasonText(reasons), /[Mm]uch of the wording is the same, as when the same form is used twice/);
  });

  it('about quite other things are nothing of the kind', () => {
    const { weight } = comparerOf(nurse)(telling('The pharmacy supplied amlodipine instead of amitriptyline.'));
    assert.ok(weight < -5, String(weight));
  });

  it('name a medicine that both have', () => {
    const of = (story: string) => telling(story, { medicines: ['lantus'] });
    const { sharedMedicines, reasons } = comparerOf(of('Lantus given twice.'))(of('A second dose of Lantus.'));
    assert.deepEqual(sharedMedicines, ['lantus']);
    assert.match(reasonText(reasons), /both name lantus/);
  });
});

describe('words in common', () => {
  const shared = (one: string, other: string) => comparerOf(telling(one))(telling(other)).sharedWords;

  it('are the telling ones, whatever their ending', () => {
    assert.deepEqual(
      shared('They came with the nebuliser and it leaked', 'It was leaking, the nebuliser, when they came'),
      ['nebuliser', 'leaked'],
    );
    assert.deepEqual(shared('The relative hid', 'A relative hid'), ['relative']);
  });
});

it('says how alike in words', () => {
  assert.deepEqual([0.9, 0.65, 0.5].map(alikeWords), ['Very alike', 'Alike', 'Somewhat alike']);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTaxonomy } from '../../../../taxonomy/index.ts';
import { carriedWords, tellingFields } from '../../../../ui/client/phone/carried.ts';

/** As long as this, somebody tells; what is shorter names something. */
const leastLetters = 5_000;

const carriedOf = (form: Readonly<Record<string, string>>): string =>
  carriedWords(new URLSearchParams(form).toString());

describe('the words of a form that could not be sent', () => {
  it('are carried to where they can be kept if they answer a question of the story, and no others', () => {
    const told = [...loadTaxonomy().fields]
      .filter(({ type, sealed, maxLength = 0 }) => type === 'text' && !sealed && maxLength >= leastLetters)
      .map(({ name }) => name);
    assert.deepEqual([...tellingFields].sort(), told.sort());
  });

  it('are all that was told, each answer apart, also in one word and about one person of several', () => {
    assert.equal(
      carriedOf({
        _csrf: 'a b',
        Description: ' He fell.\n\nTwice. ',
        'patients.1.ClinicalOutcome': 'Bruised',
        WentWell: ' ',
      }),
      'He fell.\n\nTwice.\n\nBruised',
    );
  });

  it('are no postcode, no contact, no name that is to be kept, no search and no secret', () => {
    const form = {
      postcode: 'LS29 8AA',
      keep: 'Invented Ward',
      ReporterContact: 'someone at example.org',
      words: 'Northmoor Infirmary',
      receipt: '1234 5678 1234 5678',
      password: 'a b',
    };
    assert.equal(carriedOf(form), '');
  });
});

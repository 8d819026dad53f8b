import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggest } from './suggest.ts';

const told = [
  'She held the pillow over his face.',
  'The porter groped me in the lift.',
  'The nurse strangled me with my lanyard.',
  'The doctor called me a silly girl and squeezed my breast.',
  'The carer shook my baby.',
  'A man exposed himself to me on the ward.',
  'The porter kissed my daughter on the mouth.',
  'The nurse pinched me and laughed.',
  'She was kicked and spat on by a resident.',
  'They held him down, four of them, with a knee on his back.',
];

test('who was struck, strangled or touched against their will is read within a day, and asked neither of good care, of a step of care nor of no harm', () => {
  for (const story of told) {
    const { urgent, suggestions } = suggest(story);
    assert.equal(urgent.value, true, story);
    assert.deepEqual(
      suggestions.event_type.map(({ code }) => code),
      ['incident'],
      story,
    );
    assert.deepEqual(suggestions.process, [], story);
    assert.ok(!suggestions.physical_harm.some(({ code }) => code === '5'), story);
  }
});

test('what only sounds like it is none', () => {
  for (const story of [
    'She was kicked off the list, no harm.',
    'The nurse shook my hand and smiled.',
    'The pharmacist slapped her hand on the desk and laughed about the wrong label.',
  ])
    assert.equal(suggest(story).urgent.value, false, story);
});

test('good care is at most a guess where others may have hurt somebody', () => {
  for (const story of [...told, 'The nurse hit the roof, and then she sorted it all out for us.']) {
    const [first] = suggest(story).suggestions.event_type;
    assert.ok(first === undefined || first.code !== 'good-care' || first.confidence < 0.95, story);
  }
});

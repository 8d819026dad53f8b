import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { suggest } from './suggest.ts';

const codes = (answers: readonly { readonly code: string }[]): readonly string[] => answers.map(({ code }) => code);

describe('what a story seems to tell', () => {
  it('is nothing, of a few words or none that mean anything, unless they tell of danger', () => {
    for (const text of ['I was there', 'asdf qwer zxcv poiu lkjh', 'ok', '']) {
      const { suggestions, urgent, duty_of_candour } = suggest(text);
      assert.deepEqual(Object.values(suggestions).flat(), [], text);
      assert.deepEqual([urgent.value, duty_of_candour.value], [false, false], text);
    }
    assert.equal(suggest('He has died').urgent.value, true);
  });

  it('is the kind of event, the things involved and where, each with the words that led to it', () => {
    const text =
      'Ward nurse gave the patient double the prescribed dose of enoxaparin by mistake. No harm, bloods normal.';
    const { suggestions } = suggest(text);
    assert.equal(suggestions.event_type[0]?.code, 'incident');
    assert.deepEqual(codes(suggestions.agents), ['4']);
    assert.ok(codes(suggestions.process).slice(0, 3).includes('6'));
    assert.equal(suggestions.physical_harm[0]?.code, '5');
    const because = suggestions.agents[0]?.because.map(({ start, end }) => text.slice(start, end)) ?? [];
    assert.match(because.join(' '), /enoxaparin|dose/);
  });

  it('tells thanks after a death from a death that somebody has to look into', () => {
    const thanks = suggest(
      'My dad died on the ward last week. I want to thank the nurses, they were so kind and gentle to us all.',
    );
    assert.equal(thanks.suggestions.event_type[0]?.code, 'good-care');
    assert.equal(thanks.urgent.value, false);
    const death = suggest('The nurses did not come when my dad could not breathe. He died that night.');
    assert.equal(death.suggestions.event_type[0]?.code, 'incident');
    assert.equal(death.suggestions.physical_harm[0]?.code, '1');
    assert.equal(death.urgent.value, true);
    assert.ok(death.urgent.reasons.some(({ reason }) => reason === 'death'));
  });

  it('asks for a person at once where somebody is hurt by others, or may take their life', () => {
    for (const text of [
      'I saw a carer hit my nan and drag her by the arm. She is still working there tonight.',
      'I rang the crisis line three times. I still want to die and I have taken tablets.',
      'He hanged himself in the bathroom of the ward.',
      'My son killed himself on leave from the ward.',
      'She hung herself on the ward last night.',
      'He took his own life at home two days after discharge.',
      'Patient died unexpectedly on the ward.',
    ])
      assert.equal(suggest(text).urgent.value, true, text);
  });

  it('names no word as a reason that says nothing alone', () => {
    const words = [...'Thank you to the crew who came to my dad. They were so kind.'];
    const { suggestions } = suggest(words.join(''));
    const reasons = Object.values(suggestions)
      .flatMap((those) => those.flatMap(({ because }) => because))
      .map(({ start, end }) => words.slice(start, end).join(''));
    assert.ok(reasons.length > 5);
    assert.deepEqual(
      reasons.filter((reason) => ['to', 'the', 'were', 'my', 'to my', 'They'].includes(reason)),
      [],
    );
  });

  it('asks of nobody whom others hurt whether that did no harm', () => {
    for (const text of [
      'A man came into my bed at night on the mixed ward and touched me. Nobody came.',
      'The carer slapped my nan and shouted at her. There was no mark.',
      'She was raped on the ward by another patient.',
    ])
      assert.ok(!codes(suggest(text).suggestions.physical_harm).includes('5'), text);
  });

  it('asks nobody whose child took their life whether that was good care, or did no harm', () => {
    const { suggestions } = suggest('My son killed himself on leave from the ward.');
    assert.ok(!codes(suggestions.event_type).includes('good-care'));
    assert.deepEqual(codes(suggestions.physical_harm), ['1']);
    for (const text of [
      'my lad jumped off the car park roof after they sent him home from a and e',
      'She threw herself in front of a train the day after.',
    ])
      assert.ok(suggest(text).urgent.value, text);
    for (const text of ['I feel suicidal.', 'I will kill myself.', "i don't want to be here any more"])
      assert.ok(suggest(text).urgent.value, text);
    assert.ok(!suggest('I was not going to kill myself, I said, I only wanted my tablets changed.').urgent.value);
    assert.ok(!suggest('She jumped off the bed and hurt her toe.').urgent.value);
    const nearly = suggest('I almost died when they gave me penicillin.');
    assert.ok(
      nearly.suggestions.physical_harm.every(({ code }) => code !== '1'),
      'nobody died',
    );
    assert.ok(nearly.urgent.reasons.every(({ reason }) => reason !== 'death'));
    const thanks = suggest('After he took his own life the nurse rang us every week. Thank you, she was so kind.');
    assert.ok(codes(thanks.suggestions.event_type).includes('good-care'));
  });

  it('knows a life that was taken from one that could have been', () => {
    assert.equal(suggest('My sister killed herself.').urgent.confidence, 1);
    assert.ok(
      suggest('The window was open. He could have killed himself. He was asleep in bed.').urgent.confidence < 1,
    );
    assert.ok(suggest('He never killed himself, that was his brother. I want his file mended.').urgent.confidence < 1);
  });

  it('does not call it urgent when a small slip was put right', () => {
    for (const text of [
      'Wrong strength of ramipril picked, noticed at the accuracy check and corrected. Not handed out.',
      'My appointment letter came a week late. The clinic gave me a new date.',
    ])
      assert.equal(suggest(text).urgent.value, false, text);
  });

  it('names never events that happened, and not those that were stopped', () => {
    const happened = suggest('The surgeon operated on the wrong knee. Patient returned to theatre.');
    assert.deepEqual(codes(happened.never_events), ['1']);
    const stopped = suggest('Consent said wrong knee. Spotted at the sign in before the operation started.');
    assert.deepEqual(stopped.never_events, []);
  });

  it('thinks of candour where harm was moderate or worse', () => {
    assert.equal(
      suggest('Patient fell and fractured her hip, needed surgery and three weeks in hospital.').duty_of_candour.value,
      true,
    );
    assert.equal(suggest('Patient fell. No injury, no harm.').duty_of_candour.value, false);
  });

  it('gives places in code points, whatever stands before them', () => {
    const plain = suggest('Gave morphine twice.');
    const moved = suggest('\u{1f642}\u{1f642} Gave morphine twice.');
    assert.equal(moved.medicines[0]?.start, (plain.medicines[0]?.start ?? 0) + 3);
  });

  it('answers any text, with places inside it and chances between 0 and 1', () => {
    const words = fc.constantFrom(
      'nurse',
      'gave',
      'wrong',
      'insulin',
      '🙂',
      'mum',
      'fell',
      'died',
      "wasn't",
      'cześć',
      '12.5',
      '[name]',
    );
    const stories = fc.array(words, { minLength: 4, maxLength: 40 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.oneof(stories, fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => {
        const { suggestions, urgent, medicines } = suggest(text);
        const length = [...text].length;
        for (const answers of Object.values(suggestions)) {
          for (const { confidence, because } of answers) {
            assert.ok(confidence >= 0 && confidence <= 1);
            for (const { start, end } of because) assert.ok(0 <= start && start < end && end <= length);
          }
        }
        assert.ok(urgent.confidence >= 0 && urgent.confidence <= 1);
        for (const { start, end } of medicines) assert.ok(0 <= start && start < end && end <= length);
      }),
    );
  });

  it('reads a text of a million letters in a moment', () => {
    const began = performance.now();
    suggest('wrong dose of morphine given '.repeat(35_000));
    suggest('a'.repeat(1_000_000));
    assert.ok(performance.now() - began < 5_000);
  });
});

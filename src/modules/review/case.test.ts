import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dueOn, headlineOf, isOverdue } from './case.ts';

describe('when a case is due', () => {
  it('is soon where there is danger at any moment, though nobody has been hurt', () => {
    assert.equal(dueOn('new', '2026-11-20', null, true), '2026-11-23');
    assert.equal(dueOn('new', '2026-11-20', 5, true), '2026-11-23');
  });

  it('gives three days to start on a death or severe harm, seven on moderate harm, and fourteen on the rest', () => {
    assert.equal(dueOn('new', '2026-11-20', 1), '2026-11-23');
    assert.equal(dueOn('new', '2026-11-20', 2), '2026-11-23');
    assert.equal(dueOn('new', '2026-11-20', 3), '2026-11-27');
    assert.equal(dueOn('new', '2026-11-20', 4), '2026-12-04');
    assert.equal(dueOn('new', '2026-11-20', null), '2026-12-04');
  });

  it('waits four weeks for an answer and then is overdue', () => {
    const due = dueOn('waiting', '2026-02-10', 5);
    assert.equal(due, '2026-03-10');
    assert.equal(isOverdue(due, '2026-03-10'), false);
    assert.equal(isOverdue(due, '2026-03-11'), true);
  });

  it('is never due once it has ended', () => {
    assert.equal(dueOn('closed', '2026-02-10', 1), null);
    assert.equal(isOverdue(dueOn('withdrawn', '2026-02-10', 1), '2027-01-01'), false);
  });
});

describe('the headline', () => {
  it('is the first sentence of the story, and the second where the first is short', () => {
    const first = 'The drip on the children’s ward ran dry in the middle of the night.';
    assert.equal(headlineOf(`${first} Nobody came.`), first);
    assert.equal(
      headlineOf('This is hard to say.\nThe drip ran dry. Nobody came.'),
      'This is hard to say. The drip ran dry.',
    );
    assert.equal(headlineOf('The drip ran dry at night'), 'The drip ran dry at night');
  });

  it('never cuts a mark in two', () => {
    assert.equal(
      headlineOf(`${'word '.repeat(22)}and [date of birth] was asked for once more`),
      `${'word '.repeat(22)}and…`,
    );
  });

  it('does not stop at an abbreviation at the very start', () => {
    assert.equal(
      headlineOf('Dr. [name] gave the wrong dose of it to the lady in the bed by the window. We waited.'),
      'Dr. [name] gave the wrong dose of it to the lady in the bed by the window.',
    );
  });

  it('is cut at a word when the story has no full stop', () => {
    const headline = headlineOf('word '.repeat(60));
    assert.match(headline, /word…$/);
    assert.ok([...headline].length <= 120);
  });

  it('never grows past 120 characters, and never breaks a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (story) => {
        const headline = headlineOf(story);
        assert.ok([...headline].length <= 120);
        assert.ok(headline.isWellFormed());
      }),
    );
  });
});

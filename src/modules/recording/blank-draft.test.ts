import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anonymous } from '../../platform/actor.ts';
import { loadTaxonomy } from '../../taxonomy/index.ts';
import { blankDraft } from './blank-draft.ts';
import { firstOpen, isEnough, pagesOf, slugOf } from './flow.ts';
import { ways } from './ways.ts';

const taxonomy = loadTaxonomy();
const place = { LocationKnown: 'y', Organisation: ['XN1'] };

describe('a draft before anybody has written in it', () => {
  for (const way of ways.filter((one) => one !== 'full')) {
    it(`asks for the story and the place, and for the story alone where the place is known: ${way}`, () => {
      const slugs = (known = {}) => {
        const draft = blankDraft(taxonomy, 'staff', way, anonymous, { answers: known });
        return pagesOf(taxonomy, draft)
          .map(slugOf)
          .filter((slug) => !draft.seen.includes(slug));
      };
      assert.deepEqual(slugs(), ['story', 'place']);
      assert.deepEqual(slugs(place), ['story']);
    });
  }

  it('of which everything is known shows the story first, then what is still open', () => {
    const answers = { EventType: 'incident', Description: 'The wrong box was taken.', ...place, Process: '1' };
    const draft = blankDraft(taxonomy, 'staff', 'full', anonymous, { answers });
    assert.equal(firstOpen(taxonomy, draft), 'story');
    const told = { ...draft, seen: [...draft.seen, 'story'] };
    assert.equal(firstOpen(taxonomy, told), 'when');
    assert.equal(
      isEnough(pagesOf(taxonomy, told), told.seen),
      false,
      'the questions that a record needs are still asked',
    );
  });

  it('shows a page again of which only a part is known', () => {
    const answers = { EventType: 'incident', InvolvedAgents: ['4'] };
    const draft = blankDraft(taxonomy, 'staff', 'full', anonymous, { answers });
    assert.ok(!draft.seen.includes('involved'));
    assert.deepEqual(draft.answers.InvolvedAgents, ['4']);
  });

  it('leaves out what this audience is never asked, and what the other answers exclude', () => {
    const answers = { LocationKnown: 'u', Organisation: ['XN1'], NeverEvent: 'true' };
    const draft = blankDraft(taxonomy, 'public', 'full', anonymous, { answers });
    assert.equal(draft.answers.NeverEvent, undefined);
    assert.equal(draft.answers.Organisation, undefined);
  });
});

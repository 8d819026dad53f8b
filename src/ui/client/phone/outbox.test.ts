import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Event, isToSend, next, type Story } from './outbox.ts';

const box = { epk: 'e', iv: 'i', box: 'b' };
const draft: Story = { id: 'one', order: 1, state: 'draft', sealed: box };
const parcel = { kid: 'k', ...box };

const events: readonly Event[] = [
  { does: 'save', sealed: { ...box, box: 'later' } },
  { does: 'finish', parcel },
  { does: 'send' },
  { does: 'fail' },
  { does: 'fail', refusal: 'phone-key-unknown' },
  { does: 'arrive', reply: box },
  { does: 'see' },
];
const anyEvents = fc.array(fc.constantFrom(...events), { maxLength: 20 });

const run = (story: Story | undefined, given: readonly Event[]): Story | undefined => given.reduce(next, story);

describe('a story on a phone', () => {
  it('goes its way: told, waiting, being sent, sent, seen and gone', () => {
    const way: readonly Event['does'][] = ['save', 'finish', 'send', 'fail', 'send', 'arrive', 'see'];
    const states = way.map(
      (_, at) =>
        run(
          draft,
          way.slice(0, at + 1).flatMap((does) => events.find((event) => event.does === does) ?? []),
        )?.state,
    );
    assert.deepEqual(states, ['draft', 'waiting', 'sending', 'waiting', 'sending', 'sent-unseen', undefined]);
  });

  it('is never told again by a page that comes too late, once it is finished', () => {
    const waiting = run(draft, [{ does: 'finish', parcel }]);
    assert.equal(next(waiting, { does: 'save', sealed: box }), waiting);
    assert.equal(next(waiting, { does: 'finish', parcel: { ...parcel, box: 'other' } }), waiting);
  });

  it('goes only when it was seen, after it arrived, whatever happens in whatever order', () =>
    fc.assert(
      fc.property(anyEvents, (given) => {
        let story = draft as Story | undefined;
        for (const event of given) {
          const after = next(story, event);
          if (story !== undefined && after === undefined)
            assert.ok(story.state === 'sent-unseen' && event.does === 'see');
          if (after?.state === 'sent-unseen' && story?.state !== 'sent-unseen') assert.equal(event.does, 'arrive');
          story = after;
        }
      }),
    ));

  it('is not sent before it is finished', () =>
    fc.assert(
      fc.property(anyEvents, (given) => {
        const unfinished = given.filter(({ does }) => does !== 'finish');
        assert.equal(run(draft, unfinished)?.state, 'draft');
      }),
    ));

  it('does not come back once it is gone', () =>
    fc.assert(fc.property(anyEvents, (given) => assert.equal(run(undefined, given), undefined))));

  it('keeps what the service said against it until it is sent again', () => {
    const refused = run(draft, [
      { does: 'finish', parcel },
      { does: 'send' },
      { does: 'fail', refusal: 'phone-key-unknown' },
    ]);
    assert.ok(refused && isToSend(refused));
    assert.equal(refused.refusal, 'phone-key-unknown');
    const later = run(refused, [{ does: 'send' }, { does: 'fail' }]);
    assert.deepEqual(Object.keys(later ?? {}).sort(), ['id', 'order', 'parcel', 'state']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { harms } from './endings.ts';
import { createEpisode } from './episode.ts';
import { frames as drawn } from './frames/index.ts';
import { outbreaks } from './outbreaks.ts';
import { phrase } from './phrases.ts';
import { settings } from './places.ts';
import { randomFrom } from './random.ts';
import { slotsFor } from './slots.ts';
import { canTell, tell } from './tell.ts';
import { themeOf } from './themes/index.ts';

const frames = [...drawn, ...outbreaks.flatMap((outbreak) => outbreak.frames)];

describe('the frames', () => {
  it('are many, in every setting, each under a name of its own', () => {
    assert.ok(frames.length >= 150);
    assert.equal(new Set(frames.map(({ id }) => id)).size, frames.length);
    for (const setting of Object.keys(settings))
      assert.ok(frames.filter((frame) => frame.setting === setting).length >= 5, setting);
  });

  it('can be told by everyone who may tell them, with every ending they have, and leave no gap', () => {
    const random = randomFrom(3, 3);
    for (const frame of frames) {
      const endings = frame.endings ?? themeOf(frame.theme).endings;
      const ends = [null, ...harms.filter((harm) => endings[harm] !== undefined)];
      for (const harm of ends)
        for (let round = 0; round < 6; round += 1) {
          const episode = createEpisode({ frame, harm }, '2026-03-04', random);
          for (const teller of ['patient', 'relative', 'staff'] as const)
            if (canTell(episode, teller)) assert.doesNotMatch(tell(episode, teller, random), /[{}|$]|^$/, frame.id);
        }
    }
  });

  it('have an answer and questions that leave no gap either', () => {
    const random = randomFrom(4, 4);
    for (const frame of frames) {
      const episode = createEpisode({ frame, harm: null }, '2026-03-04', random);
      const { found, changes, questions } = themeOf(frame.theme);
      const texts = [...found, ...changes, ...questions.flat(), ...(frame.foundAndChanged ?? [])];
      for (const text of texts)
        assert.doesNotMatch(phrase([text], random, slotsFor(episode, 'staff', random)), /[{}|$]|^$/, frame.id);
    }
  });
});

describe('the language of the stories', () => {
  const random = randomFrom(1, 1);
  const slots = (name: string) => ({ who: '{mum|mum}', he: 'she' })[name] ?? 'X';

  it('chooses, nests and fills in', () => {
    assert.equal(
      phrase(['{a|a} day. $who said $he {was {very|very} ill|was very ill}  .'], random, slots),
      'A day. Mum said she was very ill.',
    );
  });

  it('refuses a choice that is not closed', () => {
    assert.throws(() => phrase(['{one|two'], random, slots), /not closed/);
  });
});

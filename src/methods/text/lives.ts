// Lives that were taken, thrown away, or nearly lost: rules over words, because the models know few such stories and a mistake hurts.

import { type Found, phraseFinder } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './urgent.ts';

type Words = Pick<Reading, 'words' | 'isNegated'>;

const each = (first: readonly string[], then: readonly string[]): readonly string[] =>
  first.flatMap((one) => then.map((other) => `${one} ${other}`));

const themselves = ['himself', 'herself', 'themselves', 'themself'];

const findLivesTaken = phraseFinder({
  taken: [
    ...each(['hanged', 'hung', 'killed', 'shot', 'drowned'], themselves),
    ...each(['took', 'taken', 'taking'], ['his own life', 'her own life', 'their own life', 'their own lives']),
    ...each(['died by', 'death by', 'committed', 'completed'], ['suicide']),
  ],
});
const couldHave = new Set(['could', 'might', 'would']);

/** Somebody took their life: that is read within a day, and no chance is weighed. */
export const livesTakenIn = ({ words, isNegated }: Words): readonly Reason[] =>
  findLivesTaken(words)
    .filter(({ from }) => !isNegated[from] && !(words[from - 1] === 'have' && couldHave.has(words[from - 2] ?? '')))
    .map(({ from, to }) => ({ reason: 'self-harm', from, to }));

const findLeaps = phraseFinder({
  leap: each(
    ['jumped', 'jumping', ...each(['threw', 'thrown', 'throwing'], themselves)],
    ['off', 'from', 'in', 'under'],
  ),
});
const deadlyPlaces = new Set(
  'roof rooftop bridge viaduct balcony ledge cliff pier motorway railway train tracks flats building storey multistorey'.split(
    ' ',
  ),
);
const wordsToPlace = 6;

/** Somebody jumped from where one dies: read within a day, whatever came of it. */
export const leapsIn = ({ words, isNegated }: Words): readonly Reason[] =>
  findLeaps(words).flatMap(({ from, to }): readonly Reason[] => {
    const place = words.findIndex((word, at) => at >= to && at < to + wordsToPlace && deadlyPlaces.has(word));
    return place < 0 || isNegated[from] ? [] : [{ reason: 'self-harm', from, to: place + 1 }];
  });

const findDespair = phraseFinder({
  despair: [
    ...each(
      ["don't", 'do not', "didn't", 'did not', 'not'],
      ['want to live', 'want to be here', 'want to be alive', 'want to wake up'],
    ),
    ...each(["can't", 'cannot'], ['go on', 'carry on', 'live like this']),
    ...each(['kill', 'killing', 'hang', 'harming', 'cutting', 'cut'], ['myself']),
    ...each(['take', 'taking', 'end', 'ending'], ['my life', 'my own life']),
    ...each(['feel', 'feeling', 'am', "i'm", 'im'], ['suicidal']),
    ...[
      'want to die',
      'want to be dead',
      'better off dead',
      'better off without me',
      'rather be dead',
      'end it all',
      'ending it all',
    ],
    ...['no point in living', 'no point living', 'wish i was dead', 'wish i were dead'],
  ],
});
const spokenOfOneself = new Set(['i', "i'm", 'im', 'me', 'my', 'myself', "i'll", "i've", "i'd"]);
const wordsBefore = 8;

/** Whoever tells it says that they do not want to live: "I am going to kill myself". Not what they tell of somebody else. */
export const despairIn = ({ words, isNegated }: Words): readonly Reason[] =>
  findDespair(words)
    .filter(
      ({ from, to }) =>
        !isNegated[from] && words.slice(Math.max(0, from - wordsBefore), to).some((word) => spokenOfOneself.has(word)),
    )
    .map(({ from, to }) => ({ reason: 'self-harm', from, to }));

const findNearDeaths = phraseFinder({
  near: [
    ...each(['nearly', 'almost', 'practically'], ['died', 'killed', 'dead', 'lost']),
    ...each(['could have', 'might have', 'would have', 'could of'], ['died', 'killed']),
    ...each(['nearly', 'almost'], ['bled to death']),
  ],
});

/** Without the deaths that nearly were: "he nearly died" tells of none. */
export const withoutNearDeaths = (found: readonly Found[], words: readonly string[]): readonly Found[] => {
  const near = findNearDeaths(words);
  return found.filter(
    ({ name, from, to }) => name !== 'death' || !near.some((one) => from >= one.from && to <= one.to),
  );
};

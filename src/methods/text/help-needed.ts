// Which help the words of a story may call for, for its teller's eyes alone: what a reason to read it soon rests on, and plain
// words that the models do not count. Better once too often than once too seldom. No model is asked: it takes a few milliseconds.

import { dangerIn } from './danger.ts';
import { thingsIn } from './features.ts';
import { known } from './load.ts';
import { phraseFinder } from './phrases.ts';
import { read } from './reading.ts';
import type { UrgentReason } from './urgent.ts';

const those = ['he', 'she', 'they', 'staff', 'carer', 'carers', 'nurse', 'nurses'];
const hurts = 'hurt hurts hit hits beat beats slap slaps kick kicks punch punches pinch pinches bully bullies'.split(
  ' ',
);
const somebody = ['me', 'him', 'her', 'them', 'us'];

const findSaid = phraseFinder({
  'abuse or neglect': [
    ...those.flatMap((who) => hurts.flatMap((does) => somebody.map((whom) => `${who} ${does} ${whom}`))),
    ...somebody.flatMap((whom) => [
      `hurting ${whom}`,
      `hitting ${whom}`,
      `beating ${whom}`,
      `will hurt ${whom}`,
      `lock ${whom} in`,
      `locks ${whom} in`,
      `locked ${whom} in`,
      `tied ${whom} to`,
    ]),
    ...['him', 'her', 'them'].flatMap((whom) => [`scared of ${whom}`, `afraid of ${whom}`, `frightened of ${whom}`]),
  ],
});

export type HelpNeeded = {
  /** Why anybody may need it, whatever came of it. */
  readonly ever: ReadonlySet<UrgentReason>;
  /** Why somebody may still be in danger. */
  readonly now: ReadonlySet<UrgentReason>;
};

export const helpNeeded = (text: string): HelpNeeded => {
  const reading = read(text, known());
  const said = findSaid(reading.words)
    .filter(({ from }) => !reading.isNegated[from])
    .map(({ from, to }) => ({ reason: 'abuse or neglect', from, to }) as const);
  const { reasons, now } = dangerIn(reading, thingsIn(reading), said);
  return { ever: new Set(reasons.map(({ reason }) => reason)), now };
};

// What is done about a worry before it comes true.

import type { Theme } from './theme.ts';

export const risk: Theme = {
  eventType: 'risk',
  endings: {},
  actions: [
    'Told the person in charge, {put on the risk register|temporary measure in place}.',
    'Raised at the safety huddle.',
  ],
  questions: [
    ['Has anything happened yet because of it?', '{Not yet.|Nearly, twice.|Not that I know.}'],
    ['Who else should know about this?', '{Whoever does the rota.|The people who plan these things.|All of you.}'],
  ],
  found: [
    'You are right, and it was not on our list of risks. It is now.',
    'We knew, and had got used to it. Your words made us look again.',
  ],
  changes: [
    'It will be put right by {the end of the month|the spring}; until then {somebody checks every shift|we do without}.',
    'The board has seen it and {found the money|made somebody answerable for it by name}.',
  ],
};

// What has just been done, as the page that comes after it says.

import { saidOf } from '../../../ui/said.ts';
import { actions, historyWords } from '../transitions.ts';

/** What is done about the hiding of names. */
const hiding: Readonly<Record<string, string>> = {
  'hide-words': 'Hidden in all of this record, and for everybody',
  doubt: 'Thank you. The words stay hidden until somebody who may read them has looked',
  trust: 'Noted. The mark is not doubted any more',
};

/** A record is moved to nowhere in two ways: away from its reviewer, or within the team that finds the right place. */
const withoutPlace: Readonly<Record<string, string>> = {
  pass: 'Passed to the team that finds the right place',
  unplace: 'Said that the place is not known',
};

export const doneWords = (done: string | undefined): string | undefined => {
  const action = actions.find((one) => one === done);
  return action ? historyWords(action) : (saidOf(withoutPlace, done) ?? saidOf(hiding, done) ?? undefined);
};

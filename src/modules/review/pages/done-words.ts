// What has just been done, as the page that comes after it says.

import { saidOf } from '../../../ui/said.ts';
import { actions, historyWords } from '../transitions.ts';

/** A record is moved to nowhere in two ways: away from its reviewer, or within the team that finds the right place. */
const withoutPlace: Readonly<Record<string, string>> = {
  pass: 'Passed to the team that finds the right place',
  unplace: 'Said that the place is not known',
};

export const doneWords = (done: string | undefined): string | undefined => {
  const action = actions.find((one) => one === done);
  return action ? historyWords(action) : (saidOf(withoutPlace, done) ?? undefined);
};

// Where a record can be moved, and what that means for whoever reads it now. The triage team goes on reading what it moves
// to an organisation without a reviewer.

import { unplaced } from '../../../../platform/actor.ts';
import type { ReviewCase } from '../../case.ts';
import type { ReviewDeps } from '../../deps.ts';
import { readersOf } from '../../readers.ts';

const found = 10;

export const placesFor = async (deps: ReviewDeps, one: ReviewCase, words: string) => {
  if (words === '') return [];
  const places = (await deps.directory.find(words, found)).filter(
    ({ code }) => code !== one.organisationCode && code !== unplaced,
  );
  const readerAt = await readersOf(
    deps,
    places.map(({ code }) => code),
  );
  return places.map((place) => ({
    ...place,
    ...(readerAt(place.code) === one.readerCode && {
      note: 'No reviewer in Cairn. The record stays with you, and you read it for them.',
    }),
  }));
};

const passed = {
  link: 'Pass it to the team that finds the right place',
  title: 'Pass it to the team that finds the right place?',
  words:
    'They will find out where it happened, and pass it on. You will no longer be able to read the record here. What was told, asked and answered goes with it. Notes among reviewers stay here.',
  button: 'Pass it on',
};

const kept = {
  link: 'Say that the place is not known',
  title: 'Say that the place is not known?',
  words: 'The record stays with you. You can move it again when you have found out where it happened.',
  button: 'The place is not known',
};

/** The words for leaving open where it happened; null where that is open already. */
export const withoutPlace = ({ organisationCode, readerCode }: ReviewCase): typeof passed | null => {
  if (organisationCode === unplaced) return null;
  return readerCode === unplaced ? kept : passed;
};

/** The page that comes after moving it. */
export const afterMoving = (before: ReviewCase, after: ReviewCase): string => {
  const isOpen = after.organisationCode === unplaced;
  if (after.readerCode === before.readerCode) return `/records/${after.recordId}?done=${isOpen ? 'unplace' : 'place'}`;
  return `/worklist?done=${isOpen ? 'pass' : 'place'}`;
};

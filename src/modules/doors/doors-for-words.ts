// Which other doors the words of a story lead to: that of danger now, of despair or grief, of somebody who is being harmed. Nothing
// of it is kept, and nobody is told but whoever told the story.

import { blankMarks } from '../../methods/deidentify/index.ts';
import { helpNeeded } from '../../methods/text/index.ts';
import { isEnglish } from '../../platform/language/tag.ts';
import { neededDoors, type OfferedDoor } from './door.ts';

type Told = {
  readonly story: string;
  readonly eventType: string;
  /** Null where nobody can tell: then it is taken to be that of the page. */
  readonly writtenIn: string | null;
  readonly toldIn: string;
};

/** The method reads English only: of other languages none. */
export const doorsForWords = ({ story, eventType, writtenIn, toldIn }: Told): readonly OfferedDoor[] => {
  if (!isEnglish(writtenIn ?? toldIn)) return [];
  const needed = helpNeeded(blankMarks(story));
  const needs = (...some: readonly Parameters<typeof needed.has>[0][]): boolean => some.some((one) => needed.has(one));
  const isSaved = eventType === 'good-care';
  return neededDoors({
    emergency:
      needs('self-harm', 'abuse or neglect', 'child at risk', 'danger goes on') ||
      (needs('life in danger') && !isSaved),
    support: needs('self-harm', 'death'),
    safeguarding: needs('abuse or neglect', 'child at risk'),
  });
};

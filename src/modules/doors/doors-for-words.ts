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

const inDanger = ['self-harm', 'abuse or neglect', 'child at risk', 'danger goes on'] as const;

/** The method reads English only: of other languages none. */
export const doorsForWords = ({ story, eventType, writtenIn, toldIn }: Told): readonly OfferedDoor[] => {
  if (!isEnglish(writtenIn ?? toldIn)) return [];
  const { ever, now } = helpNeeded(blankMarks(story));
  const isSaved = eventType === 'good-care';
  const isNow = inDanger.some((one) => now.has(one));
  return neededDoors({
    emergency: isNow || (now.has('life in danger') && !isSaved),
    support: ever.has('self-harm') || ever.has('death'),
    safeguarding: ever.has('abuse or neglect') || ever.has('child at risk'),
  });
};

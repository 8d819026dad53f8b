// What a reviewer and whoever told us wrote to each other, as the reviewer reads it.

import { english } from '../../../platform/language/languages.ts';
import { marksOf, nameOfTag } from '../../../platform/language/tag.ts';
import type { AskedMarks } from '../../../ui/components/story/story.ts';
import { stepPart } from '../hiding/parts.ts';
import type { Translated } from '../sql/translations.ts';
import type { Step, StepTranslation } from '../step.ts';
import { messageKindOf, type Verdict } from '../transitions.ts';
import { shownWords } from './foreign-words.ts';

/** What the marks of a text need to be buttons; nothing for whoever only reads. */
export type AskedAbout = (part: string) => AskedMarks | undefined;

const stayedBehind = 'A note stayed with the organisation that wrote it.';

const verdictWords: Readonly<Record<Verdict, string>> = { yes: 'Yes', partly: 'Partly', no: 'No' };

/** What whoever told us reads before the words of a reviewer. */
const alsoRead = ({ text, into, by }: StepTranslation) => ({
  title: `They read it in ${nameOfTag(into)}, translated by a machine (${by})`,
  text,
  ...marksOf(into, english),
});

export const messagesOf = (
  steps: readonly Step[],
  readerCode: string,
  made: ReadonlyMap<number, Translated>,
  asked?: AskedAbout,
) =>
  steps.flatMap((step) => {
    const kind = messageKindOf(step.action);
    if (kind === null) return [];
    const elsewhere = step.writtenAt === readerCode ? 'A reviewer' : 'Another organisation';
    const by = step.party === 'reporter' ? 'The person who told us' : (step.actorName ?? elsewhere);
    const body = step.body ?? (step.verdict ? null : stayedBehind);
    const verdict = step.verdict && verdictWords[step.verdict];
    const isTheirs = step.party === 'reporter';
    const { text, ...marked } = shownWords(
      body ?? '',
      isTheirs ? step.writtenIn : 'en',
      made.get(step.sequence),
      asked?.(stepPart(step.sequence)),
    );
    const shown = { kind, body: body && text, ...marked, by, date: step.takenOn, isMine: !isTheirs };
    return [{ ...shown, ...(verdict && { verdict }), ...(step.translation && { also: alsoRead(step.translation) }) }];
  });

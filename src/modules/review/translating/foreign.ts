// What of a record is in another language than its reviewers read.

import { isEnglish, nameOfTag } from '../../../platform/language/tag.ts';
import type { RecordView } from '../../recording/index.ts';
import type { Step } from '../step.ts';

type Written = Pick<RecordView, 'toldIn' | 'writtenIn'>;

/** What was not recognised counts as the language of the page that it was told on. */
const isForeign = ({ toldIn, writtenIn }: Written): boolean => !isEnglish(writtenIn ?? toldIn);

/** For reviewers: "Written in Polish". Null where it is English, as far as anybody can tell. */
export const foreignWords = (written: Written): string | null => {
  if (!isForeign(written)) return null;
  return written.writtenIn === null
    ? `Told on our pages in ${nameOfTag(written.toldIn)}`
    : `Written in ${nameOfTag(written.writtenIn)}`;
};

export type Part = { readonly sequence: number; readonly text: string; readonly from: string | null };

/** The story is before every step. */
export const storySequence = 0;

/** Everything that whoever told us wrote in another language. */
export const foreignParts = (
  record: Pick<RecordView, 'toldIn' | 'writtenIn'>,
  story: string,
  steps: readonly Step[],
): readonly Part[] => [
  ...(isForeign(record) ? [{ sequence: storySequence, text: story, from: record.writtenIn }] : []),
  ...steps.flatMap(({ party, sequence, body, writtenIn }) =>
    party === 'reporter' && body && isForeign({ toldIn: record.toldIn, writtenIn })
      ? [{ sequence, text: body, from: writtenIn }]
      : [],
  ),
];

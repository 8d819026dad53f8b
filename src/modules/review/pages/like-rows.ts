// Records that are like another as lines of a list, each with why in plain words.

import { alikeWords, reasonText } from '../../../methods/text/index.ts';
import type { Account } from '../../../platform/actor.ts';
import { isEnglish } from '../../../platform/language/tag.ts';
import type { Directory } from '../../directory/index.ts';
import type { RecordView } from '../../recording/index.ts';
import type { ReviewCase } from '../case.ts';
import type { Like, LikeRecord } from '../similar/find.ts';
import { rowsFor } from './places-read.ts';

const wordsNamed = 5;

const whyAlike = ({ compared }: LikeRecord): string => {
  const { likeness, spoken, sharedMedicines, sharedWords, sameSpecialty } = compared;
  const words = sharedWords.filter((word) => !sharedMedicines.includes(word)).slice(0, wordsNamed);
  return [
    alikeWords(likeness),
    spoken && `both speak of ${spoken}`,
    ...sharedMedicines.slice(0, 2).map((medicine) => `both name ${medicine}`),
    words.length > 0 && `both say ${words.join(', ')}`,
    sameSpecialty && 'the same specialty',
  ]
    .filter((part) => part)
    .join(' · ');
};

const rows = async (
  directory: Directory,
  account: Account,
  today: string,
  records: readonly LikeRecord[],
  why: (record: LikeRecord) => string,
) => {
  const lines = await rowsFor(
    directory,
    account,
    records.map(({ one }) => one),
    today,
  );
  return lines.map((line, index) => {
    const record = records[index];
    return { ...line, why: record ? why(record) : '' };
  });
};

export const likeRows = async (directory: Directory, account: Account, today: string, { same, similar }: Like) => ({
  same: await rows(directory, account, today, same, ({ compared }) => reasonText(compared.reasons)),
  similar: await rows(directory, account, today, similar, whyAlike),
});

export const isCompared = ({ writtenIn }: RecordView): boolean => writtenIn === null || isEnglish(writtenIn);

/** What a record may be a duplicate of: likeliest first. */
export const possibleOriginals = ({ same, similar }: Like, { organisationCode }: ReviewCase): Like => {
  const isPossible = ({ one }: LikeRecord) => one.organisationCode === organisationCode && one.duplicateOf === null;
  return { same: same.filter(isPossible), similar: similar.filter(isPossible) };
};

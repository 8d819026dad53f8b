// What a record is to the rest of Cairn: answers with the names hidden, and where it belongs.

import type { Answers } from '../../taxonomy/index.ts';
import type { LocalView } from './local/kept.ts';

export type ReporterKind = 'public' | 'staff';

/** Every key of a record holds its organisation: the same key serves a database spread over many machines. */
export type RecordKey = { readonly organisationCode: string; readonly recordId: string };

export type RecordView = RecordKey & {
  readonly areaCode: string;
  readonly reference: string;
  readonly eventType: string;
  readonly reporterKind: ReporterKind;
  readonly authorAccountId: string | null;
  /** `YYYY-MM-DD` */
  readonly recordedOn: string;
  /** The language that whoever told it read its pages in. */
  readonly toldIn: string;
  /** The language of the story; null where it could not be told. */
  readonly writtenIn: string | null;
  readonly taxonomyVersion: string;
  readonly revision: number;
  /** With the names hidden. */
  readonly answers: Answers;
  /** What the place itself asked, and was answered; null where nothing was. */
  readonly local: LocalView | null;
  /** How many of each kind of identifier were hidden, over all fields. */
  readonly hiddenCounts: Readonly<Record<string, number>>;
};

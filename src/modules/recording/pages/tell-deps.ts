// What the pages of telling work with, and the same in the language of a page.

import type { Actor } from '../../../platform/actor.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Pictures } from '../../../platform/files/pictures.ts';
import type { Language } from '../../../platform/language/language.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import { loadTaxonomy, type Taxonomy } from '../../../taxonomy/index.ts';
import type { Directory } from '../../directory/index.ts';
import type { Completion } from '../complete/completion.ts';
import type { Drafts } from '../drafts.ts';
import type { LocalSetFor } from '../local/in-draft.ts';
import type { OpenSent } from '../open-sent.ts';
import type { PhotoRoom } from '../photos/room.ts';
import type { RecordKey } from '../record.ts';
import type { Sender } from '../send.ts';

export type TellDeps = {
  readonly clock: Clock;
  readonly vault: Vault;
  readonly taxonomy: Taxonomy;
  readonly directory: Directory;
  readonly db: Database;
  readonly pictures: Pictures;
  readonly photoRoom: PhotoRoom;
  readonly drafts: Drafts;
  readonly sender: Sender;
  readonly completion: Completion;
  /** The questions of a place itself. */
  readonly localSetFor: LocalSetFor;
  readonly openSent: OpenSent;
  /** Writes down that somebody who is signed in reads it. */
  readonly noteRead: (actor: Actor, record: RecordKey) => Promise<void>;
};

export type Spoken = TellDeps & { readonly language: Language };

/** The same, asking and answering in this language. */
export const inLanguage = (deps: TellDeps, language: Language): Spoken => ({
  ...deps,
  language,
  taxonomy: loadTaxonomy(deps.taxonomy.version, language.path || undefined),
});

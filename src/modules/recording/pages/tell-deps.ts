// What the pages of telling work with.

import type { Clock } from '../../../platform/clock.ts';
import type { Taxonomy } from '../../../taxonomy/index.ts';
import type { Directory } from '../../directory/index.ts';
import type { Drafts } from '../drafts.ts';
import type { Sender } from '../send.ts';

export type TellDeps = {
  readonly clock: Clock;
  readonly taxonomy: Taxonomy;
  readonly directory: Directory;
  readonly drafts: Drafts;
  readonly sender: Sender;
};

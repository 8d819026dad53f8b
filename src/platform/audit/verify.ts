// Reads the whole audit and tells everything that is not as Cairn wrote it, and where.

import type { Queryable, Scoped } from '../database/database.ts';
import type { Anchor } from './anchors.ts';
import { linkHash, markOf, noHash } from './mark.ts';
import {
  allowLongStatements,
  firstName,
  hasMarkedLink,
  type LinkedEntry,
  readLinked,
  readStrangers,
  readWaiting,
} from './store.ts';

export type Fault =
  /** The entry at this place of the chain is gone. */
  | { readonly kind: 'entry-missing'; readonly position: number; readonly entryId: string }
  /** Its content is not what Cairn wrote. */
  | { readonly kind: 'entry-changed'; readonly position: number | null; readonly entryId: string }
  /** Links between these places are gone. */
  | { readonly kind: 'links-missing'; readonly from: number; readonly to: number }
  /** The link does not follow on the one before: an entry was put in, taken out or moved here. */
  | { readonly kind: 'link-changed'; readonly position: number; readonly entryId: string }
  /** An entry that came neither through the chain nor through the queue. */
  | { readonly kind: 'entry-strange'; readonly entryId: string }
  /** An entry that was waiting to be chained is gone. */
  | { readonly kind: 'waiting-missing'; readonly entryId: string }
  /** The chain ends before a head that was written down outside the database, or is another there. */
  | { readonly kind: 'anchor-broken'; readonly position: number; readonly on: string };

export type Verified = {
  readonly faults: readonly Fault[];
  readonly links: number;
  /**
   * Entries with an hour that are not chained yet: the worker does so once a minute. Those of a day alone are read, and not
   * counted: two counts with their hours would tell when one came in.
   */
  readonly waiting: number;
};

const batch = 5_000;
/** Of one kind; where there are more, the first say enough. */
const faultsAtMost = 1_000;

/** Hears how many links were read; what it throws ends the verification. */
export type Progress = (links: number) => void | Promise<void>;

/** All of it as it stands at one moment. */
export const verifyAsOfNow = (
  db: Scoped,
  key: Uint8Array,
  anchors: readonly Anchor[],
  progress?: Progress,
): Promise<Verified> =>
  db.transaction(async (tx) => {
    await allowLongStatements(tx);
    return verifyAudit(tx, key, anchors, progress);
  }, 'one-moment');

export const verifyAudit = async (
  q: Queryable,
  key: Uint8Array,
  anchors: readonly Anchor[],
  progress: Progress = () => {},
): Promise<Verified> => {
  const chain = await verifyChain(q, key, anchors, progress);
  const queue = await verifyQueue(q, key);
  const strange = (await readStrangers(q, faultsAtMost)).map((entryId): Fault => ({ kind: 'entry-strange', entryId }));
  return {
    faults: [...chain.faults, ...queue.faults, ...strange],
    links: chain.links,
    waiting: queue.waiting,
  };
};

type Place = { readonly position: number; readonly hash: Buffer };

const verifyChain = async (
  q: Queryable,
  key: Uint8Array,
  anchors: readonly Anchor[],
  progress: Progress,
): Promise<{ readonly faults: readonly Fault[]; readonly links: number }> => {
  const faults: Fault[] = [];
  const anchored = Map.groupBy(anchors, ({ position }) => position);
  const held = new Set<Anchor>();
  let before: Place = { position: 0, hash: noHash };
  let links = 0;
  let isAdopting = true;

  for (let read = await readLinked(q, 0, batch); read.length > 0; read = await readLinked(q, before.position, batch)) {
    for (const link of read) {
      isAdopting &&= link.mark === null;
      const fault = faultOf(key, before, link, isAdopting);
      if (fault) faults.push(fault);
      for (const one of anchored.get(link.position) ?? []) if (one.hash === link.hash.toString('hex')) held.add(one);
      before = link;
    }
    links += read.length;
    await progress(links);
    if (faults.length >= faultsAtMost) return { faults, links };
  }
  // Every line counts: a chain that was cut and has grown again to the same length is another there. A chain only grows.
  const broken = anchors
    .filter((one, index) => !held.has(one) || one.position < (anchors[index - 1]?.position ?? 0))
    .map(({ position, on }): Fault => ({ kind: 'anchor-broken', position, on }));
  return { faults: [...faults, ...broken], links };
};

const faultOf = (key: Uint8Array, before: Place, link: LinkedEntry, isAdopting: boolean): Fault | null => {
  const { position, entryId, entry, mark, hash } = link;
  // What the link follows on is gone: nothing can be said of the link itself.
  if (position !== before.position + 1) return { kind: 'links-missing', from: before.position + 1, to: position - 1 };
  if (entry === null) return { kind: 'entry-missing', position, entryId };
  const own = markOf(key, entry);
  if (mark === null ? !isAdopting : !mark.equals(own)) return { kind: 'entry-changed', position, entryId };
  return linkHash(key, before.hash, position, own).equals(hash) ? null : { kind: 'link-changed', position, entryId };
};

const verifyQueue = async (
  q: Queryable,
  key: Uint8Array,
): Promise<{ readonly faults: readonly Fault[]; readonly waiting: number }> => {
  const takesUnmarked = !(await hasMarkedLink(q));
  const faults: Fault[] = [];
  let waiting = 0;
  let after = firstName;
  for (;;) {
    const read = await readWaiting(q, after, batch, null);
    const last = read.at(-1);
    if (!last || faults.length >= faultsAtMost) return { faults, waiting };
    after = last.entryId;
    for (const { entryId, isDayOnly, entry, mark } of read) {
      if (!isDayOnly) waiting += 1;
      if (entry === null) faults.push({ kind: 'waiting-missing', entryId });
      else if (mark === null ? !takesUnmarked : !mark.equals(markOf(key, entry)))
        faults.push({ kind: 'entry-changed', position: null, entryId });
    }
  }
};

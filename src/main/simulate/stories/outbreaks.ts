// What makes some weeks different: three clusters hidden among the rest, so that whoever looks for signals has something to find.

import { daysBetween } from './calendar.ts';
import type { Frame } from './frame.ts';
import { lookAlikePens } from './frames/clusters/look-alike-pens.ts';
import { prescribingUpgrade } from './frames/clusters/prescribing-upgrade.ts';
import { pumpLatch } from './frames/clusters/pump-latch.ts';
import type { Random } from './random.ts';

type Outbreak = {
  readonly frames: readonly Frame[];
  /** Days before the last day told. */
  readonly from: number;
  readonly to: number;
  /** Of all records of its last day; it grows from nothing in a straight line, unless it is `sudden`. */
  readonly peakShare: number;
  readonly sudden: boolean;
  /** The one organisation where it happens; anywhere unless told. */
  readonly rank?: number;
};

export const outbreaks: readonly Outbreak[] = [
  // Two insulin pens in new livery, in every trust, pharmacy and home.
  { frames: lookAlikePens, from: 75, to: 0, peakShare: 0.1, sudden: false },
  // A model of infusion pump whose door latch wears out.
  { frames: pumpLatch, from: 400, to: 0, peakShare: 0.025, sudden: false },
  // A weekend's upgrade of the prescribing system of one trust.
  { frames: prescribingUpgrade, from: 150, to: 75, peakShare: 0.035, sudden: true, rank: 1 },
];

export const outbreakOn = (date: string, until: string, random: Random): Outbreak | null => {
  const daysBefore = daysBetween(date, until);
  let draw = random.next();
  for (const outbreak of outbreaks) {
    const { from, to, peakShare, sudden } = outbreak;
    if (daysBefore > from || daysBefore < to) continue;
    draw -= sudden ? peakShare : (peakShare * (from - daysBefore)) / (from - to);
    if (draw < 0) return outbreak;
  }
  return null;
};

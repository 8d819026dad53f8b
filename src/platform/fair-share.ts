// Shares what there is only so much of, so that nobody takes it from everybody else: each may hold a part of what is still
// free, so the fuller it is, the less one more may have, and something is always left (dynamic thresholds: Choudhury and Hahne,
// IEEE/ACM Transactions on Networking 6(2), 1998).

export type Shares = {
  /** False where it would be more than their share: then nothing is held. */
  readonly take: (who: string, amount: number) => boolean;
  readonly giveBack: (who: string, amount: number) => void;
};

/** `part`, below 1, of what is free: with a half, the first may come to hold a third of it all, the next a third of the rest. */
export const isWithinShare = (own: number, free: number, part: number): boolean => own <= free * part;

export const createShares = (all: number, part: number): Shares => {
  const held = new Map<string, number>();
  let heldByAll = 0;

  const change = (who: string, by: number): void => {
    const own = (held.get(who) ?? 0) + by;
    heldByAll += by;
    if (own === 0) held.delete(who);
    else held.set(who, own);
  };

  return {
    take: (who, amount) => {
      if (!isWithinShare((held.get(who) ?? 0) + amount, all - heldByAll, part)) return false;
      change(who, amount);
      return true;
    },
    giveBack: (who, amount) => change(who, -amount),
  };
};

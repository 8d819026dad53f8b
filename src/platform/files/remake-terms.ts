// What the process that makes pictures anew and the one that starts it agree on.

/** The longer side of the picture that is kept, and of the one that is shown beside a story. */
export const largePx = 2048;
export const smallPx = 480;
/** A phone's largest photo has 50 million; a bomb has more. */
export const mostPixels = 64_000_000;

export const exitCodes = { unreadable: 3, tooManyPixels: 4 } as const;

// The life of a process: it begins with some work, goes on by itself, and at its end (Ctrl-C, a polite signal, the
// death of the parent, a failed beginning) undoes what it began, last first, within five seconds.

import { CannotStart } from '../platform/config/cannot-start.ts';

export type Life = {
  readonly atEnd: (undo: () => Promise<void>) => void;
  readonly ending: AbortSignal;
};

const endWithinMs = 4_800;

/** Ends the process with 0 when asked to end, and with 2 when it could not begin. */
export const live = (begin: (life: Life) => Promise<void>): void => {
  const undoing: (() => Promise<void>)[] = [];
  const ending = new AbortController();

  const end = async (code: 0 | 2): Promise<void> => {
    if (ending.signal.aborted) return;
    ending.abort();
    setTimeout(() => process.exit(code), endWithinMs);
    for (const undo of undoing.reverse()) await undo().catch(explain);
    process.exit(code);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  // The parent is gone, whatever became of it.
  process.on('disconnect', () => end(0));

  const atEnd: Life['atEnd'] = (undo) => {
    // What was begun while the end had already come is undone at once.
    if (ending.signal.aborted) void undo().catch(explain);
    else undoing.push(undo);
  };

  const fail = (reason: unknown): unknown => {
    // What breaks because we are already ending is no news.
    if (ending.signal.aborted) return;
    explain(reason);
    return end(2);
  };
  // In the next turn, when the file that calls us has been read to its end.
  setImmediate(() => begin({ atEnd, ending: ending.signal }).catch(fail));
};

const explain = (reason: unknown): void => {
  if (reason instanceof CannotStart) process.stderr.write(`\n${reason.message}\n`);
  else console.error(reason);
};

// The life of a process: it begins with some work, goes on by itself, and at its end (Ctrl-C, a polite signal, the
// death of the parent, a failed beginning) undoes what it began, last first, within five seconds.

import { setImmediate, setTimeout } from 'node:timers/promises';
import { CannotStart } from '../platform/config/cannot-start.ts';

export type Life = {
  /** Throws when the end has already come; what was begun is undone all the same. */
  readonly atEnd: (undo: () => Promise<void>) => void;
  readonly ending: AbortSignal;
};

const endWithinMs = 4_800;

/** Ends the process with 0 when asked to end, and with 2 when it could not begin. */
export const live = (begin: (life: Life) => Promise<void>): void => {
  const ending = new AbortController();
  const undoing: (() => Promise<void>)[] = [];

  const undoAll = async (): Promise<void> => {
    for (let undo = undoing.pop(); undo !== undefined; undo = undoing.pop()) await undo().catch(explain);
  };

  const atEnd: Life['atEnd'] = (undo) => {
    undoing.push(undo);
    ending.signal.throwIfAborted();
  };

  // In the next turn, when the file that calls us has been read to its end.
  const begun = setImmediate().then(() => begin({ atEnd, ending: ending.signal }));

  const end = async (code: 0 | 2): Promise<void> => {
    if (ending.signal.aborted) return;
    ending.abort();
    setTimeout(endWithinMs).then(() => process.exit(code));
    await undoAll();
    // What was half begun when the end came: it breaks on what is gone by now, and that is no news.
    await begun.catch(() => {});
    await undoAll();
    process.exit(code);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  // The parent is gone, whatever became of it.
  process.on('disconnect', () => end(0));
  begun.catch((reason) => {
    if (!ending.signal.aborted) explain(reason);
    return end(2);
  });
};

const explain = (reason: unknown): void => {
  if (reason instanceof CannotStart) process.stderr.write(`\n${reason.message}\n`);
  else console.error(reason);
};

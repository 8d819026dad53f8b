// Long work done in turns, so that one long record keeps nobody else waiting: others are served in between.

import { setImmediate as nextTurn } from 'node:timers/promises';

/** Read in one turn: some 20 ms of a core. One text, 50,000 at most, is read in one piece: its names explain each other. */
const charactersATurn = 20_000;

/** To be awaited before each text. A record of usual length takes one turn. */
export const createTurns = (): ((characters: number) => Promise<void>) => {
  let read = 0;
  return async (characters) => {
    if (read > 0 && read + characters > charactersATurn) {
      await nextTurn();
      read = 0;
    }
    read += characters;
  };
};

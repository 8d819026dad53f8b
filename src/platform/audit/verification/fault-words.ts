// What a fault means, and where it is, in plain words.

import type { Fault } from '../verify.ts';

export const faultWords = (fault: Fault): string => {
  switch (fault.kind) {
    case 'entry-missing':
      return `The entry at place ${fault.position} of the chain is gone.`;
    case 'entry-changed':
      return fault.position === null
        ? 'An entry that waits to be chained is not as Cairn wrote it.'
        : `The entry at place ${fault.position} of the chain is not as Cairn wrote it.`;
    case 'links-missing':
      return fault.from === fault.to
        ? `Place ${fault.from} of the chain is gone.`
        : `Places ${fault.from} to ${fault.to} of the chain are gone.`;
    case 'link-changed':
      return `At place ${fault.position} an entry was put in, taken out or moved.`;
    case 'entry-strange':
      return 'An entry stands in the audit that Cairn did not put there.';
    case 'waiting-missing':
      return 'An entry that waited to be chained is gone.';
    case 'anchor-broken':
      return `The chain does not hold what was noted outside the database on ${fault.on} at place ${fault.position}: it was cut short, or begun anew.`;
  }
};

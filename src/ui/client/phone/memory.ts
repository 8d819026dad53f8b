// The same for a phone that is shared: held by the open page alone, and gone with it.

import type { Box } from './box.ts';
import { next, type Shelf, type Story } from './outbox.ts';

type Memory = Shelf & { readonly begin: (id: string, sealed: Box) => Promise<boolean> };

export const createMemory = (): Memory => {
  const held = new Map<string, Story>();
  return {
    stories: async () => [...held.values()],
    begin: async (id, sealed) => {
      held.set(id, { id, order: held.size + 1, state: 'draft', sealed });
      return true;
    },
    change: async (id, event) => {
      const story = next(held.get(id), event);
      if (story) held.set(id, story);
      else held.delete(id);
      return story;
    },
  };
};

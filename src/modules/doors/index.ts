// The face of the doors module: where somebody can turn with what is not for Cairn.

import type { Module } from '../../platform/module.ts';
import { otherHelpRoutes } from './pages/other-help/handler.ts';
import { readDoors } from './read-doors.ts';

export { type OfferedDoor, offeredDoors } from './door.ts';
export { doorsFor } from './doors-for.ts';
export { doorsForWords } from './doors-for-words.ts';

/** `file` is the operator's own list; null for the one that ships. */
export const createDoors = (file: string | null): Module => ({
  name: 'doors',
  jobs: [],
  routes: otherHelpRoutes(readDoors(file)),
  links: [{ text: 'Other places that can help', key: 'other-help.title', path: '/other-help', place: 'foot' }],
});

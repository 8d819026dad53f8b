// The doors as a file tells them: the one that ships, or the operator's own in its place.

import { readFileSync } from 'node:fs';
import { Value } from 'typebox/value';
import { CannotStart } from '../../platform/config/cannot-start.ts';
import { Doors } from './door.ts';

const shipped = new URL('../../../data/doors/doors.json', import.meta.url);

/** Throws CannotStart where the operator's file cannot be read, or says something else. */
export const readDoors = (path: string | null): Doors => {
  const given = read(path);
  const [fault] = Value.Errors(Doors, given);
  if (fault) throw new CannotStart(`CAIRN_DOORS_FILE: ${fault.instancePath || 'the list'} ${fault.message}.`);
  const doors = Value.Parse(Doors, given);
  const twice = doors.find(({ name }, index) => doors.findIndex((one) => one.name === name) !== index);
  if (twice) throw new CannotStart(`CAIRN_DOORS_FILE: there is more than one door "${twice.name}".`);
  return doors;
};

const read = (path: string | null): unknown => {
  try {
    return JSON.parse(readFileSync(path ?? shipped, 'utf8'));
  } catch (error) {
    throw new CannotStart(`CAIRN_DOORS_FILE cannot be read: ${error instanceof Error ? error.message : error}`);
  }
};

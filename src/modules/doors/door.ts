// The other doors: what is not for Cairn, and who is there for it, in each nation.

import { type Static, Type } from 'typebox';

export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** In the order in which somebody may need them. */
export const doorNames = [
  'emergency',
  'support',
  'safeguarding',
  'yellow-card',
  'complaint',
  'care-regulator',
  'professional-regulator',
  'speaking-up',
] as const;
type DoorName = (typeof doorNames)[number];

/** Those that the answers or the words of a record may lead to, the nearest first. */
export const offeredDoors = [
  'emergency',
  'support',
  'safeguarding',
  'yellow-card',
] as const satisfies readonly DoorName[];
export type OfferedDoor = (typeof offeredDoors)[number];

export const neededDoors = (isNeeded: Readonly<Partial<Record<OfferedDoor, boolean>>>): readonly OfferedDoor[] =>
  offeredDoors.filter((door) => isNeeded[door]);

const closed = { additionalProperties: false } as const;
const shared = {
  /** Its own name, which is the same in every language. */
  name: Type.String({ minLength: 2, maxLength: 120 }),
  /** Everywhere, where it names none. */
  nations: Type.Optional(Type.Array(Type.Enum([...nations]), { minItems: 1 })),
};

/** A number to call, or a page to open. */
const Way = Type.Union([
  Type.Object({ tel: Type.String({ pattern: '^\\+?[0-9][0-9 ]{1,18}$' }), ...shared }, closed),
  Type.Object({ web: Type.String({ pattern: '^https://[^\\s"<>]+$', maxLength: 300 }), ...shared }, closed),
]);
export type Way = Static<typeof Way>;

export const Doors = Type.Array(
  Type.Object(
    {
      name: Type.Enum([...doorNames]),
      ways: Type.Array(Way, { minItems: 1 }),
    },
    closed,
  ),
  { minItems: 1 },
);
export type Doors = Static<typeof Doors>;

/** What of a door there is in this nation. */
export const waysIn = (ways: readonly Way[], nation: Nation): readonly Way[] =>
  ways.filter(({ nations: some }) => some === undefined || some.includes(nation));

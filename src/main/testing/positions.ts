// Organisations as they stand to each other, for tests of who reaches what: real codes, so that the directory knows them.

import type { Directory, Organisation } from '../../modules/directory/index.ts';
import { type Role, roleOf } from '../../platform/access/roles.ts';
import { unplaced } from '../../platform/actor.ts';

export type Positions = {
  readonly trust: string;
  /** Of the same board. */
  readonly sibling: string;
  readonly board: string;
  readonly region: string;
  /** Of another board of the same region. */
  readonly cousin: string;
  readonly cousinBoard: string;
  /** Of another region. */
  readonly stranger: string;
};

export type Relation = 'own' | 'child' | 'sibling' | 'parent' | 'foreign';

export const relations = ['own', 'child', 'sibling', 'parent', 'foreign'] as const satisfies readonly Relation[];

export const findPositions = async (directory: Directory): Promise<Positions> => {
  const trust = await known(directory, 'RX1');
  const board = trust.icbCode ?? '';
  const region = trust.regionCode ?? '';
  const trustIn = async (area: string, not: string) =>
    (await directory.within(area)).find(
      ({ kind, code, icbCode, isOpen }) => kind === 'trust' && isOpen && code !== not && icbCode !== null,
    );
  const sibling = await trustIn(board, trust.code);
  const cousin = (await directory.within(region)).find(
    ({ kind, icbCode, isOpen }) => kind === 'trust' && isOpen && icbCode !== null && icbCode !== board,
  );
  const stranger = await known(directory, 'RR8');
  if (!sibling || !cousin?.icbCode || stranger.regionCode === region)
    throw new Error('The directory has no such places');
  return {
    trust: trust.code,
    sibling: sibling.code,
    board,
    region,
    cousin: cousin.code,
    cousinBoard: cousin.icbCode,
    stranger: stranger.code,
  };
};

const known = async (directory: Directory, code: string): Promise<Organisation> => {
  const found = await directory.get(code);
  if (!found) throw new Error(`The directory does not know ${code}`);
  return found;
};

/** Where a role is given in these tests, and which organisation stands in which relation to that place. */
export const placesOf = (role: Role, at: Positions): Readonly<Partial<Record<Relation, string>>> & { own: string } => {
  if (role === 'triage') return { own: unplaced, foreign: at.stranger };
  switch (roleOf(role).span) {
    case 'area':
      return { own: at.board, child: at.trust, sibling: at.cousinBoard, parent: at.region, foreign: at.stranger };
    case 'nation':
      return { own: at.region, child: at.trust, sibling: at.cousin, foreign: at.stranger };
    default:
      return { own: at.trust, sibling: at.sibling, parent: at.board, foreign: at.stranger };
  }
};

/** What the table of roles promises: whether a role given there reaches that organisation. */
export const isReached = (role: Role, relation: Relation): boolean => {
  switch (roleOf(role).span) {
    case 'own':
      return false;
    case 'organisation':
      return relation === 'own';
    case 'area':
      return relation === 'own' || relation === 'child';
    case 'nation':
      return true;
  }
};

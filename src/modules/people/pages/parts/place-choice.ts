// Where: for a national administrator any organisation, found by its name; for everybody else their own.

import type { Account } from '../../../../platform/actor.ts';
import type { PeopleDeps } from '../../deps.ts';

const mostShown = 8;

export type Place = { readonly code: string; readonly name: string; readonly detail: string };

export type PlaceChoice = {
  /** Null where there is nothing to choose. */
  readonly places: readonly Place[] | null;
  readonly words: string;
  readonly chosen: string;
  readonly ownName: string;
};

export const nameOf = async ({ directory }: Pick<PeopleDeps, 'directory'>, code: string): Promise<string> =>
  (await directory.get(code))?.name ?? code;

/** `likely` stands there before anything was looked for. */
export const placeChoice = async (
  deps: Pick<PeopleDeps, 'directory'>,
  actor: Account,
  { words = '', chosen = '', likely = [] }: { words?: string; chosen?: string; likely?: readonly string[] },
): Promise<PlaceChoice> => {
  const ownName = await nameOf(deps, actor.organisationCode);
  if (!actor.reach.isNation) return { places: null, words: '', chosen: '', ownName };
  const codes = [...new Set([chosen, ...likely])].filter((code) => code !== '');
  const known = await Promise.all(codes.map((code) => deps.directory.get(code)));
  const found = words.trim() === '' ? [] : await deps.directory.find(words, mostShown);
  const places = new Map(
    [...known.flatMap((one) => one ?? []), ...found]
      .filter(({ kind }) => kind !== 'unplaced')
      .map(({ code, name, town, postcode, isOpen }) => [
        code,
        { code, name: isOpen ? name : `${name} (closed)`, detail: [code, town, postcode].filter(Boolean).join(', ') },
      ]),
  );
  return { places: [...places.values()], words, chosen, ownName };
};

/** The organisation that a form means: what was chosen where there is a choice. */
export const meantPlace = (actor: Account, chosen: string): string =>
  actor.reach.isNation ? chosen : actor.organisationCode;

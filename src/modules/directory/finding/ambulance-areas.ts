// Where each ambulance service goes. It stands in one town and is looked for in all that it serves.
// Written down by hand, by the integrated care boards of July 2022; where two services share a board, both stand.

import type { ListedOrganisation } from '../organisation.ts';

const boardsServedBy: Readonly<Record<string, readonly string[]>> = {
  RRU: ['QKK', 'QMF', 'QMJ', 'QRV', 'QWE'],
  RT4: ['W00'],
  RX6: ['QHM'],
  RX7: ['QE1', 'QHM', 'QOP', 'QYG'],
  RX8: ['QF7', 'QOQ', 'QWO'],
  RX9: ['QJ2', 'QJM', 'QK1', 'QOQ', 'QPM', 'QT1'],
  RYA: ['QGH', 'QHL', 'QNC', 'QOC', 'QUA', 'QWU'],
  RYC: ['QH8', 'QHG', 'QJG', 'QM7', 'QMM', 'QUE'],
  RYD: ['QKS', 'QNQ', 'QNX', 'QXU'],
  RYE: ['QHG', 'QNQ', 'QRL', 'QU9'],
  RYF: ['QJK', 'QOX', 'QR1', 'QSL', 'QT6', 'QUY', 'QVV'],
};

/** By the code of an ambulance service: the names of the boards and towns that it serves. */
export const areasServed = (organisations: readonly ListedOrganisation[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const placesOf = new Map<string, Set<string>>();
  for (const { code, kind, name, town, icbCode, regionCode } of organisations) {
    const isBoard = kind === 'icb';
    const board = isBoard ? code : regionCode === 'W00' ? regionCode : icbCode;
    if (board === null) continue;
    const places = placesOf.get(board) ?? new Set();
    places.add(isBoard ? name.replace(/^NHS | Integrated Care Board$/g, '') : town);
    placesOf.set(board, places);
  }
  return new Map(
    Object.entries(boardsServedBy).map(([code, boards]) => [
      code,
      new Set(boards.flatMap((board) => [...(placesOf.get(board) ?? [])])),
    ]),
  );
};

// The directory: what the rest of Cairn asks of it. Finding and looking up are answered from memory; all else from the table.

import type { Span } from '../../platform/access/roles.ts';
import type { Reach } from '../../platform/actor.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import { type Clock, systemClock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { createFinder, type Finder, type Found } from './finding/finder.ts';
import { loadListing, type Progress } from './load.ts';
import type { FindableOrganisation, Organisation } from './organisation.ts';
import { reachFrom } from './reach.ts';
import { createSites, type Sites } from './sites.ts';
import { selectListing, selectOrganisation, selectOrganisations, selectVersion, selectWithin } from './store.ts';

export type Directory = {
  /** Best first. By name, place, postcode or code, in any order, whole or begun, forgiving of spelling. Closed ones last. */
  readonly find: (words: string, limit?: number) => Promise<readonly Found[]>;
  readonly get: (code: string) => Promise<Organisation | null>;
  /** From memory alone, without waiting: null too before the list was first read. */
  readonly known: (code: string) => Organisation | null;
  /** Smallest first: network, board, region; those that are known. */
  readonly ancestors: (code: string) => Promise<readonly Organisation[]>;
  /** What somebody looks at who was given a role with this span at this organisation or area. */
  readonly reach: (span: Span, code: string) => Promise<Reach>;
  /** Every organisation, open or closed, of a network, board or region. */
  readonly within: (areaCode: string) => Promise<readonly Organisation[]>;
  /** The places by which people know an organisation. */
  readonly sites: Sites;
  /** Whether there is any organisation at all. */
  readonly isLoaded: () => Promise<boolean>;
  /** Fills the table from the list that ships; how many were loaded, 0 where it was full already. */
  readonly load: (progress?: Progress) => Promise<number>;
};

const mostFound = 50;
/** How long another process may take to notice a new edition, or a new site. */
const checkedForMs = 60_000;

type Listing = { readonly finder: Finder; readonly byCode: ReadonlyMap<string, Organisation> };

const listingOf = (organisations: readonly FindableOrganisation[]): Listing => ({
  finder: createFinder(organisations),
  byCode: new Map(
    organisations.map(({ knownAs: _, sitePostcodes: _postcodes, ...organisation }) => [
      organisation.code,
      organisation,
    ]),
  ),
});

export const createDirectory = ({
  db,
  audit,
  clock = systemClock,
}: {
  readonly db: Database;
  readonly audit: Audit;
  readonly clock?: Clock;
}): Directory => {
  let kept: { readonly version: string; readonly checkedAt: number; readonly listing: Listing } | undefined;
  let reading: Promise<Listing> | undefined;

  const read = async (): Promise<Listing> => {
    const version = await selectVersion(db);
    const listing = kept && kept.version === version ? kept.listing : listingOf(await selectListing(db));
    // An empty table is about to be filled: look again next time.
    kept = version === null ? undefined : { version, checkedAt: clock.now().getTime(), listing };
    return listing;
  };

  const current = (): Promise<Listing> => {
    if (kept && clock.now().getTime() - kept.checkedAt < checkedForMs) {
      return Promise.resolve(kept.listing);
    }
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  /** Whoever has changed a site finds it so at once. */
  const sites = createSites({ db, audit }, () => {
    if (kept) kept = { ...kept, checkedAt: 0 };
  });

  return {
    sites,
    find: async (words, limit = 10) => (await current()).finder.find(words, Math.min(limit, mostFound)),
    // Every record that is sent asks for its place: from memory, and from the table only for what is not listed.
    get: async (code) => (await current()).byCode.get(code) ?? selectOrganisation(db, code),
    known: (code) => kept?.listing.byCode.get(code) ?? null,
    ancestors: async (code) => {
      const organisation = await selectOrganisation(db, code);
      const codes = [organisation?.pcnCode, organisation?.icbCode, organisation?.regionCode].filter(
        (area) => area != null,
      );
      const areas = new Map((await selectOrganisations(db, codes)).map((area) => [area.code, area]));
      return codes.flatMap((area) => areas.get(area) ?? []);
    },
    reach: async (span, code) => reachFrom((await current()).byCode, span, code),
    within: (areaCode) => selectWithin(db, areaCode),
    isLoaded: async () => (await current()).byCode.size > 0,
    load: async (progress = () => {}) => {
      const loaded = await loadListing(db, clock, audit, progress);
      if (loaded > 0) {
        kept = undefined;
      }
      return loaded;
    },
  };
};

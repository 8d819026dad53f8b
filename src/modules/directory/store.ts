// All SQL of the directory.

import type { Queryable } from '../../platform/database/database.ts';
import type { FindableOrganisation, ListedOrganisation, Organisation } from './organisation.ts';

const columns = `code, name, kind, address, town, postcode, is_open as "isOpen",
  pcn_code as "pcnCode", icb_code as "icbCode", region_code as "regionCode"`;

export const selectOrganisation = async (db: Queryable, code: string): Promise<Organisation | null> => {
  const { rows } = await db.query<Organisation>(
    `select ${columns}
     from organisation
     where code = $1`,
    [code],
  );
  return rows[0] ?? null;
};

export const selectOrganisations = async (
  db: Queryable,
  codes: readonly string[],
): Promise<readonly Organisation[]> => {
  const { rows } = await db.query<Organisation>(
    `select ${columns}
     from organisation
     where code = any($1)`,
    [codes],
  );
  return rows;
};

export const selectWithin = async (db: Queryable, areaCode: string): Promise<readonly Organisation[]> => {
  const { rows } = await db.query<Organisation>(
    `select ${columns}
     from organisation
     where pcn_code = $1
       or icb_code = $1
       or region_code = $1
     order by name, code`,
    [areaCode],
  );
  return rows;
};

/** All that can be found: everything but the place for records without a place. Its open sites are names of an organisation too. */
export const selectListing = async (db: Queryable): Promise<readonly FindableOrganisation[]> => {
  const { rows } = await db.query<FindableOrganisation>(
    `select ${columns},
            known_as || array(
              select site.name
              from site
              where site.organisation_code = organisation.code
                and site.is_open
              order by site.name
            ) as "knownAs",
            array(
              select site.postcode
              from site
              where site.organisation_code = organisation.code
                and site.is_open
                and site.postcode <> ''
            ) as "sitePostcodes"
     from organisation
     where kind <> 'unplaced'
     order by code`,
  );
  return rows;
};

export const selectEdition = async (db: Queryable): Promise<string | null> => {
  const { rows } = await db.query<{ edition: string }>('select edition from directory_edition');
  return rows[0]?.edition ?? null;
};

/** Which edition and which sites stand in the tables; null where nothing does. */
export const selectVersion = async (db: Queryable): Promise<string | null> => {
  const { rows } = await db.query<{ version: string }>(
    `select edition || '/' || sites_version as version from directory_edition`,
  );
  return rows[0]?.version ?? null;
};

export const saveEdition = async (tx: Queryable, edition: string, loadedAt: Date): Promise<void> => {
  await tx.query(
    `insert into directory_edition (edition, loaded_at)
     values ($1, $2)
     on conflict (only_row) do update
     set edition = excluded.edition, loaded_at = excluded.loaded_at`,
    [edition, loadedAt],
  );
};

export const upsertOrganisations = async (tx: Queryable, listing: readonly ListedOrganisation[]): Promise<void> => {
  await tx.query(
    `insert into organisation
       (code, name, kind, address, town, postcode, is_open, pcn_code, icb_code, region_code, known_as)
     select code, name, kind, address, town, postcode, "isOpen", "pcnCode", "icbCode", "regionCode", "knownAs"
     from json_to_recordset($1) as listed (
       code text, name text, kind text, address text, town text, postcode text, "isOpen" boolean,
       "pcnCode" text, "icbCode" text, "regionCode" text, "knownAs" text[]
     )
     on conflict (code) do update
     set name = excluded.name, kind = excluded.kind, address = excluded.address, town = excluded.town,
       postcode = excluded.postcode, is_open = excluded.is_open, pcn_code = excluded.pcn_code,
       icb_code = excluded.icb_code, region_code = excluded.region_code, known_as = excluded.known_as`,
    [JSON.stringify(listing)],
  );
};

/** Records may name an organisation for ever, so one that a new edition no longer lists is closed, never removed. */
export const closeUnlisted = async (tx: Queryable, listedCodes: readonly string[]): Promise<void> => {
  await tx.query(
    `update organisation
     set is_open = false
     where is_open
       and kind <> 'unplaced'
       and not exists (select from unnest($1::text[]) as listed (code) where listed.code = organisation.code)`,
    [listedCodes],
  );
};

/** Two processes that start together load one after the other, and the second finds it done. */
export const lockEdition = async (tx: Queryable): Promise<void> => {
  await tx.query('lock table directory_edition in share row exclusive mode');
};

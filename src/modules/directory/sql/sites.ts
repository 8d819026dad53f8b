// All SQL of sites.

import type { Queryable } from '../../../platform/database/database.ts';

export type Site = {
  readonly siteId: string;
  readonly organisationCode: string;
  readonly name: string;
  /** Empty where it has none of its own. */
  readonly postcode: string;
  readonly isOpen: boolean;
};

const columns = `site_id as "siteId", organisation_code as "organisationCode", name, postcode, is_open as "isOpen"`;

/** By organisation; open ones first. */
export const selectSitesOf = async (q: Queryable, organisationCode: string): Promise<readonly Site[]> => {
  const { rows } = await q.query<Site>(
    `select ${columns}
     from site
     where organisation_code = $1
     order by is_open desc, lower(name)`,
    [organisationCode],
  );
  return rows;
};

export const selectSite = async (q: Queryable, siteId: string): Promise<Site | null> => {
  const { rows } = await q.query<Site>(`select ${columns} from site where site_id = $1`, [siteId]);
  return rows[0] ?? null;
};

/** False where the organisation has one of this name already. */
export const insertSite = async (tx: Queryable, site: Site): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `insert into site (site_id, organisation_code, name, postcode, is_open)
     values ($1, $2, $3, $4, $5)
     on conflict (organisation_code, lower(name)) do nothing`,
    [site.siteId, site.organisationCode, site.name, site.postcode, site.isOpen],
  );
  return rowCount === 1;
};

/** False where the organisation has another one of this name, or the scope does not reach it. */
export const updateSite = async (tx: Queryable, site: Omit<Site, 'organisationCode'>): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update site
     set name = $2, postcode = $3, is_open = $4
     where site_id = $1
       and not exists (
         select
         from site other
         where other.organisation_code = site.organisation_code
           and lower(other.name) = lower($2)
           and other.site_id <> $1
       )`,
    [site.siteId, site.name, site.postcode, site.isOpen],
  );
  return rowCount === 1;
};

/** Tells every process that there is something new to find. */
export const raiseSitesVersion = async (tx: Queryable): Promise<void> => {
  await tx.query('update directory_edition set sites_version = sites_version + 1');
};

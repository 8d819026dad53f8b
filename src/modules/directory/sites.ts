// The places by which people know an organisation, kept by whoever looks after it: added, put right, closed. A closed one
// leads nobody astray, and can be opened again.

import { randomUUID } from 'node:crypto';
import { looksAfter } from '../../platform/access/looks-after.ts';
import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import type { Database } from '../../platform/database/database.ts';
import { type FieldError, failure } from '../../platform/errors.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import { insertSite, raiseSitesVersion, type Site, selectSite, selectSitesOf, updateSite } from './sql/sites.ts';

export type { Site } from './sql/sites.ts';

type SiteWords = Pick<Site, 'name' | 'postcode'>;

export type Sites = {
  readonly of: (organisationCode: string) => Promise<readonly Site[]>;
  readonly get: (siteId: string) => Promise<Site | null>;
  readonly add: (actor: Actor, organisationCode: string, words: SiteWords) => Promise<Result<Site>>;
  readonly change: (actor: Actor, siteId: string, words: SiteWords & Pick<Site, 'isOpen'>) => Promise<Result<Site>>;
};

const maxName = 100;
const postcodeShape = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/** In capitals with one space, or null where it is no postcode. */
const plainPostcode = (typed: string): string | null => {
  const plain = typed.toUpperCase().replace(/\s/g, '');
  if (plain === '') return '';
  const parts = postcodeShape.exec(plain);
  return parts && `${parts[1]} ${parts[2]}`;
};

const read = ({ name, postcode }: SiteWords): Result<SiteWords> => {
  const plain = { name: name.trim().replace(/\s+/g, ' '), postcode: plainPostcode(postcode) };
  const faults: FieldError[] = [];
  if (plain.name.length < 2 || plain.name.length > maxName || !/\p{L}/u.test(plain.name))
    faults.push({ field: 'name', message: `Give the name that people use, in at most ${maxName} letters.` });
  if (plain.postcode === null)
    faults.push({ field: 'postcode', message: 'Give the whole postcode, like NG7 2UH, or leave it empty.' });
  return plain.postcode === null || faults.length > 0
    ? fail(failure('invalid-answers', faults))
    : ok({ name: plain.name, postcode: plain.postcode });
};

const taken = fail(
  failure('invalid-answers', [{ field: 'name', message: 'There is a site with this name already. Look in the list.' }]),
);

export const createSites = (
  { db, audit }: { readonly db: Database; readonly audit: Audit },
  changed: () => void,
): Sites => {
  const noted = <T extends Result<unknown>>(done: T): T => {
    if (done.ok) changed();
    return done;
  };

  return {
    of: (organisationCode) => selectSitesOf(db, organisationCode),
    get: (siteId) => selectSite(db, siteId),

    add: async (actor, organisationCode, words) => {
      if (!looksAfter(actor, organisationCode)) return fail(failure('not-allowed'));
      const given = read(words);
      if (!given.ok) return given;
      const site = { siteId: randomUUID(), organisationCode, isOpen: true, ...given.value };
      const done = await db.as(scopeOf(actor)).transaction(async (tx): Promise<Result<Site>> => {
        if (!(await insertSite(tx, site))) return taken;
        await raiseSitesVersion(tx);
        await audit.write(tx, [{ actor, action: 'site.add', organisationCode, detail: { siteId: site.siteId } }]);
        return ok(site);
      });
      return noted(done);
    },

    change: async (actor, siteId, { isOpen, ...words }) => {
      const given = read(words);
      const done = await db.as(scopeOf(actor)).transaction(async (tx): Promise<Result<Site>> => {
        const site = await selectSite(tx, siteId);
        if (!site || !looksAfter(actor, site.organisationCode)) return fail(failure('not-found'));
        if (!given.ok) return given;
        const after = { ...site, ...given.value, isOpen };
        if (!(await updateSite(tx, after))) return taken;
        await raiseSitesVersion(tx);
        const detail = { siteId, isOpen };
        await audit.write(tx, [{ actor, action: 'site.change', organisationCode: site.organisationCode, detail }]);
        return ok(after);
      });
      return noted(done);
    },
  };
};

// From what a provider says somebody does to roles at organisations. What no rule names gives nothing.

import type { Role } from '../../actor.ts';
import type { RoleMap, RoleRule } from '../../config/sign-in/provider.ts';

type Claims = Readonly<Record<string, unknown>>;

export type HeldRole = { readonly role: Role; readonly organisationCode: string };

export type Stated = {
  readonly roles: readonly HeldRole[];
  /** What was chosen at the provider; null where nothing was; `nothing-here` where the choice means nothing here. */
  readonly chosen: HeldRole | 'nothing-here' | null;
};

const isClaims = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own fields alone: a claim is never called `constructor`. */
const fieldOf = (item: Claims, field: string): unknown => (Object.hasOwn(item, field) ? item[field] : undefined);

const matches = (value: unknown, { is, compares }: RoleRule): boolean =>
  (Array.isArray(value) ? value : [value]).some(
    (one) => typeof one === 'string' && (one === is || (compares === 'last-part' && one.endsWith(`:${is}`))),
  );

const organisationPattern = /^[A-Z0-9]{3,12}$/;

const organisationIn = (item: Claims, field: string | null): string | null => {
  const code = field === null ? null : fieldOf(item, field);
  const plain = typeof code === 'string' ? code.trim().toUpperCase() : '';
  return organisationPattern.test(plain) ? plain : null;
};

const rolesOf = (item: Claims, map: RoleMap): readonly HeldRole[] =>
  map.table.flatMap((rule) => {
    if (!matches(fieldOf(item, rule.field), rule)) return [];
    const organisationCode = rule.organisation ?? organisationIn(item, map.organisation);
    return organisationCode === null ? [] : [{ role: rule.role, organisationCode }];
  });

const same = (one: HeldRole, other: HeldRole): boolean =>
  one.role === other.role && one.organisationCode === other.organisationCode;

export const statedRoles = (claims: Claims, map: RoleMap): Stated => {
  const listed = map.each === null ? [claims] : fieldOf(claims, map.each);
  const items = Array.isArray(listed) ? listed.filter(isClaims) : [];
  const roles = items.flatMap((item) => rolesOf(item, map));
  const once = roles.filter((role, at) => roles.findIndex((other) => same(role, other)) === at);
  const choice = map.chosen && fieldOf(claims, map.chosen.claim);
  if (!map.chosen || typeof choice !== 'string' || choice === '') return { roles: once, chosen: null };
  const { field } = map.chosen;
  const [chosen] = items.filter((item) => fieldOf(item, field) === choice).flatMap((item) => rolesOf(item, map));
  return { roles: once, chosen: chosen ?? 'nothing-here' };
};

// How surely somebody is who they say, as the provider states it, against what the operator asks at the least.

import type { OutsideProvider } from '../../config/sign-in/provider.ts';

type Claims = Readonly<Record<string, unknown>>;

const stated = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map(String);

const digit = (component: string): number => Number.parseInt(component.slice(1), 36);

/** RFC 8485: proofing (`P`) is a scale, so that more is enough; the other components must be there as they are. */
export const satisfies = (vector: string, asked: string): boolean => {
  const given = vector.split('.');
  return asked
    .split('.')
    .every((component) =>
      component.startsWith('P')
        ? given.some((one) => /^P[0-9]$/.test(one) && digit(one) >= digit(component))
        : given.includes(component),
    );
};

/** A vector says nothing without the trustmark that explains it, which must be the provider's own. */
const isOwnTrustmark = (vtm: unknown, issuer: string): boolean =>
  typeof vtm === 'string' && URL.canParse(vtm) && new URL(vtm).origin === new URL(issuer).origin;

export const isSureEnough = (
  claims: Claims,
  { require, vtr, issuer }: Pick<OutsideProvider, 'require' | 'vtr' | 'issuer'>,
): boolean => {
  const met = Object.entries(require).every(([claim, enough]) =>
    stated(claims[claim]).some((value) => enough.includes(value)),
  );
  if (!met || vtr.length === 0) return met;
  const { vot, vtm } = claims;
  return typeof vot === 'string' && isOwnTrustmark(vtm, issuer) && vtr.some((asked) => satisfies(vot, asked));
};

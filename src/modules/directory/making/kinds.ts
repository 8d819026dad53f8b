// What kind of organisation a registered one is: by the register's own marks first, by its name where there are none.

import type { Kind } from '../organisation.ts';

/** The "prescribing setting" of the register of practices (epraccur, column 26); 0, 24 and anything new say nothing. */
const bySetting: Readonly<Record<string, Kind>> = {
  1: 'urgent-care',
  2: 'urgent-care',
  3: 'urgent-care',
  4: 'gp-practice',
  8: 'community-service',
  9: 'community-service',
  10: 'hospital-service',
  11: 'optician',
  12: 'urgent-care',
  13: 'hospice',
  14: 'care-home',
  15: 'secure-setting',
  16: 'secure-setting',
  17: 'secure-setting',
  18: 'secure-setting',
  19: 'secure-setting',
  20: 'secure-setting',
  21: 'secure-setting',
  22: 'community-service',
  25: 'secure-setting',
  26: 'gp-hub',
  27: 'pharmacy',
};

const byName: readonly (readonly [RegExp, Kind])[] = [
  [/\bDENT(?:AL|IST|ISTS)\b/, 'dentist'],
  [/\b(?:OPTICIANS?|OPTOMETRISTS?|OPTOM)\b/, 'optician'],
  [/\b(?:PHARMACY|PHARMACIES|CHEMISTS?)\b/, 'pharmacy'],
  [/\bHOSPICE\b/, 'hospice'],
];

/** The shape of a code tells the register it comes from. */
const byCode: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:R[A-Z0-9]{2}|TA[A-Z]|Z1\d{3}|ZT\d{3})$/, 'trust'],
  [/^7A\d$/, 'health-board'],
  [/^F[A-Z]{1,2}\d{2,3}$/, 'pharmacy'],
  // Wales lists its pharmacies by number.
  [/^60\d{4}[A-Z]$/, 'pharmacy'],
  [/^P\d{1,2}[A-Z]\d?$/, 'pharmacy'],
  // Registered in the series for independent providers: companies, charities and social enterprises that give NHS care.
  [/^N[A-Z][A-Z0-9]$/, 'independent'],
];

const firstMatch = (rules: readonly (readonly [RegExp, Kind])[], text: string): Kind | undefined =>
  rules.find(([pattern]) => pattern.test(text))?.[1];

export const kindOf = (code: string, registeredName: string, setting: string): Kind => {
  const shaped = firstMatch(byCode, code);
  if (shaped === 'trust') {
    return /\bAMBULANCE\b/.test(registeredName) ? 'ambulance' : 'trust';
  }
  return bySetting[setting] ?? shaped ?? firstMatch(byName, registeredName.toUpperCase()) ?? 'other';
};

/**
 * The list of 2023 says nothing about closures. What it holds and the registers do not, is known to have ended when it is
 * a clinical commissioning group (ended July 2022), one of the first trusts of Northern Ireland (April 2007), a regional team
 * of NHS England (April 2019), the last primary care trust of its kind (March 2013) or a trust that the register of trusts no longer shows.
 */
export const hasEnded = (code: string, registeredName: string): boolean =>
  / CCG$| HSS TRUST$|^BEXLEY CARE TRUST$|^NHS ENGLAND /.test(registeredName) || /^R[A-Z0-9]{2}$/.test(code);

// Which real organisations stand for the places of the stories. They are real so that finding them can be tried; nothing that is
// told about them is.

import type { Directory, Organisation } from '../../modules/directory/index.ts';
import { demoOrganisations } from '../demo-people.ts';
import type { Place, PlaceKind } from './stories/places.ts';

/** Where the people of the demonstration work: the smallest area that has all kinds. */
const homeArea = 'Y60';
const otherAreas = ['Y56', 'Y58', 'Y59', 'Y61', 'Y62', 'Y63'] as const;

const isOf: Readonly<Record<PlaceKind, (organisation: Organisation) => boolean>> = {
  'acute-trust': ({ kind, name }) => kind === 'trust' && /hospital/i.test(name),
  'mental-health-trust': ({ kind, name }) =>
    kind === 'trust' && /mental health|partnership|healthcare nhs foundation/i.test(name),
  'community-trust': ({ kind, name }) => kind === 'trust' && /community/i.test(name),
  'ambulance-trust': ({ kind }) => kind === 'ambulance',
  'gp-practice': ({ kind }) => kind === 'gp-practice',
  pharmacy: ({ kind }) => kind === 'pharmacy',
  'care-home': ({ kind }) => kind === 'care-home',
  dentist: ({ kind, name }) => kind === 'dentist' || (kind === 'community-service' && /\bdent/i.test(name)),
  optician: ({ kind }) => kind === 'optician',
  prison: ({ kind }) => kind === 'secure-setting',
  'nhs-111': ({ kind, name }) => kind === 'urgent-care' && /111/.test(name),
};

const kinds = Object.keys(isOf) as readonly PlaceKind[];

/** The code of each place; null where no organisation of its kind is known. */
export type CodeOf = (place: Place) => string | null;

export const organisationsFor = async (directory: Pick<Directory, 'within'>, isNation: boolean): Promise<CodeOf> => {
  const areas = isNation ? [homeArea, ...otherAreas] : [homeArea];
  const known: Organisation[] = [];
  for (const area of areas) known.push(...(await directory.within(area)));
  const open = known.filter((organisation) => organisation.isOpen);
  const codes = new Map(kinds.map((kind) => [kind, codesOf(open.filter(isOf[kind]))]));
  return ({ kind, rank }) => {
    const ofKind = codes.get(kind) ?? [];
    return ofKind[rank % ofKind.length] ?? null;
  };
};

/** Those whose people can sign in come first: that is where most records gather. */
const codesOf = (organisations: readonly Organisation[]): readonly string[] => {
  const codes = organisations.map(({ code }) => code);
  const first = demoOrganisations.filter((code) => codes.includes(code));
  return [...first, ...codes.filter((code) => !first.includes(code)).sort()];
};

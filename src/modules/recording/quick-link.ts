// A link that knows who tells, how, and where: what stands in the code of a poster, and what a phone may remember.

import type { Answers } from '../../taxonomy/index.ts';
import type { Directory } from '../directory/index.ts';
import type { ReporterKind } from './record.ts';
import type { Way } from './ways.ts';

export type QuickLink = {
  readonly who: ReporterKind;
  readonly way: Way;
  /** The code of the organisation. */
  readonly place?: string | undefined;
  /** The ward, room or site within it, in words. */
  readonly ward?: string | undefined;
};

export const longestWard = 100;

/** The same parts always give the same address, as short as it can be: the fewer signs, the coarser the code on a poster. */
export const addressOf = ({ who, way, place, ward }: QuickLink): string => {
  const query = new URLSearchParams({
    who,
    ...(way !== 'full' && { way }),
    ...(place !== undefined && { place }),
    ...(ward !== undefined && { ward }),
  });
  return `/record/tell?${query}`;
};

/** `stranger`: the link names a place that is in no list, or has closed. */
export type PlaceOfLink =
  | { readonly kind: 'none' | 'stranger' }
  | { readonly kind: 'known'; readonly words: string; readonly answers: Answers };

export const placeOfLink = async (
  directory: Pick<Directory, 'get'>,
  { place, ward = '' }: Pick<QuickLink, 'place' | 'ward'>,
): Promise<PlaceOfLink> => {
  if (place === undefined) return { kind: 'none' };
  const organisation = await directory.get(place.toUpperCase());
  if (!organisation?.isOpen || organisation.kind === 'unplaced') return { kind: 'stranger' };
  const within = ward.trim();
  return {
    kind: 'known',
    words: [within, organisation.name].filter(Boolean).join(', '),
    answers: {
      LocationKnown: 'y',
      Organisation: [organisation.code],
      ...(within !== '' && { OrganisationOther: within }),
    },
  };
};

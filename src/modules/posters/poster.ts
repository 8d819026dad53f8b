// A poster: what it says in its language, and the address that its code holds and that people can type.

import { addressIn } from '../../platform/language/address.ts';
import type { MessageKey } from '../../platform/language/catalogue.ts';
import type { Language } from '../../platform/language/language.ts';
import { type Qr, qrOf } from '../../ui/qr.ts';
import { addressOf, type Way } from '../recording/index.ts';

/** Whom it speaks to: patients and families, or staff with a way of telling. */
export const audiences = ['public', 'near-miss', 'good-catch', 'good-care', 'full'] as const satisfies readonly (
  | 'public'
  | Way
)[];
export type Audience = (typeof audiences)[number];

export type PosterWanted = {
  readonly audience: Audience;
  readonly place: { readonly code: string; readonly name: string };
  /** The ward, room or site, in words. */
  readonly ward?: string | undefined;
};

export type Poster = {
  readonly title: string;
  readonly about: string;
  readonly place: string;
  readonly qr: Qr;
  /** What the code opens. */
  readonly link: string;
  /** Short enough to read out and to type; without the ward, which would make it long. */
  readonly typed: { readonly host: string; readonly path: string };
};

const aboutOf = (audience: Audience): MessageKey => {
  if (audience === 'public') return 'poster.about-public';
  return audience === 'full' ? 'poster.about-full' : 'poster.about-quick';
};

/** Whoever types it is asked no more than whoever scans it; a choice of all ways where it is for the public or for everything. */
const typedAddress = (code: string, audience: Audience): string => {
  const at = `/at/${code.toLowerCase()}`;
  return audience === 'public' || audience === 'full' ? at : `${at}/${audience}`;
};

export const posterOf = (
  { audience, place, ward }: PosterWanted,
  { language, origin }: { readonly language: Language; readonly origin: string },
): Poster => {
  const within = ward ? { ward } : {};
  const told =
    audience === 'public' ? ({ who: 'public', way: 'full' } as const) : ({ who: 'staff', way: audience } as const);
  const link = origin + addressIn(language, addressOf({ ...told, place: place.code, ...within }));
  return {
    title: language.say(`poster.${audience}`),
    about: language.say(aboutOf(audience)),
    place: [ward, place.name].filter(Boolean).join(', '),
    qr: qrOf(link),
    link,
    typed: { host: new URL(origin).host, path: addressIn(language, typedAddress(place.code, audience)) },
  };
};

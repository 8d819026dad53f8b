// How a key is shown to people who type it: in groups of four.

import type { AppOffer } from '../../second-factor/factors.ts';

export const shownOffer = (offer: AppOffer) => ({ ...offer, grouped: (offer.key.match(/.{1,4}/g) ?? []).join(' ') });

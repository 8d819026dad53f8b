// How an episode ends for the patient, and how that is told.

export const harms = ['none', 'low', 'moderate', 'severe', 'fatal'] as const;
export type Harm = (typeof harms)[number];

type Ending = readonly [byPublic: string, byStaff: string];
export type Endings = { readonly [harm in Harm]?: Ending };

// What is proposed from a story: the questions of LFPSE v5 that a story alone may answer, and whether a person is read at once.

export const questions = {
  event_type: 'one',
  process: 'many',
  agents: 'many',
  safety_challenges: 'many',
  service_area: 'many',
  physical_harm: 'one',
  psychological_harm: 'one',
  urgent: 'many',
} as const satisfies Readonly<Record<string, 'one' | 'many'>>;

export type Question = keyof typeof questions;

/** One answer that a model scores. */
export type Head = { readonly question: Question; readonly code: string };

/** The codes that say "none of the above": true where no other is. */
export const noneOf: Readonly<Partial<Record<Question, string>>> = { agents: '10', safety_challenges: '6' };

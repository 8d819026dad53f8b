// A story as it is told without a signal: few questions, in words of its own. The service turns them into answers to the
// questions of the day on which it arrives, so that a story which waited for months is not refused for its form.

export const kinds = ['went-wrong', 'near-miss', 'good-care'] as const;
export const tellers = ['patient', 'relative', 'staff', 'other', 'unsaid'] as const;
export const harms = ['none', 'low', 'moderate', 'severe', 'fatal', 'unsaid'] as const;

export type Told = {
  readonly words: string;
  readonly kind: (typeof kinds)[number];
  readonly who: (typeof tellers)[number];
  /** In words: there is no list of places without a signal. */
  readonly where: string;
  /** `2026-03-03`, `2026-03`, or nothing: as it was answered, whatever the phone's clock says. */
  readonly when: string;
  readonly harm: (typeof harms)[number];
  /** Of good care: what could help it to happen more often. */
  readonly more: string;
  /** BCP 47: what the page spoke. */
  readonly toldIn: string;
};

/** What the box to the service holds. */
export type Packet = {
  readonly v: 1;
  /** By chance, 128 bits, made when the story was begun: whoever sends it, however often, it is kept once. */
  readonly key: string;
  /** The public key to which the reply is sealed: whoever sends it cannot read the receipt. */
  readonly replyTo: string;
  readonly told: Told;
};

export type Reply = {
  readonly reference: string;
  readonly receipt: string;
  readonly tone: 'death' | 'good-care' | 'other';
  readonly isPlaced: boolean;
};

/** What each box is for: none opens as another. */
export const purposes = { draft: 'phone-draft', packet: 'phone-packet', reply: 'phone-reply' } as const;

/** In UTF-16 units, as a field counts them. */
export const mostLetters = { words: 50_000, where: 300, more: 5_000 } as const;

export const hasWords = (text: string): boolean => /[^\s\p{C}]/u.test(text);

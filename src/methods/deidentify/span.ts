// What can be hidden, and which of it the teller may keep.

const types = {
  // A word of these types may be no identifier at all (a medicine, a ward, a fraction), so the teller may keep it.
  name: 'soft',
  address: 'soft',
  date: 'soft',
  age: 'soft',
  organisation: 'soft',
  'place-in-hospital': 'soft',
  username: 'soft',
  postcode: 'hard',
  phone: 'hard',
  email: 'hard',
  link: 'hard',
  'nhs-number': 'hard',
  'date-of-birth': 'hard',
  'hospital-number': 'hard',
  'professional-number': 'hard',
  'national-insurance-number': 'hard',
  vehicle: 'hard',
  'other-number': 'hard',
} as const;

export type SpanType = keyof typeof types;

export const spanTypes = Object.keys(types) as readonly SpanType[];

/** Of a text. The unit of the offsets is the caller's: code units inside the engine, code points at its face. */
export type Stretch = { readonly start: number; readonly end: number };
export type Span = Stretch & { readonly type: SpanType };

/** Of the numbers by which a place knows somebody, those without a form of their own: letters, figures and strokes as the place has them. */
export const isNumberOfPlace = (type: SpanType): boolean =>
  type === 'hospital-number' || type === 'other-number' || type === 'professional-number';

export const mayKeep = (type: SpanType): boolean => types[type] === 'soft';

/** In order, and where two overlap the one that begins first. */
export const inOrder = <T extends Span>(spans: readonly T[]): readonly T[] => {
  if (spans.length < 2) return spans;
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((span) => {
    const isFree = span.start >= end && span.end > span.start;
    if (isFree) end = span.end;
    return isFree;
  });
};

const asFarAsBoth = <T extends Stretch>(last: T, next: T): T => ({ ...last, end: Math.max(last.end, next.end) });

/** In order, and those that overlap joined to one. */
export const unite = <T extends Stretch>(
  stretches: readonly T[],
  join: (last: T, next: T) => T = asFarAsBoth,
): readonly T[] => {
  const apart: T[] = [];
  for (const one of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last !== undefined && one.start < last.end) apart[apart.length - 1] = join(last, one);
    else apart.push(one);
  }
  return apart;
};

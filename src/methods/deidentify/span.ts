// What can be hidden, the mark that stands in its place, and which of it the teller may keep.

export type Kind = {
  /** The mark without its brackets. */
  readonly mark: string;
  /** A word of this type may be no identifier at all (a medicine, a ward), so the teller may keep it. */
  readonly isSoft: boolean;
};

const kinds = {
  name: { mark: 'name', isSoft: true },
  address: { mark: 'address', isSoft: true },
  postcode: { mark: 'postcode', isSoft: false },
  phone: { mark: 'phone number', isSoft: false },
  email: { mark: 'email', isSoft: false },
  link: { mark: 'link', isSoft: false },
  'nhs-number': { mark: 'NHS number', isSoft: false },
  'date-of-birth': { mark: 'date of birth', isSoft: false },
  'hospital-number': { mark: 'hospital number', isSoft: false },
  'professional-number': { mark: 'staff number', isSoft: false },
  'national-insurance-number': { mark: 'National Insurance number', isSoft: false },
  vehicle: { mark: 'vehicle', isSoft: false },
  'other-number': { mark: 'number', isSoft: false },
} as const satisfies Record<string, Kind>;

export type SpanType = keyof typeof kinds;

/** A stretch of a text. The unit of the offsets is the caller's: code units inside the engine, code points at its face. */
export type Span = { readonly start: number; readonly end: number; readonly type: SpanType };

export const mayKeep = (type: SpanType): boolean => kinds[type].isSoft;

export const markOf = (type: SpanType, number?: number): string =>
  number === undefined ? `[${kinds[type].mark}]` : `[${kinds[type].mark} ${number}]`;

/** A mark as it may already stand in a text, number and all. */
export const markPattern = new RegExp(
  `\\[(?:${Object.values(kinds)
    .map((kind) => kind.mark)
    .join('|')})(?: (\\d{1,4}))?\\]`,
  'g',
);

/** In order, and where two overlap the one that begins first. */
export const inOrder = (spans: readonly Span[]): readonly Span[] => {
  if (spans.length < 2) return spans;
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((span) => {
    const isFree = span.start >= end && span.end > span.start;
    if (isFree) end = span.end;
    return isFree;
  });
};

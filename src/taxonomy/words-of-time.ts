// What people call months and units of time in their language, as the Unicode locale data says (through Intl): "marca", "lat".

export type TimeUnit = 'day' | 'week' | 'month' | 'year';

type Words = {
  /** Month from 0, by each of its names in small letters. */
  readonly months: readonly (readonly [name: string, month: number])[];
  readonly units: ReadonlyMap<string, TimeUnit>;
};

const timeUnits: readonly TimeUnit[] = ['day', 'week', 'month', 'year'];
/** Every form that a language may have for a number stands beside one of these. */
const counts = [...Array(32).keys(), 64, 80, 100, 1.5];
const twelve = [...Array(12).keys()];

const plain = (word: string): string => word.trim().toLowerCase().normalize('NFC').replace(/\.$/, '');

const monthsIn = (locale: string): Words['months'] =>
  (['long', 'short'] as const).flatMap((month) =>
    // A month alone, and beside its day: "marzec", "3 marca".
    [{ month }, { month, day: 'numeric' } as const].flatMap((parts) => {
      const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
      return twelve.flatMap((at) =>
        format
          .formatToParts(new Date(Date.UTC(2026, at, 3)))
          .filter(({ type }) => type === 'month')
          .map(({ value }) => [plain(value), at] as const),
      );
    }),
  );

const unitsIn = (locale: string): Words['units'] =>
  new Map([
    ...(unitsOfAge[locale] ?? []),
    ...timeUnits.flatMap((unit) =>
      (['long', 'short'] as const).flatMap((unitDisplay) => {
        const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
        return counts.flatMap((count) =>
          format
            .formatToParts(count)
            .filter(({ type }) => type === 'unit')
            .map(({ value }) => [plain(value), unit] as const),
        );
      }),
    ),
  ]);

const known = new Map<string, Words>();

/** Said of an age alone, which the locale data does not have: Welsh "64 oed", "64 blwydd oed". */
const unitsOfAge: Readonly<Record<string, readonly (readonly [string, TimeUnit])[]>> = {
  'cy-GB': [
    ['oed', 'year'],
    ['blwydd', 'year'],
    ['blwydd oed', 'year'],
  ],
};

const wordsIn = (locale: string): Words => {
  const words = known.get(locale) ?? { months: monthsIn(locale), units: unitsIn(locale) };
  known.set(locale, words);
  return words;
};

const leastLetters = 3;

/** From 0, by its name or the beginning of it; null where no month is called so. */
export const monthNamed = (typed: string, locale: string): number | null => {
  const letters = plain(typed);
  const { months } = wordsIn(locale);
  const exact = months.find(([name]) => name === letters);
  const begun = letters.length < leastLetters ? undefined : months.find(([name]) => name.startsWith(letters));
  return (exact ?? begun)?.[1] ?? null;
};

export const unitNamed = (typed: string, locale: string): TimeUnit | null =>
  wordsIn(locale).units.get(plain(typed)) ?? null;

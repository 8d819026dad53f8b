// The exact age as analysts of LFPSE read it: days up to 30, months as n x 31, years as n x 372
// (nhs-england-patient-safety/patient-safety-data-request-template, R/processors/lfpse.R).

const daysInMonth = 31;
const daysInYear = 372;
const meanMonthDays = 30.4375;
const maxYears = 199;

/** Days by the convention, from days already so counted ("2604") or from words ("7 years"); null where it is no age. */
export const readAgeDays = (text: string): string | null => {
  const match = /^(\d{1,5})\s*(day|month|year)?s?$/i.exec(text.trim());
  if (!match) return null;
  const count = Number(match[1]);
  const unit = match[2]?.toLowerCase();
  const days =
    unit === undefined
      ? asCounted(count)
      : unit === 'day'
        ? fromDays(count)
        : unit === 'month'
          ? fromMonths(count)
          : fromYears(count);
  return days === null ? null : String(days);
};

const asCounted = (days: number): number | null =>
  (days >= 1 && days < daysInMonth) ||
  (days < daysInYear && days > 0 && days % daysInMonth === 0) ||
  (days % daysInYear === 0 && days >= daysInYear && days <= maxYears * daysInYear)
    ? days
    : null;

const fromDays = (days: number): number | null => {
  if (days < 1) return null;
  return days < daysInMonth ? days : fromMonths(Math.floor(days / meanMonthDays));
};

const fromMonths = (months: number): number | null => {
  if (months < 1) return null;
  return months < 12 ? months * daysInMonth : fromYears(Math.floor(months / 12));
};

const fromYears = (years: number): number | null => (years >= 1 && years <= maxYears ? years * daysInYear : null);

/** "10 days", "7 months", "64 years". */
export const sayAge = (days: number): string => {
  const [count, unit] =
    days < daysInMonth
      ? [days, 'day']
      : days < daysInYear
        ? [days / daysInMonth, 'month']
        : [days / daysInYear, 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

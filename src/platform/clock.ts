// Time as a value that a test can set.

export type Clock = {
  readonly now: () => Date;
  /** Today's date in the United Kingdom, `YYYY-MM-DD`. */
  readonly today: () => string;
};

const ukDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => ukDate.format(new Date()),
};

export const fixedClock = (iso: string): Clock => ({
  now: () => new Date(iso),
  today: () => ukDate.format(new Date(iso)),
});

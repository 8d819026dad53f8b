// Time as a value that a test can set.

export type Clock = {
  readonly now: () => Date;
  /** Today's date in the United Kingdom, `YYYY-MM-DD`. */
  readonly today: () => string;
};

const ukDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

const minuteMs = 60_000;

/** Asked many times for every record: a new day begins with a new minute, so it is worked out once a minute. */
const todayByMinute = (): (() => string) => {
  let minute = -1;
  let day = '';
  return () => {
    const now = Date.now();
    const current = Math.floor(now / minuteMs);
    if (current !== minute) {
      minute = current;
      day = ukDate.format(now);
    }
    return day;
  };
};

export const systemClock: Clock = { now: () => new Date(), today: todayByMinute() };

export const fixedClock = (iso: string): Clock => ({
  now: () => new Date(iso),
  today: () => ukDate.format(new Date(iso)),
});

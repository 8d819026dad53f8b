// The data map: everything that Cairn keeps, said once, in plain words. Each part declares its own; the privacy page, the
// copy that a person can ask for, the retention job's tests and the documents all read it. A test compares it with the
// real database: a table or a column that nobody has declared fails.

/** Whose data: told us without a name, told us with an account, has an account to work with, is written about. */
export const subjects = ['anonymous', 'teller', 'staff', 'patient'] as const;
export type Subject = (typeof subjects)[number];

/** Why, and on what ground: as an operator in England would state it, for the operator's own lawyer to confirm. */
export const purposes = {
  learning: {
    words: 'So that care gets safer',
    basis:
      'UK GDPR Article 6(1)(e) public task; health: Article 9(2)(h) and (i), management of health care and public health',
  },
  answering: {
    words: 'So that you can come back and hear what happened',
    basis: 'UK GDPR Article 6(1)(e) public task; health: Article 9(2)(h), management of health care',
  },
  access: {
    words: 'So that only the right people get in',
    basis: 'UK GDPR Article 6(1)(e) public task and Article 32, security of processing',
  },
  accountability: {
    words: 'So that everybody can see who did what',
    basis: 'UK GDPR Article 6(1)(c) legal obligation: Articles 5(2) and 32, accountability and security',
  },
  running: {
    words: 'So that the service runs',
    basis: 'None needed: about nobody',
  },
} as const;
export type Purpose = keyof typeof purposes;

export type Until =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'minutes'; readonly minutes: number }
  /** Until the retention of the record it belongs to ends. */
  | { readonly kind: 'record' }
  /** Until the key of its month is destroyed. */
  | { readonly kind: 'original' }
  | { readonly kind: 'account' }
  /** As long as this service keeps records at all. */
  | { readonly kind: 'service' };

/** How the rows of one account are found: a column that holds its number, here or in the table whose key this one shares. */
export type RowsOf = {
  readonly column: string;
  readonly through?: { readonly table: string; readonly key: readonly string[] };
};

type Common = {
  readonly what: string;
  /** What is said of it to each whose data it is; nobody's where empty. */
  readonly whose: Readonly<Partial<Record<Subject, string>>>;
  readonly why: Purpose;
  readonly until: Until;
  /** Where it is shorter or longer for some. */
  readonly untilOf?: Readonly<Partial<Record<Subject, Until>>>;
  /** What ends it: the job, or the deed. */
  readonly ends: string;
};

export type KeptTable = Common & {
  readonly kind: 'table';
  readonly name: string;
  /** Every column, in plain words. */
  readonly columns: Readonly<Record<string, string>>;
  /** Needed where it is data of somebody with an account, so that they can be given a copy. */
  readonly rowsOf?: RowsOf;
  /** Why they cannot be given one: nothing in it tells whose it is. */
  readonly noCopy?: string;
  /** Columns that nobody is given: hashes of secrets, keys, sealed text that is given opened elsewhere, words about others. */
  readonly secret?: readonly string[];
  /** Columns that name an account which only had a hand in it: what somebody did stands in the audit. */
  readonly mentions?: readonly string[];
};

/** Outside the database: a file, a log, a set of figures. */
export type KeptElsewhere = Common & { readonly kind: 'elsewhere'; readonly name: string };

export type Kept = KeptTable | KeptElsewhere;

/** How long, in words: `periods` are the years in force. */
export const untilWords = (until: Until, periods: Periods): string => {
  switch (until.kind) {
    case 'days':
      return until.days === 1 ? 'a day' : `${until.days} days`;
    case 'minutes':
      return minutesWords(until.minutes);
    case 'record':
      return `${years(periods.record)} after it is closed (${years(periods['record-serious'])} after serious harm)`;
    case 'original':
      return years(periods.original);
    case 'account':
      return 'as long as there is the account';
    case 'service':
      return 'as long as this service runs';
  }
};

export const periodKinds = ['record-serious', 'record', 'record-withdrawn', 'original'] as const;
export type PeriodKind = (typeof periodKinds)[number];
/** In years. */
export type Periods = Readonly<Record<PeriodKind, number>>;

const years = (count: number): string => (count === 1 ? 'a year' : `${count} years`);

const minutesWords = (minutes: number): string => {
  if (minutes % 60 > 0) return minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return minutes === 60 ? 'an hour' : `${minutes / 60} hours`;
};

// Exact dates on which something happened, in every form that people write. A weekday, a month, a year, "yesterday" and a time
// of day are no exact date, and stay. Fractions ("1/2 tablet", "2/7" for two days, "power 4/5") look like dates and are none.

import type { Page } from '../page.ts';
import { dayNumber, dayWord, month, ordinalEnd, sentenceGoesOn, weekday, yearAfter, yearWords } from './date-words.ts';
import { digitsOf, type Recogniser, recogniser } from './pattern.ts';

const isMonth = (text: string | undefined): boolean => Number(text) >= 1 && Number(text) <= 12;
const isDay = (text: string | undefined): boolean => Number(text) >= 1 && Number(text) <= 31;

const weekdayBefore = new RegExp(`\\b${weekday}(?:,|\\.)? {1,2}(?:the |y )?$`);
/** "Tuesday 3 March": the weekday goes with its date. */
export const withWeekday =
  (recognise: Recogniser): Recogniser =>
  (page) =>
    recognise(page).map((span) => {
      const before = weekdayBefore.exec(page.lower.slice(Math.max(0, span.start - 16), span.start));
      return before === null ? span : { ...span, start: span.start - before[0].length };
    });

/** 03/03/2026, 3.3.26, 3-3-26, 2026-03-03. */
export const numericDate = withWeekday(
  recogniser(
    'date',
    /(?<![\w/.-])(?:\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?(?:(?:19|20)\d\d|(?<!\d\.\d{1,2}\. )'?\d\d)(?:-\d{1,2}[/.]\d{1,2}[/.](?:(?:19|20)\d\d|\d\d))?|(?:19|20)\d\d ?([/.-]) ?\d{1,2} ?\2 ?\d{1,2})(?!\d|[/-]\d|\.\d| ?(?:%|mg|mcg|ml|mmhg)\b)/g,
    ({ id }) => {
      const [first = '', second, third] = id.match(/\d+/g) ?? [];
      if (first.length === 4) return isMonth(second) && isDay(third);
      return (isDay(first) && isMonth(second)) || (isMonth(first) && isDay(second));
    },
  ),
);

/** "3 may have fallen", "2 march in". */
const asVerb =
  /^(?:may (?:have|be|need|not|also|well|require|cause|lead|still|come|go|get|feel|want|then|or)|march (?:in|into|up|off|out|over|round|past))\b/;
const bareDay = /(?<!\d)\d{1,2} (?=may$|march$)/;
const days = `(?:${dayNumber}(?: ?${ordinalEnd})?(?: ?[-/&,] ?| (?:to|and|or|until) )(?:the )?){0,3}${dayNumber}(?: ?${ordinalEnd})?`;

/** 3 March, 3rd of March 2026, Tuesday 3 March, 3rd to 5th March, 3-Mar-26. */
export const dayAndMonth = withWeekday(
  recogniser(
    'date',
    new RegExp(
      `(?<![\\w/.:£$+]|(?<![a-z])-)${days}(?: (?:(?:day )?of|o'|o|in) (?:the month of )?|[ ,./-]{0,3})${month}(?![a-z])${yearAfter}`,
      'g',
    ),
    ({ id, end, page }) => {
      const bare = bareDay.exec(id);
      return bare === null || !asVerb.test(id.slice(bare.index + bare[0].length) + page.lower.slice(end, end + 12));
    },
  ),
);

/** March 3rd, March 3, 2026, March the third. */
export const monthAndDay = withWeekday(
  recogniser(
    'date',
    new RegExp(
      `\\b${month}\\.?,? (?:the )?(?:${dayNumber} ?${ordinalEnd}|${dayNumber}(?=,? (?:19|20)\\d\\d\\b)|${dayNumber}${sentenceGoesOn}|(?<=\\b(?:on|the|my|by|since|until|from|dated) ${month} )${dayNumber}(?!\\d| ?[-–]? ?(?:am|pm|patients?|people|beds?|weeks?|days?|nights?|times|of|mg|ml)\\b)|the ${dayWord}|(?!may|march|mar)${dayWord})\\b(?![.:]\\d| ?%|: ?\\d)(?:(?: ?[-/&,]| (?:to|and)) ?(?:and )?(?:the )?(?:${dayNumber} ?${ordinalEnd}(?! [a-z]{4,}(?:s|ing)?\\b)|${dayNumber}${sentenceGoesOn})(?![\\d/.:]|\\w)){0,3}(?:,? (?:19|20)\\d\\d\\b)?`,
      'g',
    ),
    ({ id }) => !/^may \d{1,2}$/.test(id),
  ),
);

/** The third of March, twenty-first March. */
export const spelledDate = withWeekday(
  recogniser(
    'date',
    new RegExp(`\\b${dayWord}(?: day)?(?: of|,)? ${month}\\b(?:,? ${yearWords}\\b|${yearAfter})`, 'g'),
    ({ id }) => !/(?:first|second) (?:may|march)$/.test(id) || id.includes(' of '),
  ),
);

const since =
  '(?:on|until|till|til|by|since|from|before|between|dated?|due|visited|seen|w\\/[ce]|commencing|ending|for|of|and|to)';

/** "on the 14th", "Tuesday 3rd", "since the twelfth": a day by its number alone. */
export const dayAlone = recogniser(
  'date',
  new RegExp(
    `(?:\\b${weekday}[.,]? (?:the )?${dayNumber}(?: ?${ordinalEnd})?${sentenceGoesOn}(?![ ]?[-/:.] ?\\d| ?%| to \\d| ?(?:am|pm)\\b)|\\b(?:on|until|till|by|since|from|before|dated) (?:the )?(?<id>${dayNumber}(?: ?${ordinalEnd}))${sentenceGoesOn}|\\b(?:on|until|till|by|since) the (?<word>${dayWord})(?=[.,;!?)\\n]|$| (?:of (?:this|last|next) month|at|i|we|he|she|they|my)\\b))`,
    'g',
  ),
  ({ start, end, page }) => !isOrdinalOfAThing(page, start, end),
);

const dated = new RegExp(`\\b${month}\\b|\\x80`);
/** "12th March, but the letter says 21st": beside another date. */
export const dayBesideDate = recogniser(
  'date',
  new RegExp(
    `\\b(?:says?|said|was|is|not|to|or|and|for|between|after) (?:the )?(?<id>(?:[4-9]|1\\d|2\\d|3[01]) ?${ordinalEnd})(?=[.,;)]|$| (?:but|and|at|instead|not|or)\\b)`,
    'g',
  ),
  ({ start, end, page }) =>
    dated.test(page.lower.slice(Math.max(0, start - 60), start)) && !isOrdinalOfAThing(page, start, end),
);

/** "from the 2nd to the 5th floor", "the 1st and 2nd dose". */
const isOrdinalOfAThing = ({ lower }: Page, start: number, end: number): boolean =>
  /^ ?(?:-|to|and|or|\/|,)(?: the)? ?\d{1,2}(?:st|nd|rd|th) (?!of\b|we\b|i\b|he\b|she\b|they\b|but\b|and\b|at\b|when\b|it\b)[a-z]/.test(
    lower.slice(end, end + 30),
  ) ||
  /\b(?:day|week|bed|bay|ward|room|floor|stage|grade|level|number|no) $/.test(
    lower.slice(Math.max(0, start - 8), start),
  );

/** "14/2", where it can be no fraction, no score and no number of days: "2/7", "4/5", "6/12", "120/80" stay. */
const durations = new Set(['7', '12', '24', '52', '60']);
const datedBefore = new RegExp(`\\b${since} {1,2}(?:the )?$`);
const surelyDated = new RegExp(
  `\\b(?:on|dated?|since|until|till|w\\/[ce]|commencing|visited|seen|due|removed|started|stopped|sent|done|booked|received|referred|reviewed|discharged|admitted|taken|changed|inserted|fitted|signed|completed|requested|died|fell|letter|dna|tape dated|appointment|appt|posted|arrived|ran out|runs out|expired|expires|lapsed|lapses|ended|ends|op|adm|d\\/c|disch|edd|lmp|w\\/b|${weekday}),? {1,2}(?:the )?$`,
);
export const dayAndMonthNumber = withWeekday(
  recogniser(
    'date',
    /(?<![\w/.,]|(?<!\/\d{1,2})-)(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/]|\.\d|-\d(?!\d?\/)|-?[a-z]| ?(?:%|mg|mcg|ml|mmol|tablets?|tabs?|capsules?|of|pain|power|strength|puree|life|full|dose|empty|systolic|murmur|doses|teaspoons?|pints?|mile|hours?|dextrose|days?|weeks?|months?|hrs|x|ago|old|hx|post|[a-z'-]{3,20} (?:path|street|road|lane|avenue|court|place|terrace|gardens|row|drive|close)\b))/g,
    ({ id, start, page }) => {
      const [day = '', month = ''] = id.match(/\d+/g) ?? [];
      const before = page.lower.slice(Math.max(0, start - 16), start);
      // No score and no number of days begins with a nought.
      const isPadded = day.startsWith('0') ? month.length === 2 : day.length === 2 && month.startsWith('0');
      if (surelyDated.test(before)) return true;
      if (id === '10/10') return false;
      if (
        /\b(?:score|power|pain|scored|gcs|vision|va|acuity|for|x|every|past|last|next|first|murmur|about|approx|only|bed|bay|room|at|aged?)\W{0,2}(?:(?:of|is|was|the|at) )?$/.test(
          before,
        )
      )
        return false;
      if (
        /\x80[^.\n]{0,40}$/.test(page.lower.slice(Math.max(0, start - 45), start)) &&
        !durations.has(month) &&
        (day.length === 2 || isPadded)
      )
        return true;
      if ((month === '11' && id !== '9/11') || (month === '12' && Number(day) > 18 && day !== '24' && day !== '30'))
        return true;
      if (isPadded || datedBefore.test(before)) return !durations.has(month) || isPadded;
      return Number(day) > Number(month) && !durations.has(month) && !(Number(day) <= 10 && month === '10');
    },
  ),
);

/** 20260303, 03032026, and after "dated" 030326. */
export const packedDate = recogniser(
  'date',
  /(?<![\w.,/£$-])(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?<=\b(?:dated?|on) )(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[0-4]\d)(?![\w/]|[.,-]\d)/g,
  ({ id, start, page }) =>
    digitsOf(id).length >= 6 &&
    !/\b(?:batch|lot|serial|barcode|version|number|no|ref|model)\W{0,3}$/.test(
      page.lower.slice(Math.max(0, start - 12), start),
    ),
);

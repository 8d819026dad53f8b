// A day in a calendar, as a file (RFC 5545). A calendar is copied to many places: nothing in it tells of the record, and the
// receipt is not in it.

const maxOctets = 75;

type Reminder = {
  /** By chance, so that two files are two entries. */
  readonly uid: string;
  /** `YYYY-MM-DD`: the day of the reminder, and the day on which the file was made, whose hour nobody need know. */
  readonly day: string;
  readonly madeOn: string;
  readonly title: string;
  readonly words: string;
  /** The address to look at. */
  readonly url: string;
};

export const calendarFile = ({ uid, day, madeOn, title, words, url }: Reminder): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cairn//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${dateOf(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(words)}`,
    `URL:${url}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    // Nine in the morning, wherever they are.
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const dateOf = (day: string): string => day.replaceAll('-', '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** No line is longer than 75 octets; a letter of several octets is never cut in two. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  for (const letter of line) {
    if (Buffer.byteLength(current + letter) > maxOctets) {
      lines.push(current);
      current = ' ';
    }
    current += letter;
  }
  return [...lines, current].join('\r\n');
};

// Where somebody works, learns, plays or serves: with a story it tells who they are. Found by the words before it.

import type { Page } from '../page.ts';
import type { Span } from '../span.ts';
import { beginsNoFirm, isFirm, isOfCare, jobs, knownFirm, placeAfter } from './organisation-words.ts';
import { type Recogniser, type RecogniserAt, recogniser, recogniserAt } from './pattern.ts';

const atWork =
  "(?:work(?:s|ed|ing)?|employed|volunteer(?:s|ed|ing)?|shifts?|placement|apprenticeship|job|interns?|internship|drives?|drove|driving|cleans?|cleaned|cooks?|cooked|delivers?|delivered|colleagues?|workmates?|boss|apprenticed|seconded|tills?|bins|buses|trains|trams|gates?|doors?|lines|checkouts?|vans|rigs|forklifts?|railways|ferries|docks|counter|tools)(?: [a-z0-9][a-z0-9'-]{0,14}){0,5}? (?:at|for|by|with)";
const inGame =
  '(?:plays?|played|playing|trains?|runs?|cycles|dances|marches|sails|sponsor|scored|striker|goalkeeper|keeper|prop|captains?|rows|rowed|rides|swims|swam|boxes|boxed|bats|batted|bowls|bowled|referees|umpires|coaches|steward(?:s|ed)?)(?: (?:football|rugby|cricket|hockey|netball|in goal|golf|bowls|darts))? (?:for|at|with)';
const inJob = `(?:${jobs})s? (?:at|for)`;
/** After these any name is that of an organisation; after the others only one that ends as such names do. */
const inFaith =
  '(?:worships?|prays?|vicar|curate|imam|rabbi|parishioner|congregation|ringer|organist|chorister) (?:at|of)';
const inOldAge = '(?:(?:pension|pensioned off|redundan(?:t|cy)) (?:from|by|with)|laid off (?:from|by))';
const inSchool =
  '(?:(?:year|class|form|set) (?:above|below)|year (?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven)|pupil|reception class|head (?:girl|boy)|head of [A-Za-z]{2,12}|sixth former|pupil|student|apprentice|cadet|recruit|fresher|undergraduate|first year|second year|final year) (?:at|of|from)';
const surely = new RegExp(
  `(?:${atWork.replace('|with)', ')')}|${inGame}|${inJob}|(?:brown owl|akela|scout leader|sponsor) (?:at|with|of)|${inFaith}|${inSchool}|${inOldAge}) {1,2}(?:the )?`,
  'iy',
);
const leads = [
  atWork,
  inGame,
  `(?:${jobs})s? (?:with|of)`,
  '(?:pupil|student|studying|studies|study|learner|teach(?:es|ing)?|taught|enrolled|schooled|classmates?|degree|phd|course|nursery nurse|year (?:\\d{1,2}|one|two|three|four|five|six)|reception|sixth form|term|playground|school|levels|gcses) (?:[a-z]{2,12} ){0,2}(?:at|from|in)',
  'attend(?:s|ing|ed)?',
  '(?:head|deputy head) (?:girl|boy|chef|groundsman|gardener|porter|cleaner|of [A-Za-z]{2,12}) (?:at|of)',
  '(?:gang|lads|lasses|girls|folks?|crowd|team|tutor|tutors|classes|lessons) (?:at|from)',
  '(?:councillor|moderator|admin|organi[sz]er|player|drummer|conductor|violins?|cellos?|steward|usher|treasurer|walks|walked|marching|stall|bib|runner) (?:on|of|in|for|at|with|from)',
  '(?:goes|go|going|went|drives|walks|cycles) to(?: (?:school|college|uni|nursery|work) (?:at|in))?',
  '(?:member|secretary|president|treasurer|vicar|minister|choir|captain|chair(?:man)?|owner|head|boss|partner|parishioner|congregation|ringer|organist|worships?|prays?|sings?|deacon|elder|priest|chaplain|trustee|regular) (?:of|at|in|with)',
  '(?:serv(?:es|ed|ing|e)|sergeant|sgt|corporal|cpl|soldier|private|pte|captain|capt|major|maj|colonel|lieutenant|lt|gunner|sapper|marine|veteran|posted|based|stationed)(?: (?:currently|now))? (?:in|with|of|at)',
  '(?:coach|scout leader|brown owl|akela|leader|chairs|chaired|led|leads|founded)(?: (?:of|at|in|with|from))?',
  '(?:taught|teaches) (?:[a-z]{2,10} ){0,4}(?:at|in)',
  '(?:runs|owns|manages|retired from|redundant from|sacked (?:from|by)|work(?:s|ed)? in)',
];
const perhaps = new RegExp(`(?:${leads.join('|')}) {1,2}(?:the )?`, 'iy');

const word = "[A-Z0-9][\\w'&.-]{0,24}";
const name = new RegExp(
  `(?:the |a )?(${word}(?: (?:${word}|& ${word}|(?:and|of|upon|on|the|for|le|de)(?= (?!I |I'|He |She |We |They |It |My |His |Her |But |So |Then |The |Dr |Mrs? |Ms |Nurse |Sister )[A-Z]))){0,7})`,
  'y',
);

/** Where the name of an organisation ends that begins at a place; null where none does. */
const nameFrom = (page: Page, at: number): Span | null => {
  name.lastIndex = at;
  const found = name.exec(page.text);
  const all = found?.[1] ?? '';
  if (found === null || !/[A-Z]/.test(all)) return null;
  const start = at + found[0].length - all.length;
  // A full stop ends the sentence, and the name with it, but not after "St." and an initial.
  const stop = /(?<!^St|\bSt|\b[A-Z])\.(?= |$)/.exec(all);
  const whole = (stop === null ? all : all.slice(0, stop.index)).replace(
    /(?: (?:and|of|upon|on|the|for|le|de|&)|'|[.-])$/,
    '',
  );
  const place = stop === null ? placeAfter(page.text, start + whole.length) : 0;
  const isName = whole.length > 1 && !/^\d+$/.test(whole) && !beginsNoFirm.has(whole.split(' ', 1)[0] ?? '');
  return isName ? { start, end: start + whole.length + place, type: 'organisation' } : null;
};

/** The rest of the clause may say that it is a place of care after all: "works at Rowan House care home". */
const clauseAfter = (page: Page, end: number): string => /^[^.,;\n]*/.exec(page.lower.slice(end, end + 24))?.[0] ?? '';

/** "works at Greggs", "pupil at St Mark's Primary", "a sergeant in 2 Rifles". */
export const organisationAfter: RecogniserAt = (page, at) => {
  perhaps.lastIndex = at;
  surely.lastIndex = at;
  const sure = surely.exec(page.text);
  const lead = sure ?? perhaps.exec(page.text);
  if (lead === null) return null;
  const span = nameFrom(page, at + lead[0].length);
  if (span === null) return null;
  const words = page.text.slice(span.start, span.end);
  if (isOfCare(words) || isOfCare(clauseAfter(page, span.end))) return null;
  return sure !== null || (isFirm(words) && /[ \d&]/.test(words)) ? span : null;
};

/** "works at tesco": firms that everybody knows, in any letters. */
export const knownFirmAfter = recogniserAt(
  'organisation',
  new RegExp(
    `(?:work(?:s|ed|ing)?|employed|job|shifts?|${jobs})(?: [a-z]{1,12}){0,3}? (?:at|for|in|by|with) (?:the )?(?<id>${knownFirm})(?![\\w-])`,
    'y',
  ),
);

const inBrackets = recogniser(
  'organisation',
  new RegExp(`\\((?<id>${knownFirm}(?:, [a-z-]{3,20}(?: [a-z-]{3,20})?)?)(?=[,)]| (?:in|at) )`, 'g'),
);
const whereOneWorks = recogniser(
  'organisation',
  new RegExp(
    `(?<![\\w-])(?<id>${knownFirm}(?:, [a-z-]{3,20}(?: [a-z-]{3,20})??)?)(?=,? where [^.\\n]{0,20}\\bwork)`,
    'g',
  ),
);
const inWorkingWords = new RegExp(
  `(?<![\\w@./-])(?<id>${knownFirm}(?: (?:depot|warehouse|factory|distribution centre|branch)| in [A-Z][a-z]{2,15} (?=depot|warehouse))?)(?![\\w@-]|\\.[a-z]| (?:bag|receipt|meal|sandwich|delivery|car park|app|trolley|own|cup|carrier|near|opposite))`,
  'iy',
);
const work =
  /\b(?:works?|worked|working|job|shifts?|boss|manager|driver|drives|drove|employed|employer|redundan(?:t|cy)|apprentice(?:d|ship)?|depot|warehouse|till|tills|stacks|colleagues?|uniform|payslip|sick pay|years (?:at|with|for)|before that|retired|foreman|fitter)\b/;
/** "I've done thirty years at Cadbury": a firm that everybody knows, in a sentence about work. */
export const firmOfWorker: RecogniserAt = (page, start) => {
  if (page.text.charCodeAt(start) === page.lower.charCodeAt(start)) return null;
  inWorkingWords.lastIndex = start;
  const found = inWorkingWords.exec(page.text)?.[0];
  if (found === undefined || isOfCare(found)) return null;
  const end = start + found.length;
  // Everybody has to do with these offices; few work there.
  if (
    /^(?:dvla|dwp|hmrc)$/i.test(found) &&
    /\b(?:the|to|told|from|with|by) $/.test(page.lower.slice(Math.max(0, start - 6), start))
  )
    return null;
  const before = page.lower.slice(Math.max(0, start - 80), start);
  const after = page.lower.slice(end, end + 80);
  const stop = after.indexOf('. ');
  const sentence = before.slice(before.lastIndexOf('. ') + 1) + (stop === -1 ? after : after.slice(0, stop));
  return work.test(sentence) ? { start, end, type: 'organisation' } : null;
};

const speakingFrom = recogniser('organisation', new RegExp(`(?<=\\bfrom )${knownFirm}(?= here\\b)`, 'g'));

/** "He drives a bus (Stagecoach, Gillingham depot)", "Burger King, Castle Vale, where she used to work", "from Royal Mail here". */
export const knownFirmBeside: Recogniser = (page) => [
  ...(page.text.includes('(') ? inBrackets(page) : []),
  ...(page.lower.includes(' where ') ? whereOneWorks(page) : []),
  ...(page.lower.includes(' here') ? speakingFrom(page) : []),
];

// That whoever tells a story, or somebody they call theirs, does not want to live. What only sounds like it is told by what follows:
// "I can't go on" and "I can't go on leave".

import { each, type Found, phraseFinder } from './phrases.ts';
import { clauseBefore, clauseFrom, type Reading } from './reading.ts';
import type { Reason } from './urgent.ts';

const nots = ['not', "don't", 'dont', "didn't", 'didnt', "doesn't", 'doesnt', 'no longer'];
const cannots = ["can't", 'cant', 'cannot', 'can not'];

const findDespair = phraseFinder({
  said: [
    ...each(nots, ['want to be alive']),
    ...each(['kill', 'killing', 'hang', 'harming'], ['myself']),
    ...each(['take', 'taking', 'end', 'ending'], ['my life', 'my own life']),
    ...each(['feel', 'feeling', 'am', "i'm", 'im'], ['suicidal']),
    ...each(
      ["i've", 'ive', 'i have', 'have just'],
      ['taken an overdose', 'taken all my tablets', 'taken all my pills'],
    ),
    ...['want to be dead', 'better off dead', 'better off without me', 'rather be dead', 'end it all', 'ending it all'],
    ...['no point in living', 'no point living', 'wish i was dead', 'wish i were dead'],
  ],
  living: each(nots, ['want to live']),
  dying: ['want to die'],
  cutting: ['cut myself', 'cutting myself'],
  open: [
    ...each(cannots, ['go on', 'carry on', 'live like this']),
    ...each(cannots, each(['go on', 'carry on'], ['with this', 'with it', 'with all this', 'with things'])),
    ...each(nots, ['want to be here']),
  ],
  waking: each(nots, ['want to wake up']),
});
type Kind = ReturnType<typeof findDespair>[number]['name'];

/** Any of these as whole words, at the beginning of what follows. */
const begins = (...those: readonly string[]): RegExp => new RegExp(`^(?:${those.join('|')})(?: |$)`);

const family =
  '(?:mum|mother|dad|father|parents|sister|brother|son|daughter|aunt|uncle|nan|cousin|family|husband|wife|partner)';
const home =
  '(?:home|house|flat|room|hostel|bungalow|hospital|hospice|ward|unit|care|accommodation|housing|town|city|area|street|estate)s?';
const elsewhere = begins(
  'here',
  'there',
  String.raw`(?:back )?(?:in|at|on|by|near|opposite|beside|next to) (?:\S+ ){0,2}?${home}`,
  'with (?:other people|others|strangers)',
  `with (?:my|his|her|their) ${family}(?! (?:dead|gone|dying))`,
);

const whereOneDies = begins(
  'at home',
  '(?:at|in) (?:a|the|our) (?:hospice|house|home)',
  String.raw`in (?:my|our) own \S+`,
  'peacefully',
  'with dignity',
);

const thing =
  '(?:vial|ampoule|glass|needle|scalpel|edge|metal|trolley|bed|door|drawer|cupboard|knife|tin|can|corner|rail|lid|sharps?|cannula|tray|sink|frame|wheelchair|table|locker|paper|plastic|box|bin)';
const onPurpose = String.raw`(?!.*\b(?:purpose|razor|blade|wrists?|arms?|legs?|thighs?)\b)`;
const byAccident = begins(
  'accidentally',
  'by (?:accident|mistake)',
  'shaving',
  'opening',
  'while (?:opening|shaving|cleaning|cutting|changing|preparing|handling|removing)',
  String.raw`${onPurpose}on (?:(?!(?:in|at|by|with)\b)\S+ ){0,3}?${thing}`,
);

const close = `(?:him|her|them|you|help|my (?:boy|girl|baby|child|${family}))`;
const ofMind = '(?:pain|voices|thoughts|memories|nightmares|flashbacks|guilt|shame|grief|fear)';
const feelings =
  '(?:living|being|feeling|hurting|suffering|crying|fighting|struggling|pretending|existing|lying|knowing|hoping|missing|grieving|losing|begging|trying$)';
/** What they would go on with, or where they would be and when: "on leave", "the new system", "my bag", "breastfeeding". */
const errand = begins(
  'on|in|at|by|for|from|to|with|before|this|the|a|an|my|his|him|her|them|anyone|everyone|it|all (?:day|night|week|morning|afternoon)',
  'today|yesterday|next|early|again|(?:so|too) (?:long|early|late|soon)',
  'leave|annual|maternity|sick|holidays?|strike|call|duty|shifts?|nights|trips?|walks|oxygen|dialysis|insulin|medication|tablets|antibiotics|treatment|statins|hrt',
  `without(?! ${close})`,
  String.raw`(?!${feelings})\S+ing(?! like this| any ?more| any longer)`,
);
/** What begins so too, and is despair all the same. */
const noErrand = begins(
  'at (?:all|least|the moment)|by myself|on my own|on this (?:earth|planet)|to (?:be honest|this)|for (?:much|another|long)|today or',
  `this (?:way|is)|the (?:way|${ofMind})|a (?:day|minute|moment)|my (?:life|head|heart)|it (?:is|hurts)`,
  'in (?:so much|agony|(?:this |such )?(?:pain|world|life|way|state))',
  `with (?:nobody|no one|life|my life|this (?:pain|life)|(?:the |these |all the |all these )?${ofMind})`,
);
const noErrandOfWaking = begins('again', 'in the morning');

const despairUnless =
  (everyday: RegExp, ...though: readonly RegExp[]) =>
  (following: string): boolean =>
    !everyday.test(following) || though.some((one) => one.test(following));

/** Whether it is despair, by what follows it in its clause. In doubt it is. */
const isDespair: Readonly<Record<Kind, (following: string) => boolean>> = {
  said: () => true,
  living: despairUnless(elsewhere),
  dying: despairUnless(whereOneDies),
  cutting: despairUnless(byAccident),
  open: despairUnless(errand, noErrand),
  waking: despairUnless(errand, noErrand, noErrandOfWaking),
};

const isMeant = (reading: Reading, { name, to }: Found<Kind>): boolean => isDespair[name](clauseFrom(reading, to));

const spokenOfOneself = new Set(['i', "i'm", 'im', 'me', 'my', 'myself', "i'll", "i've", 'ive', "i'd"]);
const wordsBefore = 8;
/** "This can't go on", "the ward cannot carry on". */
const ofNobody = /(?:^| )(?:it|this|that|things|staff|team|ward|service|unit)(?: (?:just|really|simply))?$/;

export const despairIn = (reading: Reading): readonly Reason[] => {
  const { words, isNegated } = reading;
  return findDespair(words)
    .filter((one) => isMeant(reading, one))
    .filter(
      ({ from, to }) =>
        !isNegated[from] &&
        words.slice(Math.max(0, from - wordsBefore), to).some((word) => spokenOfOneself.has(word)) &&
        !ofNobody.test(clauseBefore(reading, from)),
    )
    .map(({ from, to }) => ({ reason: 'self-harm', from, to }));
};

/** "I want to die at home", "I cut myself on a vial". */
export const everydaySoundsIn = (reading: Reading): readonly Found[] =>
  findDespair(reading.words).filter((one) => !isMeant(reading, one));

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
  /** Despair where nothing more is said, and before few words. */
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
/** Nothing, "any more", a new sentence without a mark before it, or whom or what they cannot live without or with. */
const asDespair = begins(
  '$',
  'any|anymore|ever|no|not|at all|much|another|tomorrow|tonight|now|right now|at the moment|sometimes|most days',
  'and|or|but|because|cos|cause|if|when|then|so|since|what|why|just|really|honestly|to be honest|please|help',
  "i|i'm|im|i've|ive|it's|its|it is|it hurts|he|she|we|you|they|there's|there is|this is|nobody|no one|everyone|everything|someone|somebody",
  'alone|by myself|on my own|this way|like this|as (?:i|it|things|we)|the way|too (?:tired|much|hard)|my (?:life|head|heart)',
  '(?:a|one) (?:day|minute|moment|more)|for (?:much|another|long)|after (?:this|that|what)|on this (?:earth|planet)',
  'in (?:pain|agony|so much|this (?:world|life|pain|way|state))|with (?:life|my life|the pain|this (?:pain|life))',
  `without ${close}`,
  'living|being|feeling|hurting|suffering|crying|fighting|struggling|pretending|existing|lying|knowing',
  String.raw`\S+ing (?:like this|any ?more|any longer)`,
);
const asNoWaking = begins('again', 'in the morning');

const errand = begins(
  'on|at|in|by|for|from|to|with|before|until|till|all|this|next|early|again|today|yesterday|the|a|my|him|her|them|anyone|everyone',
);

type Sound = 'despair' | 'everyday' | 'doubtful';

const despairUnless =
  (isEveryday: RegExp) =>
  (following: string): Sound =>
    isEveryday.test(following) ? 'everyday' : 'despair';
const despairBefore =
  (...those: readonly RegExp[]) =>
  (following: string): Sound => {
    if (those.some((one) => one.test(following))) return 'despair';
    return errand.test(following) ? 'everyday' : 'doubtful';
  };

/** By what follows it in its clause. */
const soundOf: Readonly<Record<Kind, (following: string) => Sound>> = {
  said: () => 'despair',
  living: despairUnless(elsewhere),
  dying: despairUnless(whereOneDies),
  cutting: despairUnless(byAccident),
  open: despairBefore(asDespair),
  waking: despairBefore(asDespair, asNoWaking),
};

const placesOf = (reading: Reading, sound: Sound): readonly Found[] =>
  findDespair(reading.words).filter(({ name, to }) => soundOf[name](clauseFrom(reading, to)) === sound);

const spokenOfOneself = new Set(['i', "i'm", 'im', 'me', 'my', 'myself', "i'll", "i've", 'ive', "i'd"]);
const wordsBefore = 8;
/** "This can't go on", "the ward cannot carry on". */
const ofNobody = /(?:^| )(?:it|this|that|things|staff|team|ward|service|unit)(?: (?:just|really|simply))?$/;

export const despairIn = (reading: Reading): readonly Reason[] => {
  const { words, isNegated } = reading;
  return placesOf(reading, 'despair')
    .filter(
      ({ from, to }) =>
        !isNegated[from] &&
        words.slice(Math.max(0, from - wordsBefore), to).some((word) => spokenOfOneself.has(word)) &&
        !ofNobody.test(clauseBefore(reading, from)),
    )
    .map(({ from, to }) => ({ reason: 'self-harm', from, to }));
};

/** "I want to die at home", "I cut myself on a vial". */
export const everydaySoundsIn = (reading: Reading): readonly Found[] => placesOf(reading, 'everyday');

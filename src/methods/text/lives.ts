// Lives that were taken, or thrown away: rules over words, because the models know few such stories and a mistake hurts.

import { each, type Found, phraseFinder } from './phrases.ts';
import { clauseFrom, type Reading } from './reading.ts';
import type { Reason } from './urgent.ts';

const themselves = ['himself', 'herself', 'themselves', 'themself'];

const findLivesTaken = phraseFinder({
  taken: [
    ...each(['hanged', 'hung', 'killed', 'shot', 'drowned'], themselves),
    ...each(['took', 'taken', 'taking'], ['his own life', 'her own life', 'their own life', 'their own lives']),
    ...each(['died by', 'death by', 'committed', 'completed'], ['suicide']),
  ],
});
const couldHave = new Set(['could', 'might', 'would']);

/** Somebody took their life: that is read within a day, and no chance is weighed. */
export const livesTakenIn = ({ words, isNegated }: Reading): readonly Reason[] =>
  findLivesTaken(words)
    .filter(({ from }) => !isNegated[from] && !(words[from - 1] === 'have' && couldHave.has(words[from - 2] ?? '')))
    .map(({ from, to }) => ({ reason: 'self-harm', from, to }));

const findLeaps = phraseFinder({
  leap: [
    ...['jumped', 'jumping', ...each(['threw', 'thrown', 'throwing'], themselves)],
    ...each(
      ['going to', 'gonna', 'about to', 'want to', 'wants to', 'will'],
      ['jump', ...each(['throw'], [...themselves, 'myself'])],
    ),
  ],
});

const heights = 'roof|rooftop|bridge|viaduct|balcony|ledge|cliff|pier|flats|building|storey|multistorey';
const ways = 'motorway|railway|tracks';
/** Where they leapt from, or to, and nothing that stands beside it: "off the bus at the flats", "in a taxi to the train". */
const between = String.raw`(?:(?!(?:to|at|by|near|and|when|while|before|after)\b)\S+ ){0,5}`;
const deadlyLeap = new RegExp(
  String.raw`^(?:(?:off|from|under) ${between}(?:${heights}|${ways}|moving train)|(?:off|from) (?:(?!in\b)\S+ ){0,3}car park|(?:under|in front of|(?:in|into) the path of) ${between}(?:train|${ways}))\b`,
);

/** Somebody jumped, or will, from where one dies: read within a day, whatever came of it. */
export const leapsIn = (reading: Reading): readonly Reason[] =>
  findLeaps(reading.words).flatMap(({ from, to }): readonly Reason[] => {
    const [leap] = deadlyLeap.exec(clauseFrom(reading, to)) ?? [];
    if (leap === undefined || reading.isNegated[from]) return [];
    return [{ reason: 'self-harm', from, to: to + leap.split(' ').length }];
  });

const vehicle = 'taxi|cab|car(?! park)|van|bus|train(?! track| line)|lift|ambulance';
const furniture = 'bed|chair|trolley|couch|sofa|swing|step|table|scales|trampoline|shower|bath|queue';
const everydayLeap = new RegExp(
  String.raw`^(?:up|back|at|the queue|to (?:a |the )?(?:conclusions?|next|front|head)|(?:in|into|on|onto|off|from) (?:an? |the |my |his |her |our |their )?(?:${vehicle}|${furniture})|out of (?:the |his |her |my )?(?:bed|chair|bath|shower|way|skin))\b`,
);

const findJumps = phraseFinder({ jump: ['jump', 'jumped', 'jumping'] });

/** Who jumps in a taxi, or off a bed, is in no danger. */
export const everydayLeapsIn = (reading: Reading): readonly Found[] =>
  findJumps(reading.words).filter(({ to }) => everydayLeap.test(clauseFrom(reading, to)));

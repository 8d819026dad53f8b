// Somebody was struck, strangled or touched against their will: a rule over words, because the models know few such stories and a mistake hurts.

import { each, phraseFinder } from './phrases.ts';
import { clauseFrom, type Reading } from './reading.ts';
import type { Reason } from './urgent.ts';

const theirs = ['my', 'his', 'her', 'their'];

const findDeeds = phraseFinder({
  /** Whoever it was done to. */
  ever: [
    ...['raped', 'groped', 'fondled', 'molested', 'strangled', 'smothered', 'sexually assaulted'],
    ...['exposed himself', 'forced himself on', 'rubbed himself against', 'naked pictures', 'fingers inside me'],
    ...each(
      ['pillow over', 'hand over', 'hands round', 'hands around', 'knee on'],
      each(theirs, ['face', 'mouth', 'neck', 'throat', 'back', 'chest']),
    ),
    ...each(['hand', 'hands'], each(['up my', 'down my', 'up her', 'down her'], ['skirt', 'top', 'trousers', 'pants'])),
    ...each(['hand between', 'hands between'], each(theirs, ['legs'])),
    ...each(['squeezed', 'grabbed', 'touched'], each(theirs, ['breast', 'breasts', 'bottom', 'bum', 'genitals'])),
  ],
  blow: [
    'punched',
    'slapped',
    'smacked',
    'kicked',
    'headbutted',
    'pinched',
    'spat at',
    'spat on',
    'stabbed',
    'beat up',
  ],
  shaking: ['shook', 'shaken', 'shaking'],
  kiss: ['kissed'],
});
type Kind = ReturnType<typeof findDeeds>[number]['name'];

const kin =
  'mum|mam|mom|mother|dad|father|nan|nana|gran|granny|grandma|grandad|son|daughter|wife|husband|sister|brother|partner|friend';
const little = 'baby|child|toddler|newborn|boy|girl|little one';
const cared = `${kin}|${little}|residents?|patients?|pt|lady|gentleman|man|woman|clients?`;
const somebody = new RegExp(
  String.raw`^(?:me|us|him|them|her(?! (?:hand|hands|own|bag|tea|food))|(?:my|his|her|our|their|an?|the|another) (?:\S+ )?(?:${cared}))(?: |$)`,
);
const littleOne = new RegExp(String.raw`^(?:my|his|her|our|their|an?|the) (?:\S+ )?(?:${little})(?: |$)`);
const onTheMouth = /^(?:\S+ ){1,3}?on the (?:mouth|lips|neck)(?: |$)/;

const suffers = new Set(['was', 'were', 'got', 'been', 'being', 'is', 'are']);
/** "She was kicked off the list." */
const elsewhere = /^(?:off|out|back|upstairs|around|about|into touch)(?: |$)/;

/** Somebody in care, or whoever tells, was hurt by another: read within a day, and never thought of as good care or as no harm. */
export const violenceIn = (reading: Reading): readonly Reason[] => {
  const { words, isNegated } = reading;
  const isDone: Readonly<Record<Kind, (from: number, after: string) => boolean>> = {
    ever: () => true,
    blow: (from, after) => somebody.test(after) || (suffers.has(words[from - 1] ?? '') && !elsewhere.test(after)),
    shaking: (_, after) => littleOne.test(after),
    kiss: (_, after) => onTheMouth.test(after),
  };
  return findDeeds(words)
    .filter(({ name, from, to }) => !isNegated[from] && isDone[name](from, clauseFrom(reading, to)))
    .map(({ from, to }) => ({ reason: 'abuse or neglect', from, to }));
};

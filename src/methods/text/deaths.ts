// Of what speaks of a death, what tells that somebody died: nobody did who nearly died, and a battery is nobody.

import { each, type Found, isAmong, phraseFinder } from './phrases.ts';
import { clauseBefore, clauseFrom, type Reading } from './reading.ts';

const findNearDeaths = phraseFinder({
  near: [
    ...each(['nearly', 'almost', 'practically'], ['died', 'killed', 'dead', 'lost']),
    ...each(['could have', 'might have', 'would have', 'could of'], ['died', 'killed']),
    ...each(['nearly', 'almost'], ['bled to death']),
  ],
});

const thing =
  'battery|batteries|phone|mobile|handset|laptop|computer|ipad|screen|monitor|machine|pump|ventilator|scanner|printer|hoist|alarm|bell|buzzer|gate|door|system|network|internet|wifi|connection|line|number|sound|feed|signal|radio|bleep|pager|torch|light|power|generator|engine|car|van|fridge|freezer|plant|plants|flowers|tv|television|tooth|nerve';
/** A thing alone, and not "the man on the pump": what of it stands before it is no more than its own name. */
const afterThing = new RegExp(
  String.raw`(?:^|\b(?:and|but|so|when|as|because|then|that|while|until|after|before|if) )(?:(?!(?:on|in|with|by|from|to|using|without)\b)\S+ ){0,4}?(?:${thing})(?: (?:has|had|have|was|were|is|are|went|gone|just|then|suddenly|completely|all|also|again))*$`,
);
const figureOfSpeech = new RegExp(
  String.raw`^dead (?:tired|slow|easy|simple|quiet|calm|busy|end|ends|leg|weight|space|zone|spot|skin|tissue|on time|on its|set|keen|certain|sure|right|wrong|serious|(?:${thing})\b)`,
);
export const kin =
  'baby|babies|twins?|child|children|son|daughter|boy|girl|mum|mother|dad|father|parents?|husband|wife|partner|brother|sister|nan|grandad|friend|patient|resident|man|woman|lady|gentleman|pregnancy|life';
/** "They lost her notes", "she lost her balance": but "we lost her", "we lost her in May", "lost our little boy". */
const lostThing = new RegExp(
  String.raw`^(?:we )?lost (?:her|our) (?!(?:to|in|at|on|that|this|last|because|after|and|when|so|before|too|during|there|then|but|as|a|yesterday|today|just|the|due|through|while|she|he|we|they|i)\b)(?!(?:\S+ ){0,2}(?:${kin})\b)`,
);

const isOfNobody = (reading: Reading, { from }: Found): boolean => {
  const following = clauseOf(reading, from);
  return (
    (/^(?:died|dead)\b/.test(following) && afterThing.test(clauseBefore(reading, from))) ||
    figureOfSpeech.test(following) ||
    lostThing.test(following)
  );
};

/** From a word to the end of its clause, that word too, wherever it stands. */
const clauseOf = (reading: Reading, from: number): string =>
  [reading.words[from], clauseFrom(reading, from + 1)].join(' ').trimEnd();

/** Without the deaths that nearly were. */
export const withoutNearDeaths = (found: readonly Found[], { words }: Reading): readonly Found[] => {
  const isNear = isAmong(findNearDeaths(words));
  return found.filter(({ name, from }) => name !== 'death' || !isNear({ from, to: from + 1 }));
};

/** Without those of nobody too. */
export const withoutNoDeaths = (found: readonly Found[], reading: Reading): readonly Found[] =>
  withoutNearDeaths(found, reading).filter((one) => one.name !== 'death' || !isOfNobody(reading, one));

const surely =
  /^(?:died|deceased|passed away|killed|hanged|stillborn|stillbirth|(?:found|declared|pronounced) dead|dead on arrival|bled to death|lost (?:his|her) life|coroner|inquest|funeral|mortuary|post mortem)\b/;
const somebody = new RegExp(
  String.raw`\b(?:he|she|they|him|her|them|${kin})\b(?:.* (?:is|was|were|are|lay|lying|already))?$`,
);

/** Whether these deaths leave no doubt that somebody died: "he was dead", and not "the feed was dead". */
export const isSomebodyDead = (deaths: readonly Found[], reading: Reading): boolean =>
  deaths.some(
    ({ from, to }) =>
      !reading.isNegated[from] &&
      (surely.test(reading.words.slice(from, to).join(' ')) ||
        (reading.words[from] === 'dead' && somebody.test(clauseBefore(reading, from)))),
  );

// Never Events (list of 2018, revised 2021; never-event-type-5 of LFPSE v5) that a story may tell of: for a person to check. Each is a few groups of
// words, one of each group in two neighbouring sentences, and no word that says it was caught in time.

import type { Reading } from './reading.ts';

type Rule = { readonly code: string; readonly groups: readonly RegExp[]; readonly unless?: RegExp };

const caught =
  /\b(near miss|not given|never given|not connected|before (it|any|he|she|the|we|i)|noticed (before|at)|spotted|caught|nothing was (given|taken|used)|found (it )?before|not used|not implanted|close call|nearly|almost|count correct|no feed (was )?given|worry|could|might|potential)\b/;

const rules: readonly Rule[] = [
  {
    code: '1',
    groups: [
      /\bwrong (side|site|leg|knee|hip|eye|ear|tooth|level|finger|toe|arm|hand|foot|breast|kidney|lesion|vertebra|operation|procedure)\b|\b(left|right) (instead of|rather than|not) (the )?(left|right)\b|\bwrong teeth\b|\bopposite side\b/,
      /\b(operat\w*|surg\w*|theatre|procedure|block\w*|inject\w*|remov\w*|extract\w*|pulled|took out|taken out|discectomy|incision|biops\w*|anaesthe\w*|excis\w*|out)\b/,
    ],
  },
  {
    code: '2',
    groups: [
      /\b(wrong|incorrect)\b.{0,40}\b(implant|prosthesis|component|lens|iol|stent|pacemaker|coil|(hip|knee|joint) (joint|replacement|implant|component))\b|\b(left|right) \w* ?(femoral|knee|hip)? ?component implanted\b/,
      /\b(implant\w*|inserted|put in|fitted|used|registry|revision|theatre|cataract)\b/,
    ],
  },
  {
    code: '3',
    groups: [
      /\bretained\b|\b(swab|guide ?wire|needle|instrument|tampon|pack|clip|blade|drain)\b.{0,60}\b(left (in|inside|behind)|found|still in(side)?|retained|removed later)\b|\bcount (was )?(incorrect|wrong)\b/,
      /\b(swab|swabs|guide ?wire|needle|instrument|tampon|pack|clip|foreign|blade|specimen)\b/,
      /\b(surg\w*|operat\w*|theatre|laparotomy|repair\w*|procedure|line|birth|delivery|ct|x ?-?ray|caesarean|section|perineal|wound|remove\w*)\b/,
    ],
  },
  {
    code: '4',
    groups: [
      /\b(potassium|kcl)\b/,
      /\b(undiluted|concentrated|strong|instead of (saline|sodium)|as (a )?flush|wrong ampoule|neat)\b/,
    ],
  },
  {
    code: '5',
    groups: [
      /\b(intrathecal\w*|epidural\w*|oral|spinal|enteral|po|bupivacaine|crushed)\b/,
      /\b(iv|intravenous\w*|cannula|vein|into the (iv|line|vein)|spinal route|intrathecal\w*)\b/,
      /\b(wrong route|given|connected|injected|instead|meant for|error|mistake)\b/,
    ],
  },
  {
    code: '6',
    groups: [
      /\binsulin\b/,
      /\b(ten (times|fold)|tenfold|10 ?x|normal syringe|iv syringe|ml syringe|1 ?ml|abbreviat\w*|'?u'?|not an insulin syringe|read as|instead of \d+)\b/,
      /\b(given|drawn|injected|overdose|hypo\w*|collapsed|administered|bm|units)\b/,
    ],
  },
  {
    code: '7',
    groups: [
      /\b(methotrexate|mtx)\b/,
      /\b(daily|every day|each day|once a day)\b/,
      /\b(took|taken|given|weekly|admitted|ulcers|mouth|blood count|neutropeni\w*)\b/,
    ],
    unless: /\b(cancer|leukaemia|chemo)\b/,
  },
  {
    code: '8',
    groups: [
      /\bmidazolam\b/,
      /\b(high strength|10 ?mg|5 ?mg ?\/ ?ml|2 ?mg ?\/ ?ml|wrong strength|instead of)\b/,
      /\b(sedation|endoscopy|procedure|sedated|bronchoscopy)\b/,
    ],
  },
  {
    code: '9',
    groups: [
      /\b(curtain|shower) (rail|rails)\b/,
      /\b(not collaps\w*|did not (collapse|give way)|fixed|failed to collapse|ligature|hang\w*)\b/,
    ],
  },
  {
    code: '10',
    groups: [
      /\b(fell|jumped|climbed|fall)\b/,
      /\bwindow\b/,
      /\b(restrict\w*|first floor|second floor|third floor|storey|open\w*|out of)\b/,
    ],
  },
  {
    code: '11',
    groups: [
      /\b(bed ?rail|bed ?rails|cot ?side|cot ?sides|rail|rails)\b/,
      /\b(neck|chest|head)\b/,
      /\b(trapped|stuck|entrap\w*|caught|between)\b/,
    ],
  },
  {
    code: '12',
    groups: [
      /\b(abo|wrong blood|incompatible|group [ab]\b|wrong (unit|group)|wrong patient'?s? blood)/,
      /\b(given|transfus\w*|transplant\w*|ran|ml)\b/,
    ],
  },
  {
    code: '13',
    groups: [
      /\b(ng|nasogastric|ngt|feeding tube|fine bore|orogastric|og) ?(tube|feed)?\b/,
      /\b(lung|bronch\w*|pleura\w*|misplaced|wrong place|trachea)\b/,
      /\b(feed\w*|fed|given|flush\w*|medication|water)\b/,
    ],
  },
  { code: '14', groups: [/\b(scald\w*|burn\w*)\b/, /\b(bath|shower|water|basin|tap|wash\w*|hot drink)\b/] },
  {
    code: '15',
    groups: [
      /\bair\b.{0,20}\b(flow ?meter|outlet|instead of oxygen|not oxygen)\b|\b(flow ?meter)\b.{0,30}\bair\b/,
      /\b(sats?|saturation\w*|oxygen|o2|connected)\b/,
    ],
  },
];

export type NeverEvent = { readonly code: string; readonly start: number; readonly end: number };

/** Places in UTF-16 units: the sentences that tell of it. */
export const neverEventsIn = (text: string, { tokens, sentences }: Reading): readonly NeverEvent[] => {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const windows = windowsOf(tokens, sentences);
  return rules.flatMap(({ code, groups, unless }): readonly NeverEvent[] => {
    const at = windows.find(({ start, end }) => {
      const words = lower.slice(start, end);
      return groups.every((group) => group.test(words)) && !caught.test(words) && !(unless?.test(lower) ?? false);
    });
    return at === undefined ? [] : [{ code, ...at }];
  });
};

const longestWindowCharacters = 600;

const windowsOf = (
  tokens: Reading['tokens'],
  sentences: readonly number[],
): readonly { start: number; end: number }[] => {
  const spans: { start: number; end: number }[] = [];
  tokens.forEach((token, at) => {
    const number = sentences[at] ?? 0;
    const span = spans[number];
    if (span === undefined) spans[number] = { start: token.start, end: token.end };
    else span.end = token.end;
  });
  const known = spans.filter((span) => span !== undefined);
  return known.map(({ start, end }, at) => ({
    start,
    end: Math.min(known[at + 1]?.end ?? end, start + longestWindowCharacters),
  }));
};

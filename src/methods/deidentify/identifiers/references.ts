// Numbers of cases, doors and people in prison that are known by their own shape, or by a word that stands further off.

import { isOfACase } from './numbers.ts';
import { recogniser } from './pattern.ts';

/** What is written down about devices, medicines and rules has such numbers too. */
const ofAThing =
  /\b(?:alert|notice|recall|device|equipment|machine|pump|monitor|kit|implant|stock|supplier|maintenance|batch|lot|serial|model|asset|job|drug|trial|study|protocol|guideline|guidance|leaflet|sop|policy|product|catalogue|size|nice|standard)\b/;
const thingBefore = (text: string, start: number): boolean => ofAThing.test(text.slice(Math.max(0, start - 30), start));

/** "not KTR/2025/00418": letters, a year and a number. */
export const yearlyReference = recogniser(
  'other-number',
  /(?<![\w/.-])(?!(?:mda|mhra|natpsa|nice|cg|ng|ta|qs|dsi|fsn|fsca|pil|sop|pgd|cas|psa|hsib|iso|en|bs|cve|eu|si|ec)[/-])[a-z]{2,5}[/-](?:19|20)\d\d[/-]\d{3,9}(?![\w/-])/g,
  ({ start, page }) => !thingBefore(page.lower, start),
);

/** "Crime number 7104/220913/25", before anything takes its figures for those of the health service. */
export const numberWithStrokes = recogniser(
  'other-number',
  /\b(?:crime|case|claim|log|incident|court|police|file)(?: (?:no|num|number|ref|reference))?\W{0,3}(?:(?:is|was) )?(?<id>\d{2,6}\/\d{3,8}\/\d{2,4})(?![\w/])/g,
);

const inPrison =
  /\b(?:prison|prisoner|wing|cell|landing|hmp|yoi|custody|inmate|segregation|nomis|officer|screws?|remand)\b/;
/** "Curtis (A7713DK)": as prisons number people, where a prison is spoken of or a name stands before it. */
export const prisonerNumber = recogniser(
  'other-number',
  /(?<![\w/.-])[a-z]\d{4}[a-z]{2}(?![\w/-])/g,
  ({ start, end, page }) =>
    !thingBefore(page.lower, start) &&
    (/[A-Z][a-z'-]+ \($/.test(page.text.slice(Math.max(0, start - 24), start)) ||
      inPrison.test(page.lower.slice(Math.max(0, start - 80), end + 80))),
);

/** "the gate code, which is D9120X". */
export const codeOfDoor = recogniser(
  'other-number',
  /\b(?:room|door|gate|entry|house|building|lift|alarm|key ?safe|safe|shed|garage)(?: entry)? (?:code|pin)(?:,? (?:which|that|it|he said|she said))?(?:,? (?:is|was|being)|:| =| -)? {1,2}(?<id>[a-z]?\d{3,8}[a-z#]?)(?![\w/])/g,
);

/** "alert bracelet MB-40318". */
export const numberOnBody = recogniser(
  'hospital-number',
  /\b(?:bracelet|medic ?alert|wristband|alert card|id band|name band)(?: (?:no|number|id|ref|said|reads?|is|was|with)|[:#]){0,2} {0,2}(?<id>[a-z]{1,4}[/-]?\d{4,8})(?![\w/])/g,
);

/** "My claim is BHX 88/31107-C": letters, a space, and figures with a stroke. */
export const spacedReference = recogniser(
  'other-number',
  /(?<![\w/.-])(?!(?:bp|obs|on|at|of|by|to|the|and|was|is|for|in|case|ref|no|log|cad|file|num|date|from|with)\b)[a-z]{2,4} \d{2,4}\/\d{4,9}(?:-[a-z]{1,3})?(?![\w/-]|\.\d)/g,
  ({ start, page }) => isOfACase(page.lower, start),
);

// Numbers of cases, doors and people in prison that are known by their own shape, or by a word that stands further off.

import { isLabelledAsThing, isNearAThing } from './of-a-thing.ts';
import { recogniser } from './pattern.ts';

/** "not KTR/2025/00418": letters, a year and a number. */
export const yearlyReference = recogniser(
  'other-number',
  /(?<![\w/.-])(?!(?:mda|mhra|natpsa|nice|cg|ng|ta|qs|dsi|fsn|fsca|pil|sop|pgd|cas|psa|hsib|iso|en|bs|cve|eu|si|ec)[/-])[a-z]{2,5}[/-](?:19|20)\d\d[/-]\d{3,9}(?![\w/-])/g,
  ({ start, page }) => !isNearAThing(page.lower, start, 30),
);

/** "Crime number 7104/220913/25", before anything takes its figures for those of the health service. */
export const numberWithStrokes = recogniser(
  'other-number',
  /\b(?:crime|case|claim|log|incident|court|police|file)(?: (?:no|num|number|ref|reference))?\W{0,3}(?:(?:is|was) )?(?<id>\d{2,6}\/\d{3,8}\/\d{2,4})(?![\w/])/g,
);

/** "A9090XX", "Curtis (A7713DK)": as prisons number people. */
export const prisonNumber = recogniser(
  'other-number',
  /(?<![\w/.-])(?:hmp\/)?[a-z]\d{4}[a-z]{2}(?![\w/-])/g,
  ({ start, page }) => !isLabelledAsThing(page.lower, start) && !isNearAThing(page.lower, start, 30),
);

/** "code 2 9 9 0 C", "door entry number, C 0 8 8 1": what opens a door, figure by figure. */
export const codeInFigures = recogniser(
  'other-number',
  /\b(?:code|pin|number|key ?safe|entry)\b[^\w\n]{0,3}(?:(?:is|was)[^\w\n]{1,3})?(?<id>(?:[a-z] )?\d(?: \d){2,7}(?: [a-z])?)(?! ?[\w%])/g,
);

/** "room code X1980", "the gate code, which is D9120X". */
export const codeOfDoor = recogniser(
  'other-number',
  /\b(?:room|door|gate|entry|house|building|block|flat|bungalow|entrance|main|front|back|side|outer|inner|garden|lift|alarm|key ?safe|key|access|safe|shed|garage|pad ?lock|locker|wi-?fi|phone|tablet|card|cash|bank|his|her|my|their|our|(?:mum|dad|nan|gran)'?s|carers?'?)(?: entry)? (?:code|pin|pass ?code|combination)(?:,? (?:which|that|it|he said|she said))?[^\w\n]{0,3}(?:(?:is|was|being|now|of)[^\w\n]{1,3}){0,2}(?<id>[a-z]?\d{3,8}[a-z#]?|[a-z]?\d(?:[ -]\d){3,6}[a-z]?)(?![\w/])/g,
  // What every hospital rings when a heart stops.
  ({ id }) => id !== '2222',
);

/** "alert bracelet MB-40318". */
export const numberOnBody = recogniser(
  'hospital-number',
  /\b(?:bracelet|medic ?alert|wristband|alert card|id band|name band)(?: (?:no|number|id|ref|said|reads?|is|was|with)|[:#]){0,2} {0,2}(?<id>[a-z]{1,4}[/-]?\d{4,8})(?![\w/])/g,
);

const ofACase =
  /\b(?:requests?|claims?|claimant|appellant|applicant|case|enquiry|inquiry|ref|reference|report|reported|complaint|complained|policy|file|court|solicitors?|lawyers?|insurers?|union|cqc|ombudsman|coroner|police|tribunal|safeguarding|advocate|imca|dols|social|council|housing|mash|lado|audit|permit|ticket|incident|datix|riddor|log|inquest|hearing|appeal|pass)\b/;
/** "access request SAR-2291", "my policy (AV/TR 66 02 918)", "their ref is UN/PI/30077": letters, a stroke and figures, where a case is spoken of and no thing. */
export const caseReference = recogniser(
  'other-number',
  /(?<![\w/.-])[a-z]{2,5}\d?[/-](?:[a-z]{1,3}[/ -])?(?:\d{3,9}(?:[/-][a-z]{1,3})?|(?:\d{2,4} ){2,3}\d{1,5})(?![\w/-]|\.\d| ?(?:mg|mcg|ml|g|kg|units?)\b)/g,
  ({ start, page }) => isOfACase(page.lower, start),
);
/** Is a case spoken of before it, and no thing? */
const isOfACase = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - 60), start);
  return ofACase.test(before) && !isNearAThing(text, start, 60);
};

/** "My claim is BHX 88/31107-C": letters, a space, and figures with a stroke. */
export const spacedReference = recogniser(
  'other-number',
  /(?<![\w/.-])(?!(?:bp|obs|on|at|of|by|to|the|and|was|is|for|in|case|ref|no|log|cad|file|num|date|from|with)\b)[a-z]{2,4} \d{2,4}\/\d{4,9}(?:-[a-z]{1,3})?(?![\w/-]|\.\d)/g,
  ({ start, page }) => isOfACase(page.lower, start),
);

// What numbers a thing, a norm or a paper about rules, and so nobody: a batch, a serial number, a pump, an ISO standard.

const aThing =
  /\b(?:batch(?:es)?|lots?|serial|s\/?n|model|mk|asset|pumps?|barcodes?|gtin|udi|machine|device|catalogue|version|firmware|software|fob|bleep|delivery note|invoice|cylinder|hoist|monitors?|fleet|trial|protocol|guidelines?|guidance|leaflets?|sop|masks?|filters?|strips|vials?|ampoules?|expir(?:y|es|ed)|equipment|implants?|supplier|manufacturer|printer|seal|p\/?n|purchase|requisition|helpdesk|estates|engineers?|maintenance|calibrat\w+|serviced|(?:endo)?scopes?|ventilators?|defib(?:rillator)?s?|fridges?|freezer|scanners?|laptops?|computers?|radio|cameras?|mattress(?:es)?|commode|trolleys?|wheelchairs?|stretcher|regulator|concentrator|nebuliser|analysers?|glucose meter|centrifuge|generator|battery|batteries|charger|cables?|vaccines?|errors?|faults?|staplers?|stents?|racks?|slings?|(?:cabinet|probe|tray|set|pack|box(?:es)?|bags?|tank|door|room|app|drug|label|ticket|product|parts?|order|jobs?|forms?|kit|item|stock|size|study|recall|alert|notice|standard|template)(?=[ :#]{1,3}(?:(?:no|num|number|nos|code|ref|reference|is|was)[ :#]{1,3}){0,2}$))\b[^.;\n]{0,24}$/;
const thenAThing =
  /^[ )"']{1,2}(?:batch|lot|pumps?|monitors?|device|machine|model|masks?|filters?|pads?|catheters?|printers?|beds?|mattress(?:es)?|hoists?|probes?|mg|mcg|ml|units?|patients|people|pounds|doses|tablets|steps)\b/;
/** What is said of a person counts for more: "the same blood form twice, 4G7-20081". */
const aPerson =
  /\b(?:samples?|specimens?|bloods?|swabs?|biopsy|hosp|hospital|patient|pt|wristband|mrn|claim|booking)\b/;

/** Norms, papers about rules and kinds of illness have such numbers too. */
const standards =
  '(?:iso|en|bs|din|astm|nice|(?:cg|ng|qs|ta)(?=\\/)|mhra|mda|natpsa|psn|pmid|doi|isbn|issn|nct|isrctn|cve|icd|opcs|snomed|covid|sars|hl7|utf|usb|cas|dcb|pil|pgd|pl|eu|ce|v(?=\\d{1,4}[.-]))';
export const isOfANorm = (id: string): boolean => norm.test(id);
const norm = new RegExp(`^${standards}[\\W\\d]`);
const standard = new RegExp(`\\b${standards}[ :]$`);
/** "policy IPC12", "claim UC50A form", "Ref BNF88": papers that are many people's. */
const leadsToAPaper = /\b(?:policy|ref|reference|claim|case|complaint)[ :]{1,2}$/;
const aPaper = /^[a-z]{2,5}\d{1,2}[a-z]?$/;
/** Does a word before or behind it call the number between two places that of a thing? */
export const isOfAThing = (lower: string, start: number, end: number): boolean => {
  const before = lower.slice(Math.max(0, start - 46), start).replace(/\b(nos?|num|ref)\./g, '$1 ');
  if (standard.test(before) || (leadsToAPaper.test(before) && aPaper.test(lower.slice(start, end)))) return true;
  const thing = aThing.exec(before);
  return (
    thenAThing.test(lower.slice(end, end + 14)) ||
    (thing !== null && !aPerson.test(before.slice(Math.max(0, thing.index - 8))))
  );
};

const labels =
  /\b(?:batch|lot|gtin|udi|serial|model|barcode|ean|snomed|sct|version|bleep|ods|code|catalogue|cat|ref code|product|natpsa|job|asset|asset tag|pump|fleet|order|form|bed|part|size|seal)\W{0,3}(?:(?:no|num|number|ref|reference|ids?|code|tag|is|was)\b\W{0,3}){0,3}$/;
/** Is what begins at `start` called the number of a thing? */
export const isLabelledAsThing = (text: string, start: number): boolean =>
  labels.test(text.slice(Math.max(0, start - 40), start));

const nearThing =
  /\b(?:alert|notice|recall|device|equipment|machine|pump|monitor|kit|implant|stock|supplier|engineers?|maintenance|estates|batch|lot|serial|model|asset|form|job|drug|trial|study|protocol|guideline|guidance|leaflet|sop|product|catalogue|size|standard)\b/;
/** Is a thing spoken of among the `reach` letters before it? */
export const isNearAThing = (text: string, start: number, reach: number): boolean =>
  nearThing.test(text.slice(Math.max(0, start - reach), start));

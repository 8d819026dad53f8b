// A batch, a pump, a job, a leaflet: what has a number and is nobody.

const label =
  /\b(?:batch|lot|gtin|udi|serial|model|barcode|ean|snomed|sct|version|bleep|ods|code|catalogue|cat|ref code|product|natpsa|job|asset|asset tag|pump|fleet|order|form|bed|part|size)\W{0,3}(?:(?:no|num|number|ref|reference|id|code|tag|is|was)\b\W{0,3}){0,3}$/;
/** Is what begins at `start` called the number of a thing? */
export const isOfAThing = (text: string, start: number): boolean =>
  label.test(text.slice(Math.max(0, start - 40), start));

const thing =
  /\b(?:alert|notice|recall|device|equipment|machine|pump|monitor|kit|implant|stock|supplier|engineers?|maintenance|estates|batch|lot|serial|model|asset|form|job|drug|trial|study|protocol|guideline|guidance|leaflet|sop|product|catalogue|size|standard)\b/;
/** Is a thing spoken of among the `reach` letters before it? */
export const isNearAThing = (text: string, start: number, reach: number): boolean =>
  thing.test(text.slice(Math.max(0, start - reach), start));

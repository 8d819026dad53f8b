// Names and numbers in what was typed are hidden before it is kept, as everywhere in Cairn. Of a log nobody needs the words as
// typed again, so they are not kept at all. A medicine of the list is no name, however much it looks like one.

import { deidentify } from '../../methods/deidentify/index.ts';
import type { Slip } from './entry.ts';
import type { Medicines } from './medicines.ts';

export type HiddenSlip = { readonly slip: Slip; readonly hidden: number };

export const hideInText = (
  text: string,
  keep: readonly string[] = [],
): { readonly text: string; readonly hidden: number } => {
  const { text: shown, spans } = deidentify(text, { keep });
  return { text: shown, hidden: spans.length };
};

export const hideInSlip = (medicines: Medicines, slip: Slip): HiddenSlip => {
  const known = [slip.intended, slip.selected].flatMap((name) => medicines.get(name)?.moiety ?? []);
  let hidden = 0;
  const hide = (text: string): string => {
    const found = hideInText(text, known);
    hidden += found.hidden;
    return found.text;
  };
  const medicine = (name: string): string => medicines.get(name)?.name ?? hide(name);
  const shown: Slip = {
    ...slip,
    intended: medicine(slip.intended),
    selected: medicine(slip.selected),
    happened: hide(slip.happened),
    done: hide(slip.done),
  };
  return { slip: shown, hidden };
};

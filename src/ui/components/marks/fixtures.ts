import type { MarksInWords } from './marks.ts';

const few = 'We hide these: {words}.';
const more = 'We hide these: {words} and {count} more.';

export const fixtures: readonly MarksInWords[] = [
  { few, more, told: { keep: [], also: [] } },
  { few, more, caution: 'We may miss some.', told: { keep: ['Rose "ward"'], also: ['Bo'] } },
];

// "taught at St Winefride's", "sings bass at St Cuthbert's, Corbridge": what bears a saint's name is somebody's school or church
// where the sentence speaks of teaching, singing or praying; otherwise a hospital may bear it.

import type { Span } from '../span.ts';
import { isOfCare, placeAfter } from './organisation-words.ts';
import type { RecogniserAt } from './pattern.ts';

const saint =
  /(?:St\.?|Saint) [A-Z][\w'-]{2,20}(?:(?: (?:of|the|and|le|in))? [A-Z][\w'-]{2,20}(?![\w'])){0,3}|(?<=Our )Lady(?: (?:of|and|the|[A-Z][\w']{1,20})(?![\w'])){1,5}|(?<=All )(?:Saints|Hallows)(?!\w)/y;
const lead = /(?:Our|All) $/;
const belongs =
  /\b(?:school|taught|teach(?:er|es)?|pupil|p[1-7]|reception class|vicar|churchwarden|verger|choir|plays the organ|organist|church bells?|r[ai]ngs? (?:the )?bells|bell-?ring(?:ers?|ing)|sings?|sang|tenor|(?:at|to|after|midnight|says|said) mass|parish|parishioner|congregation|priest|nursery|curate|deacon|sermon|altar)\b/;

export const saintOfSomebody: RecogniserAt = (page, at): Span | null => {
  saint.lastIndex = at;
  const found = saint.exec(page.text)?.[0].replace(/ (?:of|the|and|le|in)$/, '');
  if (found === undefined) return null;
  const end = at + found.length;
  const start = at - (lead.exec(page.text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0);
  const after = page.lower.slice(end, end + 60);
  const before = page.lower.slice(Math.max(0, start - 60), start);
  const sentence = `${before.slice(before.lastIndexOf('. ') + 1)} ${after.split('. ', 1)[0]}`;
  if (!belongs.test(sentence) || isOfCare(found) || isOfCare(after.slice(0, 24))) return null;
  return { start, end: end + placeAfter(page.text, end), type: 'organisation' };
};

// Postcodes: an area that exists, and the shape of BS 7666. The second half never holds C I K M O V, which keeps 5mg apart.

import type { Span } from '../span.ts';
import { matchesOf, type Recogniser } from './pattern.ts';

const areas = new Set(
  (
    'ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ' +
    'ig im ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st ' +
    'sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze je'
  ).split(' '),
);

/** "l5 4th", "w1 2hr": written small, these are levels, weeks and hours. */
const endings = new Set(['st', 'nd', 'rd', 'th', 'hr', 'pt', 'wd', 'ds', 'ed', 'pg', 'pr', 'us']);

/** Looked for from the first figure, which is rarer than a letter. */
const fromFigure =
  /(?=\d)(?:(?<=(?<![a-z0-9])(?<area>[a-z]{1,2}))\d[a-z\d]?[ \t-]{0,3}[0-9o][abd-hjlnp-uw-z]{2}|(?<=\bpost ?code\W{1,3}(?:is )?(?<apart>[a-z]{1,2} ))\d[a-z\d]? \d ?[abd-hjlnp-uw-z]{2}|(?<=(?<![a-z0-9])(?<gir>gir[ -]?))0aa)(?![a-z0-9])/g;

export const postcode: Recogniser = ({ text, lower }) =>
  matchesOf(fromFigure, lower).flatMap(({ index, 0: found, groups }): readonly Span[] => {
    const lead = groups?.area ?? groups?.apart ?? groups?.gir ?? '';
    const start = index - lead.length;
    const end = index + found.length;
    const isSmall = text.slice(end - 2, end) === lower.slice(end - 2, end);
    const isSplit = /[ \t-]/.test(text.slice(start, end));
    const isOne =
      groups?.gir !== undefined || (areas.has(lead.trim()) && !(isSmall && isSplit && endings.has(found.slice(-2))));
    return isOne ? [{ start, end, type: 'postcode' }] : [];
  });

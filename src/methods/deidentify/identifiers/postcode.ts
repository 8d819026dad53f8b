// Postcodes: an area that exists, and the shape of BS 7666. The second half never holds C I K M O V, which keeps 5mg apart.

import { recogniser } from './pattern.ts';

const areas = new Set(
  (
    'ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ' +
    'ig im ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st ' +
    'sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze je'
  ).split(' '),
);

/** "l5 4th", "w1 2hr": written small, these are levels, weeks and hours. */
const endings = new Set(['st', 'nd', 'rd', 'th', 'hr', 'pt', 'wd', 'ds', 'ed', 'pg', 'pr', 'us']);

export const postcode = recogniser(
  'postcode',
  /(?<![a-z0-9])(?:gir[ -]?0aa|[a-z]{1,2}\d[a-z\d]?[ \t-]{0,3}[0-9o][abd-hjlnp-uw-z]{2}|(?<=\bpost ?code\W{1,3}(?:is )?)[a-z]{1,2} \d[a-z\d]? \d ?[abd-hjlnp-uw-z]{2})(?![a-z0-9])/g,
  ({ id, start, end, page }) => {
    const area = /^[a-z]+/.exec(id)?.[0] ?? '';
    if (id.startsWith('gir')) return true;
    const isSmall = page.text.slice(end - 2, end) === page.lower.slice(end - 2, end);
    const isSplit = /[ \t-]/.test(page.text.slice(start, end));
    return areas.has(area) && !(isSmall && isSplit && endings.has(id.slice(-2)));
  },
);

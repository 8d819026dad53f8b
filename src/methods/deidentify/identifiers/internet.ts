// Email addresses, web addresses, handles and addresses of machines. Found from their one telling sign outwards, so that a long
// text without it costs nothing. Public web addresses of the health service and of government identify no one and stay.

import type { Span } from '../span.ts';
import { matchesOf, type Recogniser, recogniser } from './pattern.ts';

const beforeAt = /[\w.+%'-]{1,64}$/;
const afterAt = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}/;
const handle = /^[a-z0-9_][\w.]{2,29}/;

/** "adey.ola@ward6": a name of a network, which has no domain. */
const ofNetwork = /^[a-z][a-z0-9]{0,20}[._][a-z0-9._]{1,30}$/;
const network = /^[a-z][a-z0-9-]{2,20}(?![\w@])/;

export const emailOrHandle: Recogniser = ({ lower }) => {
  const spans: Span[] = [];
  for (let at = lower.indexOf('@'); at !== -1; at = lower.indexOf('@', at + 1)) {
    const after = lower.slice(at + 1, at + 400);
    const local = beforeAt.exec(lower.slice(Math.max(spans.at(-1)?.end ?? 0, at - 64), at));
    const domain = afterAt.exec(after);
    if (local !== null && domain !== null)
      spans.push({ start: at - local[0].length, end: at + 1 + domain[0].length, type: 'email' });
    else {
      const name = local === null ? handle.exec(after) : null;
      const place = local !== null && ofNetwork.test(local[0]) ? network.exec(after) : null;
      if (local !== null && place !== null)
        spans.push({ start: at - local[0].length, end: at + 1 + place[0].length, type: 'username' });
      if (name !== null && /[a-z]/.test(name[0]))
        spans.push({ start: at, end: at + 1 + name[0].replace(/\.$/, '').length, type: 'username' });
    }
  }
  return spans;
};

const spokenDomain =
  /(?: at | ?[[(]at[\])] ?)(?:[a-z0-9-]{2,30}\.[a-z]{2,10}(?:\.[a-z]{2,3})?(?<=[\])] ?[a-z0-9.-]{2,50})|[a-z0-9-]{2,30} dot (?:com|net|org|co|nhs|example)(?: dot (?:uk|net|com|org))?|(?:gmail|hotmail|yahoo|outlook|icloud|btinternet|live|aol)\.(?:com|co\.uk|net))\b/g;
const spokenBeforeAt = /(?:[a-z0-9_]{1,30}(?:\.| dot | underscore | dash | hyphen )){0,3}[a-z0-9_]{2,30}$/;

/** "jane dot smith at gmail dot com": said as it is spoken. */
export const spokenEmail: Recogniser = ({ lower }) =>
  matchesOf(spokenDomain, lower).flatMap(({ index, 0: domain }): readonly Span[] => {
    const local = spokenBeforeAt.exec(lower.slice(Math.max(0, index - 100), index));
    return local === null ? [] : [{ start: index - local[0].length, end: index + domain.length, type: 'email' }];
  });

/** "jane.smith @ example.org": with spaces where none belong. */
const spaced = /(?<![\w@.])[\w.+-]{2,40}(?: @ |@ )[a-z0-9-]{2,30}(?:\.[a-z0-9-]{2,30}){1,3}(?![\w@])/g;
export const spacedEmail = recogniser('email', spaced);

/** "facebook dot com slash jane": said as it is spoken. */
export const spokenLink = recogniser(
  'link',
  /\b(?:www dot )?[a-z0-9-]{2,30}(?: dot [a-z0-9-]{2,30}){1,3}(?: (?:forward )?slash [a-z0-9._-]{2,30}){1,4}/g,
);

/** "her blog is kirsty.example.org": an address without a path, where the words before it speak of a page. */
export const bareDomain = recogniser(
  'link',
  /\b(?:blog|website|site|page|channel|photos?|pictures|video|link|online|posted|web)\b[^.\n@]{0,24}?[\s:("'](?<id>(?:[a-z0-9-]{2,40}\.){1,4}(?:com|org|net|co|uk|blog|me|info|example|page|wales|scot|london))(?![\w@-]|\.\w)/g,
  ({ id }) => !/(?:nhs\.uk|gov\.uk|nice\.org\.uk)$/.test(id) && id.includes('.'),
);

export const webAddress = recogniser(
  'link',
  /\b(?:https?:\/\/|www\.)[^\s"'<>()\x80]{3,500}(?<![.,;:!?\]])|(?<![\w@.])(?:[a-z0-9-]{1,40}\.){1,4}(?:com|org|net|uk|co|io|me|info|example|ly|gl|gg|be|tv|app|page|link|blog|online|site|shop|london|scot|wales|cymru)\/[\w./@?=&%~#+:!,;-]{2,200}(?<![.,:;!])|\b(?:facebook|instagram|twitter|x|tiktok|linkedin)\.com\/[\w./@-]{2,100}(?<![.,])/g,
  ({ id }) => !/^(?:https?:\/\/)?(?:[\w-]{1,40}\.){0,4}(?:nhs\.uk|gov\.uk|nice\.org\.uk)(?:\/|$|[.,)]*$)/.test(id),
);

export const machineAddress = recogniser(
  'link',
  /(?<![\w.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w]|\.\d)/g,
);

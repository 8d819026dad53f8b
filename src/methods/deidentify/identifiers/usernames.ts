// Names by which people sign in and are known on the internet: a handle behind its sign, and what the words before it call one.

import type { Page } from '../page.ts';
import type { Span } from '../span.ts';
import { type Match, recogniser, recogniserAt } from './pattern.ts';

/** "rainy_day_61", "m.adeyemi_1977": no word has that shape. */
export const shapedName = recogniser(
  'username',
  /(?<![\w@./-])(?=[a-z_.]{0,24}\d|[a-z]{1,12}\d{0,4}_)[a-z][a-z0-9]{0,14}(?:[._][a-z0-9]{1,14}){1,3}(?![\w@/-])/g,
  ({ id, start, end, page }) => id.includes('_') && (/\d/.test(id) || /[a-z]{2}/.test(page.text.slice(start, end))),
);

const signingIn = /\b(?:log(?:ged|ging)?[ -]?(?:in|on|ins|ons)|password|smartcard|user ?name|credentials|accessed)\b/;
const isOfSigningIn = ({ start, end, page }: Match): boolean =>
  signingIn.test(page.lower.slice(Math.max(0, start - 70), end + 70));

/** "NGH\\tpark": with the name of the network before it; "and\\or" has none. */
export const networkName = recogniser(
  'username',
  /(?<![\w\\/:])[a-z][a-z0-9-]{1,14}\\[a-z][\w.-]{1,24}(?![\w\\])/g,
  (match) => /\d/.test(match.id) || isOfSigningIn(match),
);

/** Nobody tells of more; each is looked for in the whole text. */
const mostAgain = 200;

/** A log-in that was found once stands here again. */
export const again = ({ lower }: Page, spans: readonly Span[], from: Page): readonly Span[] => {
  const names = new Set(
    spans
      .filter(({ type }) => type === 'username')
      .map(({ start, end }) => from.lower.slice(start, end))
      .filter((name) => name.length > 4 && /[a-z]/.test(name) && /[\d._]/.test(name)),
  );
  const more: Span[] = [];
  for (const name of [...names].slice(0, mostAgain))
    for (let start = lower.indexOf(name); start !== -1; start = lower.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (!/[\w@]/.test(lower.charAt(start - 1)) && !/\w/.test(lower.charAt(end)))
        more.push({ start, end, type: 'username' });
    }
  return more;
};

const numbered =
  /^(?:ward|bay|bed|room|covid|cabin|side|trolley|theatre|pump|level|step|stage|grade|type|version|form|page|day|week|month|phase|group|band|zone|box|chart|line|part|unit|screen|terminal|pc|office|windows)\d/;
/** "so I used agency12", "is using nurse.ward4": where signing in is spoken of, or with a dot in it. */
export const usedName = recogniserAt(
  'username',
  /(?:using|used|accessed by|opened by|printed by|logged (?:in|on) (?:as|with|under)) (?<id>[a-z]{2,14}\.[a-z]{2,14}\d{1,4}|[a-z]{3,12}\d{1,4})(?![\w@/-]|\.\w)/y,
  (match) => match.id.includes('.') || (!numbered.test(match.id) && isOfSigningIn(match)),
);

/** "ORDERED BY:oconnorm", "her name there is velvet.dee.xx". */
export const writtenBy = recogniserAt(
  'username',
  /(?:(?:ordered|entered|created|authorised|requested|verified|recorded|logged|keyed) by(?::|=)[ \t]?(?<id>[a-z]{4,14}\d{0,4})(?=[;,|\n]|$)|(?:opened|accessed|viewed|logged|signed|amended|edited|printed|entered|recorded|changed|closed|charted|prescribed) (?:as|by|under|with) (?<word>[a-z]{1,14}\.[a-z]{2,14}(?:\.[a-z]{1,8})?|[a-z]{2,14}_[a-z0-9]{1,14}|[a-z]{2,10}\d{2,6})(?![\w@-]|\.\w)|name(?:'s| is| was)? (?<word2>[a-z0-9]{2,14}\.[a-z0-9]{2,14}\.[a-z0-9]{1,14})(?![\w@]))/y,
);

/** "posts as mumof3", "goes by the name of x_x": nobody's word has that shape. */
export const goesBy = recogniserAt(
  'username',
  /(?:posts?|posted|posting|goes|known|commented|comments|chats?|messaged?|signs|plays|streams|tweets|blogs|blogging|listed|registered|saved|appears|shows?) (?:online |there |up |on [a-z]{1,15} |on the [a-z]{1,15} )?as ["']?(?<id>[a-z][\w.-]{2,29})(?![\w@])/y,
  ({ id, start, end, page }) => /\d|_|[a-z]\.[a-z]/.test(id) || /[a-z][A-Z]/.test(page.text.slice(start, end)),
);

const common =
  /^(?:and|was|is|for|not|the|has|had|with|to|from|on|at|in|or|of|by|name|password|error|page|screen|details?|because|but|so|no|issues?|problems?|system|account|as|again|it|her|his|my|their|failed|locked|expired|without|does|did|could|can|would|will|wasn't|isn't|only|another|someone|access|shared|generic|using|used|when|then|were|that|this)$/;

/** "username jsmith4", "logged in as pkaur", "her login is kb1102". */
export const username = recogniserAt(
  'username',
  /(?:user ?name(?: (?:on|for|in|to) (?:(?:the|my|her|his|our) )?(?:[a-z]{2,12} ){1,3}(?=is|was))?|user ?id|userid|user|log[ -]?in(?: (?:name|id))?|log[ -]?on|logged (?:in|on)(?: as)?|signed in as|sign[ -]in(?: name)?|account name|screen name|smartcard user|network id|ad account)(?:(?: |(?<= ))(?:is|was|of|under|as|id|name|number|no)\b|[ \t]?[:=-]){0,2} {0,2}["']?(?<id>[a-z0-9_][\w.-]{1,30}\w)/y,
  ({ id, page, start, end }) => {
    if (common.test(id)) return false;
    const lead = page.lower.slice(Math.max(0, start - 14), start);
    const isSaid = /(?::|=| (?:is|was|as)|username|userid|user id) {0,2}["']?$/.test(lead);
    const isShaped = /\d|_|[a-z]\.[a-z]/.test(id) && /[a-z]/.test(id);
    return (
      isShaped ||
      (isSaid &&
        !/[A-Z]/.test(page.text.slice(start, end).slice(1, 2)) &&
        !/^ [a-z]/.test(page.lower.slice(end, end + 2)) &&
        isNoWord(id))
    );
  },
);

/** Letters that make no word of their own are a sign-in name even without a figure: "pkaur", "jsmth". */
const isNoWord = (id: string): boolean => id.length >= 4 && !/(?:ing|ed|ly|tion|ment|er)$/.test(id);

const media =
  '(?:insta(?:gram)?|snap(?:chat)?|twitter|tik ?tok|facebook|fb|whatsapp|discord|xbox|psn|reddit|youtube|linkedin|telegram|signal|gamertag|handle|x account|mumsnet|netmums|tinder|grindr|hinge|bumble|vinted|ebay|strava|steam|twitch|roblox|fortnite|bluesky|threads|mastodon|onlyfans|nextdoor|skype|zoom|teams|forum|portal|nickname|screen ?name|profile|channel|stream)';
export const mediaName = recogniserAt(
  'username',
  new RegExp(
    `${media}(?: \\(| (?:name|handle|account|page|profile|username|id|user|is|was|under|as|called|at|on|tag)){0,3}[ \\t]?[:=-]?[ \\t]{0,2}["']?(?<id>@?[a-z0-9][\\w.-]{2,29})`,
    'y',
  ),
  ({ id }) => /[a-z]/.test(id) && /\d|_|[a-z]\.[a-z]/.test(id) && !/^\d+(?:st|nd|rd|th|am|pm|hrs|mg|ml)$/.test(id),
);

// Names by which people sign in, known by what they are made of: letters and figures in one, parts with a dot between them, an
// initial grown on to a surname. What the lists have as an ordinary word is one only where the words before it say so.

import { anyFirst, anyLast, bits } from '../lexicon.ts';
import { cue } from '../names/cues.ts';
import { label } from '../names/labels.ts';
import type { Token } from '../names/tokens.ts';
import type { Page } from '../page.ts';
import type { Span } from '../span.ts';
import { isOfAThing } from './of-a-thing.ts';

/** "opened by", "logged on as", "I am", "two requests from". */
const leadsToIt =
  /(?:^|[^a-z])(?:(?:by|under|as|user|users|username|login|log-in|logon|account|profile|via|using|used|from|into|told|messaged|drafts of|inbox of|query from|i am|i'm|im|he is|she is|mine is|hers is|his is|mine's|e-?mail (?:is|was)|mail (?:is|was))|(?:user|log-?in|account|profile|sign-in)s? [a-z]{2,8})[ :=]{1,2}["'(]{0,2}$|(?:app|system|portal|trail|author|editor|by|user|operator|owner|clerk|signed|typist|requester|requestor|sender|assignee|prescriber|login|id|handle|account|profile|entered|audit|log)[:=] ?$/;
/** Things have such names too: "using vicryl2", "on trial under pembro200". */
const leadsToThings = /(?:via|using|used|from|into|told|under|as)[ :=]{1,2}["'(]{0,2}$/;
/** What somebody is, before an initial and a surname in one: "MSW ewilks". */
const leadsToSomebody =
  /(?:^|[^a-z])(?:by|under|as|user|login|account|told|asked|messaged|msw|hca|rn|rmn|rgn|sn|dr|reg|sho|fy[12]|st[1-8]|bank|agency|nurse|midwife|porter|doctor)[ :=]{1,2}["'(]{0,2}$/;
/** Behind these an unknown word is one too: "user sohalg". */
const saysIt =
  /(?:^|[^a-z])(?:user|username|user ?id|log-?in|logon|sign-in)(?: (?:id|name|is|was))?[ :=]{1,2}["'(]{0,2}$/;
/** "signed off by ADEYEMR". */
const signs = /[a-z](?:ed|en)(?: off| out)? by $/;
/** "acked by kdev": a system tells of it. */
const recorded =
  /(?:acknowledged|acked|amended|charted|entered|edited|logged|accessed|viewed|verified|authorised|keyed|created|deleted|actioned|uploaded|vetted|unlocked)(?: off| out| in| on)? (?:by|under|as) $/;
/** What is done to lines, beds and wounds as well as to records: "locked by taurolock", "validated by biomeds". */
const recordedOrDone =
  /(?:closed|opened|filed|validated|released|audited|locked)(?: off| out| in| on)? (?:by|under|as) $/;
const system =
  /\b(?:log|log-?ins?|logged|audit trail|trail|system|epr|epma|emis|systmone|lorenzo|cerner|epic|ice|pas|datix|portal|account|user|username|smartcard|terminal|screen|e-?record|app)\b/;
/** "user sohalg, who": what goes on behind it may be anything, "user onboarding". */
const endsHere = /^["')]{0,2}[,:;]/;
const endOfWord = /(?:ing|ed|s)$/;
/** What is done in a record under somebody's name: "tstafford viewed it". */
const doneInRecord =
  /^ (?:had |has |then |also |never )?(?:viewed|accessed|opened|prescribed|charted|logged|amended|signed|closed|ordered|discharged|booked|printed|edited|deleted|entered|recorded|cancelled|acknowledged|acked|filed|authorised|verified|created|requested|updated|posted|commented|tweeted|messaged)\b|^(?:'s)? (?:log-?in|account|password|profile|inbox|credentials|(?:is|was) (?:still |not )?(?:logged|signed in|locked))\b/;
/** What has a number and is no one: "bay2", "covid19", "news2". */
const numbered =
  /^(?:wards?|bays?|beds?|rooms?|covid|cabin|side|trolley|theatre|pump|level|step|stage|grade|type|version|form|page|day|week|month|year|phase|group|band|zone|box|chart|line|part|unit|screen|terminal|pc|office|windows|news|mews|gcs|ews|sats?|spo|temp|bp|hr|rr|bm|bms|vit|vitamin|omega|tier|cat|category|class|room|flat|house|no|nos|num|ext|tel|bleep|age|aged|at|on|in|of|to|for|about|over|under|every|take|took|gave|gp|fy|st|ct|cas|trial|area|pod|hub|site|floor|lot|set|pack|route|junction|gate|section|para|item|question|option|appendix|table|figure|ref|job|call|log|dept|mp|ipad|iphone|xbox|playstation|usb|hdmi|sim)$/;

/** The tokens that stand in one with no space between, from `at` on. */
const lastOfCluster = ({ text }: Page, tokens: readonly Token[], at: number): number => {
  let last = at;
  for (let next = tokens[last + 1]; next !== undefined; next = tokens[last + 1]) {
    const end = tokens[last]?.end ?? 0;
    const isJoined =
      next.kind !== 'hidden' &&
      (next.start === end || (next.start === end + 1 && /[._\\-]/.test(text.charAt(end)))) &&
      tokens[last]?.isPossessive === false;
    if (!isJoined) return last;
    last += 1;
  }
  return last;
};

const isWord = ({ kind, bits: held }: Token): boolean => kind === 'word' && (held & (bits.word | bits.stop)) !== 0;
const isSomebody = ({ bits: held, labels }: Token): boolean =>
  (held & (anyFirst | anyLast | bits.rare)) !== 0 || (held === 0 && (labels & label.user) !== 0);
/** No English word begins so: "jnabirye", "vjames". */
const noOnset =
  /^(?![aeiouyw]|b[lrh]|c[hlrzy]|d[rhw]|f[lrj]|g[hlnrw]|k[hlnrw]|l[lh]|m[cbp]|n[gdk]|p[hlrsf]|qu|rh|s[chjklmnpqrtvw]|t[hrsw]|w[hr]|z[h])[a-z][^aeiouy]/;
/** No list has it as an ordinary word or a place. */
const isStrange = ({ kind, bits: held, word }: Token): boolean =>
  kind === 'word' &&
  ((word.length > 2 && !(held & (bits.word | bits.stop | bits.place))) || (word.length > 4 && noOnset.test(word)));
/** Among names two letters are enough: "jo.bloggs". */
const isShortFirst = ({ kind, bits: held, word }: Token): boolean =>
  kind === 'word' && word.length === 2 && (held & bits.first) !== 0 && !(held & (bits.word | bits.stop));
/** Somebody's, not only by the list of what is seldom met, which has much that is a medicine too: "durva". */
const isNamed = (token: Token, figures: string): boolean =>
  (token.bits & (anyFirst | anyLast)) !== 0 ||
  isOnlyGrownOn(token) ||
  figures.startsWith('0') ||
  ((token.labels & label.user) !== 0 && figures.length > 1);
/** An initial and a surname that nothing else could be. */
const isOnlyGrownOn = ({ bits: held, labels, word }: Token): boolean =>
  held === 0 && (labels & label.user) !== 0 && noOnset.test(word);
/** Some name is in it, or no English word is made so. */
const couldBeSomebody = ({ labels, word }: Token): boolean => (labels & label.user) !== 0 || noOnset.test(word);

const isLettersOnly = ({ bits: held, word }: Token): boolean => held === 0 || word.length < 3;

const dotted = /^[a-z]{1,14}\d{0,6}(?:\.[a-z]{1,14}\d{0,4}){1,3}$/;
const endsInFigures = /^[a-z]{2,14}\d{1,4}$/;
const aroundFigures = /^[a-z]{1,8}\d{1,3}[a-z]{3,12}$/;
const hyphened = /^[a-z]{1,12}\d{0,4}(?:-[a-z]{1,14}\d{0,4}){0,2}-(?:[a-z]{2,14}\d{0,4}|\d{2,4})$/;
const ofMachines = /^(?:auto|semi|multi|non|pre|post|self)-|analyser/;
const ofNetwork = /^[a-z][a-z0-9-]{1,14}\\[a-z][a-z0-9.]{2,24}$/;
/** "www.", "e.g.", "p.o." and domains that stand without a page. */
const noName =
  /^(?:www|eg|ie|pm|am|po|no|nb|st|dr|mr|mrs|ms|vs)\.[a-z]+$|\.(?:uk|com|org|net|nhs|gov|co|doc|docx|pdf|xls|xlsx|jpg|png|csv)$/;

/**
 * `isLed`: whether the words around it say that it is one, and `isLedToSomebody` that it is no thing; asked only where its own make
 * leaves it open.
 */
const isName = (id: string, parts: readonly Token[], isLed: () => boolean, isLedToSomebody: () => boolean): boolean => {
  const [first] = parts;
  // "airvo2", "venturi-28"
  if (first === undefined || noName.test(id) || first.cues & cue.eponym) return false;
  if (parts.some(isOnlyGrownOn)) return true;
  if (dotted.test(id)) {
    const people = parts.filter((part) => (isSomebody(part) && part.word.length > 2) || isShortFirst(part));
    const isMadeOfThem =
      people.length > 0 &&
      parts.length > 1 &&
      parts.every((part) => isShortFirst(part) || (isStrange(part) && !isWord(part)));
    if (isMadeOfThem || (people.length > 0 && parts.length > 2 && parts.every(({ word }) => word.length > 1)))
      return true;
    if (people.length > 0 || parts.some(isStrange))
      return /[a-z]\.[a-z]{1,14}\d{1,4}$|[a-z]{3}\d{1,4}\./.test(id) || isLed();
    return /\d$/.test(id) && !parts.some(({ word }) => numbered.test(word)) && isLed();
  }
  if (endsInFigures.test(id)) {
    const figures = id.slice(first.word.length);
    // "locum2" is anybody who has that post
    if (numbered.test(first.word) || (first.cues & cue.role && figures.length === 1)) return false;
    const isNamedHere = isNamed(first, figures);
    if (isNamedHere && isStrange(first) && first.word.length > (isSomebody(first) ? 3 : 4)) return true;
    return id.length > 5 && (isNamedHere ? isLed() : isLedToSomebody());
  }
  if (aroundFigures.test(id)) return id.length > 5 && isLed();
  if (hyphened.test(id))
    return (
      !numbered.test(first.word) && !ofMachines.test(id) && (/\d/.test(id) || parts.every(isLettersOnly)) && isLed()
    );
  return (
    ofNetwork.test(id) && (/\.[a-z]/.test(id) || parts.some(({ bits: held, labels }) => held === 0 && labels !== 0))
  );
};

/** An initial grown on to a surname, or behind it: "tstafford", "sohalg"; "JSmith", "SmithJ". */
const isGrownOn = (token: Token, written: string, lead: string, textBefore: string, behind: string): boolean => {
  if (token.bits !== 0 || token.cues !== 0) return false;
  if (saysIt.test(lead) && endsHere.test(behind) && !endOfWord.test(token.word)) return true;
  if (couldBeSomebody(token)) {
    if (saysIt.test(lead) || recorded.test(lead) || (/^[A-Z]{6}/.test(written) && signs.test(textBefore))) return true;
    if (recordedOrDone.test(lead) && (system.test(lead) || system.test(behind))) return true;
  }
  return (
    (token.labels & label.user) !== 0 &&
    ((noOnset.test(token.word) && /^[a-z]/.test(written)) ||
      leadsToSomebody.test(lead) ||
      doneInRecord.test(behind) ||
      /^[A-Z]{2}[a-z]|[a-z][A-Z]$/.test(written))
  );
};

const inOneSize =
  /^(?:[^a-z]+|[^A-Z]+|[A-Z][a-z]*\.[A-Z][a-z]+\d{1,4}|[A-Z]{2}[a-z]+\d{0,4}|[A-Z][a-z]+[A-Z]\d{0,4}|.*\\.*)$/;

const leads: ReadonlySet<string> = new Set(['by', 'under', 'as', 'is', 'name', 'id']);
/** Spares the rest of the work: no other unknown word by itself is a log-in. */
const couldBeLed = ({ labels, word }: Token, before: Token | undefined): boolean =>
  (labels & label.user) !== 0 ||
  (word.length > 3 && before !== undefined && ((before.labels & label.user) !== 0 || leads.has(before.word)));

const goesOn = /[\w@/]/;
const longestLead = 30;
export const signInShapes = (page: Page, tokens: readonly Token[]): readonly Span[] => {
  const spans: Span[] = [];
  const { text, lower } = page;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || token.kind !== 'word') continue;
    const couldBeCluster = next !== undefined && next.gap !== 'space' && next.start - token.end < 2;
    if (!couldBeCluster && (token.bits !== 0 || !couldBeLed(token, tokens[at - 1]))) continue;
    if (token.isPossessive || token.gap === 'hyphen') continue;
    const last = couldBeCluster ? lastOfCluster(page, tokens, at) : at;
    const { start } = token;
    const end = tokens[last]?.end ?? token.end;
    const id = lower.slice(start, end);
    const isWhole = !/[\w@./\\-]/.test(lower.charAt(start - 1)) && !goesOn.test(lower.charAt(end));
    const written = text.slice(start, end);
    if (isWhole && inOneSize.test(written)) {
      const lead = lower.slice(Math.max(0, start - longestLead), start);
      const behind = lower.slice(end, end + longestLead);
      const isOne =
        last > at
          ? isName(
              id,
              tokens.slice(at, last + 1),
              () => leadsToIt.test(lead) || doneInRecord.test(behind),
              () => (leadsToIt.test(lead) && !leadsToThings.test(lead)) || doneInRecord.test(behind),
            )
          : isGrownOn(token, written, lead, text.slice(Math.max(0, start - longestLead), start), behind);
      if (isOne && (/[.-]/.test(id) || !isOfAThing(lower, start, end))) spans.push({ start, end, type: 'username' });
    }
    at = last;
  }
  return spans;
};

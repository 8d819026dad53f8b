// Who is told by what is said of the name itself, or of who bears it: "we call her Lark", "Frost is my surname", "Knight, who
// lost them", "Alder, the guard,", "BOOTH, L."

import { anyName } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { cue } from './cues.ts';
import type { Token } from './tokens.ts';

const calls = setOf('call calls calling know knows knew');
const whom = setOf('him her them me');
const own = setOf('my his her their your');
const isAName = /^(?:sur|nick|fore)?name$/;
const kindsOfName = setOf('first second last middle real full family maiden proper married given');

/** "know her as Tansy", "calls him Sparks". */
const isCalled = (tokens: readonly Token[], at: number): boolean => {
  const lead = tokens[at - 1]?.word === 'as' ? at - 2 : at - 1;
  const isBeside = tokens[at]?.gap === 'space' || tokens[at]?.gap === 'quote';
  return isBeside && whom.has(tokens[lead]?.word ?? '') && calls.has(tokens[lead - 1]?.word ?? '');
};

const isOr = setOf('is isnt was wasnt');
const realName = /^(?:real|right|true|full|proper)$/;
/** "Lark is what we call her", "Frost is my surname", "Nightingale isn't her name", "Bap's right name is", "Kiddo, real name". */
export const isToldToBe = (tokens: readonly Token[], at: number): boolean => {
  const [verb, owner, kind] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (verb !== undefined && owner?.word === 'name' && realName.test(verb.word))
    return tokens[at]?.isPossessive ? verb.gap === 'space' : verb.gap === 'comma';
  if (verb?.gap !== 'space' || !isOr.has(verb.word) || owner === undefined || kind === undefined) return false;
  if (owner.word === 'what')
    return [4, 5, 6].some(
      (step) => calls.has(tokens[at + step]?.word ?? '') && whom.has(tokens[at + step + 1]?.word ?? ''),
    );
  if (!own.has(owner.word)) return false;
  return isAName.test(kind.word) || (kindsOfName.has(kind.word) && isAName.test(tokens[at + 4]?.word ?? ''));
};

const articles = setOf('the our my his her their');
const callings = cue.role | cue.kin | cue.person;
const works = /^(?:guard|apprentice|cleaner|cook|chef|cleric|domestic|caretaker|officer|clerk|electrician|plumber)$/;
/** What somebody is: "the guard". */
export const isCalling = ({ cues, word }: Token): boolean => (cues & callings) !== 0 || works.test(word);

/** "Alder, the guard, has": between commas stands who it is. */
const isWhoItIs = (tokens: readonly Token[], at: number): boolean => {
  const article = tokens[at + 1];
  if (article?.gap !== 'comma' || !articles.has(article.word)) return false;
  for (let last = at + 2; last < at + 5; last += 1) {
    const [token, next] = [tokens[last], tokens[last + 1]];
    if (token === undefined || token.gap !== 'space' || token.shape !== 'small') return false;
    if (isCalling(token) && (next === undefined || next.gap === 'comma' || next.isFirstInSentence)) return true;
  }
  return false;
};

const bracket = 40;
const closing = 41;
const inBrackets = setOf(
  'reg cons sho spr st snr jnr f fy hca hcsw sn rn rmn en physio ot slt ward staff son daughter wife husband mum dad brother sister',
);
/** "Dele (reg) and Dr Macpherson (cons)": who it is, told behind the name. */
const isInBrackets = (tokens: readonly Token[], at: number, text: string): boolean => {
  const [token, calling] = [tokens[at], tokens[at + 1]];
  if (token === undefined || token.isPossessive || isCalling(token) || calling?.gap !== 'other') return false;
  if (text.charCodeAt(calling.start - 1) !== bracket || text.charCodeAt(calling.end) !== closing) return false;
  return calling.start - token.end === 2 && (inBrackets.has(calling.word) || isCalling(calling));
};

/** "Dot, domestic.": at the end of all, with nothing but who it is. */
const isSigner = (tokens: readonly Token[], at: number): boolean => {
  const [token, calling] = [tokens[at], tokens[at + 1]];
  if (token?.isFirstInSentence !== true || calling?.gap !== 'comma' || calling.shape !== 'small') return false;
  return isCalling(calling) && tokens.length - at < 4 && tokens[at + 2]?.gap !== 'comma';
};

const endsTurned = setOf('coli diff perfringens difficile');
/** "BOOTH, L. seen". */
const isTurned = (tokens: readonly Token[], at: number): boolean => {
  const [letter, after] = [tokens[at + 1], tokens[at + 2]];
  if (letter?.gap !== 'comma' || letter.kind !== 'word' || letter.word.length !== 1 || letter.shape === 'small')
    return false;
  return letter.word !== 'i' && !endsTurned.has(after?.word ?? '') && (after === undefined || after.gap === 'dot');
};

/** "HARGREAVES A. – fell": as lists of a ward have them. */
const isListed = (tokens: readonly Token[], at: number, text: string): boolean => {
  const [token, letter] = [tokens[at], tokens[at + 1]];
  if (
    token?.shape !== 'all-capitals' ||
    letter?.gap !== 'space' ||
    letter.word.length !== 1 ||
    letter.shape === 'small'
  )
    return false;
  return /^\.? ?[-:] ?[a-z]/.test(text.slice(letter.end, letter.end + 6)) && token.cues === 0;
};

/** Points for a word with a capital that is no calling itself. */
export const ofWhatIsSaid = (tokens: readonly Token[], at: number, text: string): number => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return 0;
  if (isInBrackets(tokens, at, text)) return token.isFirstInSentence ? 8 : 12;
  if (isListed(tokens, at, text)) return 10;
  if (!(token.bits & anyName)) return 0;
  if (isSigner(tokens, at)) return 6;
  if (isCalled(tokens, at)) return 5;
  if (token.isPossessive || next === undefined || next.gap !== 'comma') return 0;
  if (isTurned(tokens, at)) return 5;
  if (isWhoItIs(tokens, at)) return 5;
  return next.word === 'who' && !token.isFirstInSentence && !((tokens[at - 1]?.cues ?? 0) & cue.determiner) ? 3 : 0;
};

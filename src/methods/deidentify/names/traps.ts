// What looks like somebody's name where it stands and is none: a verb that opens a sentence, an eponym in a row of eponyms, the
// spelling alphabet, a tongue, a case at law.

import { cue } from './cues.ts';
import type { Token } from './tokens.ts';
import type { Register } from './word-points.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Behind these a verb has its object: "Sue them", "Bill for parking". */
const somebodyElse = 'them him her me us you it this that these those each every';
const verbs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sue', setOf(`${somebodyElse} if for the everybody everyone`)],
  ['bill', setOf(`${somebodyElse} for the my nobody`)],
  ['jack', setOf('it them this up the')],
  ['mark', setOf('it them this that each every the my')],
  ['pat', setOf('it them him me dry the')],
  ['rob', setOf('them him us me')],
  ['chase', setOf(`${somebodyElse} up the`)],
  ['grant', setOf('me them him us that')],
  ['hope', setOf('you it this that they we i he she to for the')],
]);

/** "Bill the porter" is somebody after all. */
const isVerb = (tokens: readonly Token[], at: number): boolean => {
  const [token, object, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || object === undefined || object.gap !== 'space' || token.isPossessive) return false;
  // "Will Will be told?"
  if (
    token.isFirstInSentence &&
    object.word === token.word &&
    object.shape === 'capital' &&
    token.cues & cue.neverSmall
  )
    return true;
  if (!(token.isFirstInSentence || token.shape === 'small') || object.shape !== 'small') return false;
  if (!verbs.get(token.word)?.has(object.word)) return false;
  return object.word !== 'the' || ((next?.cues ?? 0) & (cue.role | cue.kin | cue.person)) === 0;
};

const alphabet = setOf(
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu',
);
const isSpelt = (tokens: readonly Token[], at: number): boolean => {
  const [letter, lead, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  // "F for Freddie"
  if (
    lead?.word === 'for' &&
    letter?.word.length === 1 &&
    letter.shape !== 'small' &&
    token.word.startsWith(letter.word)
  )
    return true;
  if (!alphabet.has(token.word) || token.shape === 'small') return false;
  const isBeside = (one: Token | undefined): boolean => one !== undefined && alphabet.has(one.word);
  const isTitled = ((lead?.cues ?? 0) & (cue.title | cue.looseTitle | cue.kin | cue.role)) !== 0;
  return !isTitled && ((token.gap === 'space' && isBeside(lead)) || (next?.gap === 'space' && isBeside(next)));
};

const found = setOf('positive negative sign signs');
const devices = setOf('splint splints traction frame frames forceps retractor retractors catheters tubes airways');
/** "Colles, Smith's, Bennett's", "Murphy's positive", "Sager splint, Kendrick, Thomas". */
const isEponym = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  if (token.isPossessive && next?.gap === 'space' && found.has(next.word)) return tokens[at + 2]?.gap !== 'space';
  for (let one = at; one > at - 5; one -= 1) {
    const [here, before] = [tokens[one], tokens[one - 1]];
    if (here?.gap !== 'comma' || before === undefined) return false;
    if (token.isPossessive && before.cues & cue.eponym) return true;
    if (!token.isPossessive && devices.has(before.word)) return next?.gap === 'comma' || next?.gap === 'other';
    if (before.shape === 'small' || before.isPossessive !== token.isPossessive) return false;
  }
  return false;
};

const versus = setOf('v vs');
/** "Rylands v Fletcher". */
const isCase = (tokens: readonly Token[], at: number): boolean => {
  const isParty = (one: Token | undefined): boolean => one?.kind === 'word' && one.shape === 'capital';
  const isBetween = (one: Token | undefined): boolean =>
    one !== undefined && one.shape === 'small' && versus.has(one.word);
  return (
    isParty(tokens[at]) &&
    ((isBetween(tokens[at + 1]) && isParty(tokens[at + 2])) || (isBetween(tokens[at - 1]) && isParty(tokens[at - 2])))
  );
};

const beforeVerb = setOf('to would could should must might dont not cant wont');
const tongue = setOf('speaks speaking speak');
const greetings = setOf('hiya heya howdy');
const nobodys = setOf('nobody somebody anybody whoever whatsit');
const generations = setOf('jnr snr junior senior');
/** "Babatunde Jnr": tells father and son apart, and stays. */
export const isGeneration = (token: Token, before: Token | undefined): boolean =>
  generations.has(token.word) && token.gap === 'space' && before?.kind !== 'number' && before?.shape === 'capital';

/** Nobody's name, whatever points the word has. */
export const isTrap = (tokens: readonly Token[], at: number, register: Register): boolean => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (verbs.has(token.word) || token.cues & cue.neverSmall) {
    if (register.capitalsTell && isVerb(tokens, at)) return true;
    // "I don't want to sue"
    const isInfinitive = token.shape === 'small' && verbs.has(token.word) && beforeVerb.has(before?.word ?? '');
    if (isInfinitive && register.capitalsTell && !register.isAllSmall) return true;
  }
  if (token.shape === 'small') return false;
  if (greetings.has(token.word) || nobodys.has(token.word) || isGeneration(token, before)) return true;
  if (token.word === 'so' && next?.gap === 'hyphen') return true;
  if (before !== undefined && token.gap === 'space' && tongue.has(before.word)) return true;
  // "Imam of the mosque"
  if (token.cues & (cue.title | cue.looseTitle) && next?.word === 'of' && next.gap === 'space') return true;
  return isSpelt(tokens, at) || isEponym(tokens, at) || isCase(tokens, at);
};

// The small words inside a name, "van der" or "bin": they take the word after them along.

import { bits } from '../lexicon.ts';
import { cue } from './cues.ts';
import { isHead, joins, type Token } from './tokens.ts';

const joinsAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && joins(token);
};

/** "van der" and the like. */
export const isParticle = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.word.length > 1 && (token.cues & cue.particle) !== 0;

const mostParticles = 3;

/** The first word after the particles that begin here. */
export const afterParticles = (tokens: readonly Token[], at: number): number => {
  let next = at;
  while (next < at + mostParticles && isParticle(tokens[next]) && (next === at || joinsAt(tokens, next))) next += 1;
  return next;
};

/** A capital is enough after a particle, and nothing is needed after two; but not after "St", nor after "NI" as in "NI Number". */
export const endsParticles = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const particle = tokens[at - 1];
  if (token === undefined || particle === undefined || !isParticle(particle) || particle.cues & cue.saint) return false;
  if (token.kind !== 'word' || token.word.length < 2 || token.bits & bits.stop || isHead(token)) return false;
  if (!joins(token) || particle.isPossessive) return false;
  if (token.shape === 'capital') return particle.shape !== 'all-capitals';
  return (
    token.shape === particle.shape && isParticle(tokens[at - 2]) && joins(particle) && !(token.cues & cue.personVerb)
  );
};

/** "Dr de la Cruz", "my friend van der Berg": where the particles before a name begin; its own place where there are none. */
export const particlesBefore = (tokens: readonly Token[], at: number): number => {
  let first = at;
  while (first > at - mostParticles && joinsAt(tokens, first) && isParticle(tokens[first - 1])) first -= 1;
  const beside = tokens[first]?.gap;
  return beside === 'space' || beside === 'dot' ? first : at;
};

/** "Ms bin Laden": what follows a title is a name even where it begins with an ordinary word in small letters. */
export const opensName = (tokens: readonly Token[], at: number): boolean =>
  isParticle(tokens[at]) && endsParticles(tokens, afterParticles(tokens, at));

// Telephone numbers: the United Kingdom's by their shape (Ofcom, National Telephone Numbering Plan), others by their plus sign,
// short local ones by the words before them. 111, 999 and extensions alone are no one's number.

import { digitsOf, recogniser } from './pattern.ts';

export const ukPhone = recogniser(
  'phone',
  /(?<![\w.])(?:(?:\+|00) ?44[ .-]{0,2}(?:\( ?0 ?\)[ .-]{0,2}|0)?|\( ?0|0)(?:[ .()/-]{0,3}\d){9,10}(?![\d])(?:[, ]{0,2}(?:ext|extn|extension|x)[ .:]{0,2}\d{1,6})?/g,
  ({ id }) => /^(?:\D*(?:00|\+) ?44\D*0?|\D*0)\D*[1235789]/.test(id) && !/\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d\d/.test(id),
);

export const foreignPhone = recogniser(
  'phone',
  /(?<!\w)(?:\+|00)[1-9](?:[ .()-]{0,2}\d){7,13}(?!\d)/g,
  ({ id }) => digitsOf(id).length >= 9,
);

export const labelledPhone = recogniser(
  'phone',
  /\b(?:tel|telephone|phone|phoned|ring|mobile|mob|mobile number|landline|contact (?:no|number|on))\b(?:[ .:]{1,3}(?:no|num|number|is|me|us|her|him|them|on|at)\b){0,3}[ .:#=-]{0,3}(?<id>\d(?:[ -]{0,2}\d){4,10})(?![\d/]|[ .:-]\d)/g,
  ({ id }) => digitsOf(id).length >= 5,
);

/** "o7700 9oo 461": letters for noughts. */
export const oddPhone = recogniser(
  'phone',
  /(?<!\w)[o0][1-37](?:[ .-]{0,2}[\do]){8,9}(?!\w)/g,
  ({ id }) => id.includes('o') && digitsOf(id).length >= 5,
);

/** "oh seven seven double oh": as it is said. */
export const spokenPhone = recogniser(
  'phone',
  /\b(?:oh|zero|nought|o)(?:[ ,-]{1,2}(?:double |treble |triple )?(?:oh|zero|nought|o|one|two|three|four|five|six|seven|eight|nine|hundred|\d{1,3})\b){6,11}/g,
);

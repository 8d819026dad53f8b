// Clubs, schools, congregations and firms by their own names: how those end and begin, and what they are called by. Each looks from the
// one word that tells.

import type { Page } from '../page.ts';
import type { Span } from '../span.ts';
import {
  beginsNoFirm,
  isOfCare,
  kindsOfFirm,
  namedEnds,
  namedStarts,
  nurseryEnds,
  placeAfter,
  smallEnds,
} from './organisation-words.ts';
import { type Recogniser, type RecogniserAt, recogniser } from './pattern.ts';

const cap = "(?:St\\.|[A-Z][\\w'&-]{0,24})";
const between = '(?: (?:of|the|and|na|nan|y|yr|de|le|upon|on|by)(?= [A-Z]))';
/** A list of words with spaces between, a dot in one for a space; the longest first, so that "Allotment Society" goes before "Allotment". */
const oneOf = (words: string): string =>
  `(?:${words
    .split(' ')
    .toSorted((one, other) => other.length - one.length)
    .join('|')
    .replaceAll('.', ' ')})`;
/** What may go on behind such an end: "Colliery Band", "Rugby Club Juniors". */
const goesOn =
  "(?: (?:[Bb]and|[Cc]lub|[Ss]ociety|Association|[Ss]quad|[Tt]eam|[Cc]hoir|[Gg]roup|[Bb]ranch|[Ss]chool|[Ss]unday school|[Cc]ongregation|Union|League|Brigade|Haulage|[Jj]uniors|Company|Services)(?![\\w']))?";

const opening =
  /^(?:The|At|In|From|To|For|When|After|Before|My|His|Her|Our|Their|And|But|I|We|He|She|A|Near|Outside|By|Is|Was|Head|Teacher|Pupil|Then|So|With) /;
const noName =
  /^(?:Catholic|Welsh|Polish|Hindu|Muslim|Christian|Baptist|Methodist|Sunday|Christmas|Local|New|Old|Big|Special|Day|Ward|Night|Staff|Mobile|Free|Agency|Community|Hospital|NHS) [a-z]+$|^(?:Girl|Boy|Sea|Air) (?:Guides|Scouts|Cadets)$|^Church of (?:England|Scotland|Ireland|Wales)$|^Order of (?:Service|Merit)$|^(?:Lady|Ward|Rest|Quiet|Multi-?[Ff]aith|Mortuary|Funeral|Night|Domestic|Agency|Contract|Hospital|Window|Electric|Patient|Staff|Hire|Bumper|Mini|Police|Used|Toy) [A-Z]\w+$/;
/** What somebody is: "he is a Strict Baptist". */
const asAPerson = /\b(?:an?|is|was|am|be|as|[a-z]'s|I'm) $/;
/** Who sends nurses out, or plays, is no place of care. */
const noCare =
  / (?:Youth Theatre|Theatre (?:Company|Group)|(?:(?:Medical|Health|Healthcare|Care|Nursing) )?(?:Staffing|Recruitment|Bureau|Agency|Locums|Transcriptions?))$/;

const organisation = (page: Page, from: number, end: number): Span | null => {
  let start = from;
  for (
    let lead = opening.exec(page.text.slice(start, end));
    lead !== null;
    lead = opening.exec(page.text.slice(start, end))
  )
    start += lead[0].length;
  const name = page.text.slice(start, end);
  if (/(?:Methodist|Baptist)$/.test(name) && asAPerson.test(page.text.slice(Math.max(0, start - 8), start)))
    return null;
  const isOne = / /.test(name) && !isOfCare(name.replace(noCare, '')) && !noName.test(name);
  return isOne ? { start, end: end + placeAfter(page.text, end), type: 'organisation' } : null;
};

const byEnd = new RegExp(
  `(?<=(?<![\\w'-])(?<lead>(?:(?:[A-Z]\\. ?){0,2}${cap}|\\d{2,4}(?:st|nd|rd|th)?)(?:${between}? ${cap}){0,3} ))(?:${oneOf(namedEnds)}|${oneOf(smallEnds)})(?![\\w'])${goesOn}|(?<=(?<![\\w'-])(?<lead3>(?:${cap} ){1,3}(?:&|and) ))(?:Sons|Daughters|Bros|Partners)(?![\\w'])(?: (?:Haulage|Builders|Roofing|Butchers|Bakers|Scaffolding|Removals|Transport|Joinery|Funeral Directors|Garage|Motors|Farms?|Logistics|Ltd))?|(?<=(?<lead2>\\b(?:Little|Tiny|Busy|Happy|Bright|Wee|Mini|Kiddy|Stepping) ))${oneOf(nurseryEnds)}(?!\\w)`,
  'y',
);
const isHouseOnStreet =
  /^(?:Chapel|Bakery|Brewery|Foundry|Garage|Barracks|Temple|Kirk|Allotments?), [A-Z][\w']{2,20} (?:Row|Road|Street|Lane|Close|Terrace|Hill|Square|Yard|Crescent|Avenue)\b/;
/** "Corrie Bank nursery", "9188 Squadron", "Little Acorns": from the word with which it ends. */
export const namedByEnd: RecogniserAt = (page, at) => {
  byEnd.lastIndex = at;
  const found = byEnd.exec(page.text);
  if (found === null) return null;
  // "The Old Chapel, Chapel Row": where somebody lives
  if (isHouseOnStreet.test(page.text.slice(at, at + found[0].length + 40))) return null;
  const lead = found.groups?.lead ?? found.groups?.lead2 ?? found.groups?.lead3 ?? '';
  return organisation(page, at - lead.length, at + found[0].length);
};

const byStart = new RegExp(
  `(?<![\\w'-])${oneOf(namedStarts)}(?: (?:(?:y|yr|na|nan|an|of|the|ha|al)(?: the)? )?(?:(?:an|al|ar|as|at|ul|el)-)?${cap}){1,4}(?!\\w)`,
  'y',
);
/** "Ysgol y Berllan", "Daughters of the Holy Well". */
export const namedByStart: RecogniserAt = (page, at) => {
  byStart.lastIndex = at;
  const found = byStart.exec(page.text);
  return found === null ? null : organisation(page, at, at + found[0].length);
};

const name = (group: string): string =>
  `(?:the |The )?(?<${group}>(?!I\\b|[A-Z]{2,4}\\b)(?:[A-Z]\\. ?){0,2}${cap}(?:${between}?[ -](?:& )?${cap}){0,4})`;
const kinds = kindsOfFirm.replace(/(?<=^|\|)[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const calledByName = new RegExp(
  `(?:${kinds})(?:(?:, | \\(|: )${name('beside')}(?=[,.;:)\\n]|$)|(?: is| was|'s| are)? (?:called|named|is|was) ${name('called')}(?=[,.;:)\\n]|$| (?:in|and|but|where|who)\\b)|(?<=\\b(?:the|my|his|her|our|their|an) [a-z]{4,12}) ${name('alone')}(?=[,.;:)\\n]|$| (?:in|and|but|where|who|is|was|has|had|said|says|rang|sent|not)\\b))`,
  'y',
);
/** "The school, Tarn Edge, rang", "our firm is called Pargeters". */
export const namedBeside: RecogniserAt = (page, at) => {
  calledByName.lastIndex = at;
  const found = calledByName.exec(page.text);
  const called = found?.groups?.beside ?? found?.groups?.called ?? found?.groups?.alone;
  if (found === null || called === undefined) return null;
  if (isHouseOnStreet.test(page.text.slice(at, at + 40))) return null;
  const end = at + found[0].length;
  // An agency that sends nurses is no place of care.
  const isAgency = /^agency\b/i.test(found[0]) && called.includes(' ');
  return beginsNoFirm.has(called.split(' ', 1)[0] ?? '') || (isOfCare(called) && !isAgency)
    ? null
    : { start: end - called.length, end: end + placeAfter(page.text, end), type: 'organisation' };
};

const fullName = `(?:${cap})(?:${between}?[ -]${cap}){0,4}`;
const does =
  'work|works|worked|teach|teaches|taught|clean|cleans|cleaned|cook|cooks|drive|drives|drove|volunteer|volunteers|train|trains|play|plays|played|pray|prays|worship|worships|study|studies|studied|sing|sings|coach|coaches|serve|serves|served|learn|learns|used to';
const byWhatIsSaid = new RegExp(
  `(?<=(?<![\\w'-])(?<lead>${fullName}),? )where (?:[a-z']{1,10} ){0,2}(?:I|he|she|they|we|(?:[a-z]{2,10}))(?: still| now| also)? (?:${does})\\b|(?<=(?<![\\w'-])(?<lead2>${fullName})(?:, | \\()(?:my|our|his|her|their) (?:[a-z]{3,12} )?)(?:${kindsOfFirm})(?![\\w'-])`,
  'y',
);
/** "Pargeters, where I work", "Tarn Edge (her old school)": from what is said behind it. */
export const namedBefore: RecogniserAt = (page, at) => {
  byWhatIsSaid.lastIndex = at;
  const { lead, lead2 } = byWhatIsSaid.exec(page.text)?.groups ?? {};
  const called = lead ?? lead2;
  if (called === undefined) return null;
  const before = page.text.slice(0, at);
  const end = before.lastIndexOf(called) + called.length;
  return beginsNoFirm.has(called.split(' ', 1)[0] ?? '') || isOfCare(called)
    ? null
    : { start: end - called.length, end, type: 'organisation' };
};

const church =
  /(?:sermon|(?<=\b(?:at|to|after|midnight|says|said) )mass|(?<=\b(?:church|[Cc]arol|Sunday|memorial) )service|funeral|wedding|christening|baptism|choir|bells|prayers|congregation|parish|vicar|curate|verger|married|baptised|worship|sexton|(?<=\b(?:play|plays|played|playing) the )organ)(?: [a-z]{2,10}){0,2} (?:at|of|in) (?<id>(?:St\.?|Saint|Our Lady|All Saints|Holy)(?:'s)?(?:[ -](?:(?:of|the|le|in|and)[ -]){0,2}[A-Z][\w']{1,20}(?![\w'])){0,5})/y;
/** "my sermon at St Osyth-le-Marsh": what bears a saint's name is a church where somebody prays in it. */
export const namedChurch: RecogniserAt = (page, at) => {
  church.lastIndex = at;
  const id = church.exec(page.text)?.groups?.id ?? '';
  const end = church.lastIndex;
  return isOfCare(id) || id.length < 5 ? null : { start: end - id.length, end, type: 'organisation' };
};

/** "a Brown Owl with 2nd Larkmoor": packs and troops, but no floor and no day. */
export const pack: Recogniser = recogniser(
  'organisation',
  /(?<=\b(?:with|of|in|at|from) (?:the )?)\d{1,3}(?:st|nd|rd|th) (?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:floor|level|bay|ward|degree|stage|year|class|world|opinion|dose|jab|line|trimester|attempt|time|day|night|shift|cycle|scan|hand|party|aid)\b)[a-z][\w'-]{3,20}(?: [a-z][\w'-]{3,20})?(?!\w)/g,
  ({ start, end, page }) =>
    page.text
      .slice(start, end)
      .split(' ')
      .slice(1)
      .every((word) => /^[A-Z]/.test(word)),
);

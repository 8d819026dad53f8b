// Numbers of those who work in care, where the word before says who bears them and that it is a number: "Sonographer ID S-0117",
// "candidate no NMC-C-882140", "operator barcode OP-40188". And what else is known of them: a collar behind a name, four figures of a card.

import { digitsOf, recogniser } from './pattern.ts';

export const numberOfStaff = recogniser(
  'professional-number',
  /\b(?:id|no|nos|number|num|pin|code|barcode|badge|token|card)\b(?<=\b(?:operator|sonographer|radiographer|interpreter|phlebotomist|technician|paramedic|pharmacist|practitioner|midwife|nurse|carer|cert|certificate|porter|advocate|tutor|locum|trainee|student|candidate|deanery|trainer|assessor|prescriber|vaccinator|volunteer|chaplain|therapist|physio|dentist|optician|optometrist|driver|crew|guard|officer|warden|courier|chaperone|translator|signer|reporter|verifier|scientist|biomedical|consultant|doctor|employee|worker|staff|user|membership|member)(?:'s)?(?: [a-z]{3,12})? ?[a-z]{2,7})[^\w\n]{0,4}(?:(?:is|was|no|number|of)\b[^\w\n]{1,3}){0,2}(?<id>(?:[a-z]{1,5}[/.-]){0,2}[a-z]{0,3}\d[\da-z]{2,12}(?:[/-][\da-z]{1,8}){0,3})(?![\w/]|\.\d|[ -]\d| ?(?:mg|ml|am|pm|hrs)\b)/g,
  ({ id, start, page }) => {
    const before = page.lower.slice(Math.max(0, start - 40), start);
    return (
      digitsOf(id).length >= 4 && !ofAThing.test(before) && !(/\buser code\W{1,3}$/.test(before) && /^\d{4}$/.test(id))
    );
  },
);

const ofAThing = /\b(?:batch|lot|serial|asset|model|bleep|order|pump)\b/;

/** "his mate's token TK-0917", "deanery no EMD/014/0771/C": letters and figures with a stroke. */
export const tokenOfStaff = recogniser(
  'professional-number',
  /\b(?:token|deanery|smartcard|badge|lanyard|swipe card|id card)\b[^\w\n]{0,3}(?:(?:no|number|id|is|was)\b[^\w\n]{0,3}){0,2}(?<id>[a-z]{1,4}(?:[/-][a-z\d]{1,5}){0,2}[/-]\d{3,8}(?:[/-][a-z\d]{1,4})?)(?![\w/-])/g,
);

/** "Sgt Laidlaw B1187": a letter and figures behind the name. */
export const collarBesideName = recogniser(
  'professional-number',
  /\b(?:pc|wpc|pcso|dc|ds|di|sgt|sergeant|constable|inspector|officer)[ .]{1,2}(?:[a-z'.\x80-]{1,20} ){0,2}(?!(?:health|level|screen|unit|base|desktop|terminal|office|windows|room|error|stock) )[a-z'\x80-]{3,20} (?<id>[a-z]{1,2}\d{3,5})(?![\w/-]| \d)/g,
);

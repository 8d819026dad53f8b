// The same story as others might type it: slips of the keys, no capitals, a sentence left out, something beside the point said before or after.

import type { Random } from '../../src/main/simulate/stories/random.ts';

const besideThePoint = [
  'He takes ramipril and amlodipine for blood pressure.',
  'She is on apixaban for AF and uses an inhaler.',
  'Past history of type 2 diabetes on metformin, COPD, hypertension.',
  'PMH: CKD3, IHD, previous stroke. Lives with husband.',
  'I have been coming here for years and never had a problem before.',
  'My mother died in the same hospital years ago so I was nervous.',
  'I was so frightened I thought he was going to die, but that was me.',
  'I work in a care home myself so I know how it is.',
  'I do not want anyone to get into trouble.',
  'Please do not pass on my name.',
  'This was reported on the computer by the nurse in charge.',
  'I am writing this on my phone on the bus.',
  'Datix completed. Matron and ward manager aware.',
  'Discussed at safety huddle this morning.',
  'Next of kin informed and apologised to.',
  'Family informed by telephone, duty of candour conversation had.',
  'Patient is a 74 year old lady admitted from home with a UTI.',
  'The ward was very busy, 28 patients and one nurse off sick.',
  'It was a Sunday and the ward was full.',
  'Bank holiday weekend.',
  'Staff reminded of the policy.',
  'Will discuss at team meeting and share the learning.',
  'She uses a walking frame and wears glasses.',
  'He has dementia and gets muddled.',
  'We had come in because of his chest.',
  'I have asthma, and a bad knee.',
  'The nurse herself was lovely about it.',
  'The food was good and the ward was clean.',
  'I had to pay for parking again.',
  'I look forward to hearing from you.',
  'Hope this helps somebody else.',
  'I only heard about this form from a friend.',
  'Time of event approx 0230.',
  'Handover given at 19:30 as normal.',
  'Bed 12, bay C.',
  'Pt alert and orientated.',
  'He was in for his gallbladder.',
  'My daughter drove us there.',
  'We waited in the cafe.',
  'I am 81 and I live on my own.',
  'I have told the manager.',
  'No complaints about the doctor.',
  'Many thanks.',
  'Thank you for listening.',
  'Thanks for reading this.',
  'thanks tom',
  'Thank you, kind regards.',
  'Thank you for taking the time.',
  'Please and thank you.',
] as const;

const slip = (word: string, random: Random): string => {
  const at = 1 + random.below(Math.max(1, word.length - 2));
  const kind = random.below(3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
};

const withSlips = (text: string, random: Random): string =>
  text.replace(/[A-Za-z]{5,}/g, (word) => (random.chance(0.05) ? slip(word, random) : word));

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/);

const withoutOne = (text: string, random: Random): string => {
  const sentences = sentencesOf(text);
  if (sentences.length < 4) return text;
  sentences.splice(random.below(sentences.length), 1);
  return sentences.join(' ');
};

export const vary = (text: string, random: Random): string => {
  let varied = random.chance(0.25) ? withoutOne(text, random) : text;
  if (random.chance(0.3)) varied = `${random.pick(besideThePoint)} ${varied}`;
  if (random.chance(0.4)) varied = `${varied} ${random.pick(besideThePoint)}`;
  if (random.chance(0.35)) varied = withSlips(varied, random);
  if (random.chance(0.2)) varied = varied.toLowerCase().replaceAll("'", '');
  if (random.chance(0.1)) varied = varied.replace(/[.,;:]/g, '');
  return varied;
};

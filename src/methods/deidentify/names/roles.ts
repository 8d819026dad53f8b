// Whose name it is: what the words beside a name say that its bearer is to the story.

import type { Role } from '../marks.ts';
import type { Token } from './tokens.ts';

const words: Readonly<Record<Role, string>> = {
  doctor:
    'dr drs doctor doctors prof professor consultant registrar surgeon anaesthetist gp sho spr psychiatrist oncologist cardiologist urologist neurologist neurosurgeon ' +
    'paediatrician obstetrician gynaecologist radiologist pathologist microbiologist haematologist dermatologist geriatrician houseman intensivist locum',
  nurse: 'nurse nurses sister sr matron rn rmn rgn sn en cpn tvn dn anp ward-sister charge-nurse',
  midwife: 'midwife midwives',
  pharmacist: 'pharmacist dispenser',
  carer: 'carer carers keyworker psw caregiver',
  'staff member':
    'hca hcsw physio physiotherapist paramedic porter receptionist manager dentist optician optometrist orthoptist audiologist radiographer sonographer technician therapist psychologist ot slt salt ' +
    'dietitian dietician odp operator practitioner secretary phlebotomist vaccinator chaplain interpreter counsellor coordinator volunteer housekeeper cleaner domestic ' +
    'security colleague staff supervisor clinician worker assistant officer podiatrist clerk handler student trainee cook driver acp aa administrator',
  patient: 'patient patients pt pts resident client lady gentleman user',
  relative:
    'mum mummy mom mam mammy mother dad daddy father son daughter brother wife husband hubby partner fiance fiancee boyfriend girlfriend nan nana nanny nanna gran granny grandma ' +
    'grandmother grandad granddad grandpa grandfather grandson granddaughter grandchild aunt aunty auntie uncle cousin niece nephew stepson stepdaughter stepdad stepmum stepfather ' +
    'stepmother sons daughters law nok kin relative amma abba ammi nani dadi taid nain mamgu tadcu bibi twin twins sibling',
};
const roleOfWord = new Map(
  (Object.keys(words) as Role[]).flatMap((role) => words[role].split(' ').map((word) => [word, role] as const)),
);

const own = new Set([
  'my',
  'our',
  'his',
  'her',
  'their',
  'your',
  'elder',
  'younger',
  'little',
  'big',
  'older',
  'twin',
  'baby',
  'eldest',
  'youngest',
]);
const between = new Set([
  'called',
  'named',
  'name',
  'names',
  'is',
  'was',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'staff',
  's',
  'n',
  'old',
  'young',
  'poor',
  'in',
  'charge',
  'law',
  'on',
  'duty',
  're',
]);

const roleAt = (tokens: readonly Token[], at: number): Role | null => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const before = tokens[at - 1];
  if (token.word === 'sister' && token.shape === 'small' && before !== undefined && own.has(before.word))
    return 'relative';
  if ((token.word === 'baby' || token.word === 'child') && before !== undefined)
    return own.has(before.word) ? 'relative' : 'patient';
  return roleOfWord.get(token.word) ?? null;
};

const farthestBefore = 4;
const roleBefore = (tokens: readonly Token[], first: number): Role | null => {
  for (let at = first - 1; at >= first - farthestBefore; at -= 1) {
    const gap = tokens[at + 1]?.gap;
    if ((gap === 'other' || gap === 'quote') && !(at < first - 1 && tokens[at]?.word === 's')) return null;
    const role = roleAt(tokens, at);
    if (role !== null) return role;
    if (!between.has(tokens[at]?.word ?? '')) return null;
  }
  return null;
};

const introduces = new Set([
  'the',
  'a',
  'an',
  'my',
  'our',
  'his',
  'her',
  'their',
  'ward',
  'staff',
  'student',
  'night',
  'bereavement',
  'community',
  'district',
  'health',
  'care',
  'senior',
  'lead',
  'who',
  'is',
  'was',
  'mental',
  'practice',
  'french',
  'agency',
  'bank',
  'on',
  'call',
  'support',
  'mother',
  'social',
  'from',
]);
const farthestAfter = 4;
/** "Sarah, the ward sister", "Llinos the receptionist", "Trevor (son)". */
const roleAfter = (tokens: readonly Token[], last: number): Role | null => {
  const next = tokens[last + 1];
  if (next === undefined || tokens[last]?.isPossessive) return null;
  for (let at = last + 1; at <= last + farthestAfter; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > last + 1 && token.gap !== 'space') || token.isFirstInSentence) return null;
    const role = roleAt(tokens, at);
    if (role !== null) return at === last + 1 && token.gap === 'space' && role === 'relative' ? null : role;
    if (!introduces.has(token.word)) return null;
  }
  return null;
};

const whatPatientsDo = new Set([
  'admitted',
  'discharged',
  'readmitted',
  'fell',
  'deteriorated',
  'vomited',
  'absconded',
  'desaturated',
  'transferred',
]);
const doesAsPatient = (tokens: readonly Token[], last: number): boolean => {
  const next = tokens[last + 1];
  if (next === undefined || next.gap !== 'space') return false;
  const verb = next.word === 'was' || next.word === 'is' || next.word === 'had' ? tokens[last + 2] : next;
  return verb !== undefined && whatPatientsDo.has(verb.word);
};

export const roleOf = (tokens: readonly Token[], first: number, last: number): Role | null =>
  roleBefore(tokens, first) ?? roleAfter(tokens, last) ?? (doesAsPatient(tokens, last) ? 'patient' : null);

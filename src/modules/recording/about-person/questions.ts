// What is asked about the person it happened to, so that it can be seen whether care is equally safe for everyone. Choices
// follow the harmonised questions of the Government Statistical Service and the Census 2021 of England and Wales: so the
// answers can be set beside what is known of everybody who lives there. No question takes words: nothing here can name anyone.

export const notSaid = 'not-said';
export const notKnown = 'unknown';

export type PersonQuestion = {
  readonly name: string;
  readonly options: readonly string[];
  /** Several may be chosen. */
  readonly many?: true;
  /** Stands alone among several. */
  readonly none?: string;
  /** Asked about nobody who is known to be younger. */
  readonly fromAgeYears?: number;
  /** Asked about nobody who is known to be older. */
  readonly toAgeYears?: number;
  /** Not asked about men. */
  readonly ofMen?: boolean;
};

const disability: PersonQuestion = {
  name: 'disability',
  many: true,
  none: 'none',
  options: [
    'vision',
    'hearing',
    'mobility',
    'dexterity',
    'learning',
    'memory',
    'mental-health',
    'stamina',
    'social',
    'other',
    'none',
  ],
};

const adjustments: PersonQuestion = {
  name: 'adjustments',
  many: true,
  none: 'none',
  options: ['communication', 'time', 'access', 'supporter', 'calm', 'equipment', 'other', 'none'],
};

const adjustmentsMet: PersonQuestion = { name: 'adjustmentsMet', options: ['yes', 'partly', 'no'] };

const carer: PersonQuestion = { name: 'carer', options: ['cared-for', 'carer', 'both', 'neither'] };

const pregnancy: PersonQuestion = {
  name: 'pregnancy',
  options: ['pregnant', 'born', 'neither'],
  fromAgeYears: 10,
  toAgeYears: 60,
  ofMen: false,
};

/** English and Welsh, then the main languages of most others who live there (Census 2021, table TS024). */
export const spokenLanguages = [
  ...['en', 'cy', 'ar', 'bn', 'bg', 'zh', 'fr', 'el', 'gu', 'hi', 'hu', 'it', 'ku', 'lt', 'ps', 'fa', 'pl', 'pt', 'pa'],
  ...['ro', 'ru', 'so', 'es', 'ta', 'tr', 'uk', 'ur'],
] as const;

const mainLanguage: PersonQuestion = { name: 'mainLanguage', options: [...spokenLanguages, 'signed', 'other'] };

const interpreter: PersonQuestion = { name: 'interpreter', options: ['not-needed', 'there', 'partly', 'missing'] };

const genderSame: PersonQuestion = { name: 'genderSame', options: ['yes', 'no'], fromAgeYears: 16 };

const orientation: PersonQuestion = {
  name: 'orientation',
  options: ['heterosexual', 'gay', 'bisexual', 'other'],
  fromAgeYears: 16,
};

const religion: PersonQuestion = {
  name: 'religion',
  options: ['none', 'christian', 'buddhist', 'hindu', 'jewish', 'muslim', 'sikh', 'other'],
};

/** The pages after the one that asks what the nation asks, too. */
export const needs = [disability, adjustments, adjustmentsMet, carer, pregnancy] as const;
export const background = [mainLanguage, interpreter, religion, orientation, genderSame] as const;

/** Whether somebody was affected of whom it can be asked. */
export const asksAboutPerson = (eventType: string): boolean => eventType === 'incident' || eventType === 'outcome';

/** All that may be answered to it. */
export const choicesOf = ({ options }: PersonQuestion): readonly string[] => [...options, notKnown, notSaid];

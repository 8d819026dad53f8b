// The pages about one person: what the nation asks of everybody, then what they needed, then who they are. Each as the
// engine of the questions knows a page, in the language of whoever is asked.

import type { MessageKey } from '../../../platform/language/catalogue.ts';
import type { Language } from '../../../platform/language/language.ts';
import { type Answers, afterwards, type FieldView, patientsOf, type Taxonomy } from '../../../taxonomy/index.ts';
import { yearsOf } from './age.ts';
import { background, choicesOf, needs, notKnown, notSaid, type PersonQuestion, spokenLanguages } from './questions.ts';
import type { AskedAbout, PersonAnswers } from './store.ts';

export type PersonPart = {
  readonly title: string;
  readonly fields: readonly FieldView[];
  /** The page that asks for the first half of a postcode, too. */
  readonly asksPostcode: boolean;
};

type Asking = {
  readonly language: Language;
  /** Worded in that language. */
  readonly taxonomy: Taxonomy;
  readonly record: AskedAbout;
  /** Which person, counted from 0. */
  readonly index: number;
  /** What was said of them so far. */
  readonly said: PersonAnswers;
  readonly hasDeprivation: boolean;
};

export const partsAbout = (asking: Asking): readonly PersonPart[] => {
  const { language, hasDeprivation } = asking;
  const national = nationalFields(asking);
  const asked = (questions: readonly PersonQuestion[]) => questions.flatMap((question) => fieldOf(asking, question));
  return [
    ...(national.length > 0
      ? [{ title: language.say('about-person.who-title'), fields: national, asksPostcode: false }]
      : []),
    { title: language.say('about-person.needs-title'), fields: asked(needs), asksPostcode: false },
    { title: language.say('about-person.background-title'), fields: asked(background), asksPostcode: hasDeprivation },
  ];
};

/** More than these drop down, so that the page stays short on a phone. */
const longList = 6;

/** The nation has an answer of its own for whoever would rather not say. */
const withholds = new Set(['Gender']);

/** Without what the record says already: nobody is asked twice. */
const nationalFields = ({ taxonomy, record, index, language }: Asking): readonly FieldView[] => {
  const told = patientsOf(record.answers)[index] ?? {};
  return afterwards(taxonomy, record.reporterKind, record.answers)
    .filter(({ repeats }) => repeats === index)
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => told[name] === undefined)
    .map((field) => {
      const options = withholds.has(field.name)
        ? field.options
        : [...field.options, choice(notSaid, language.say('about-person.not-said'), false)];
      return { ...field, inputName: field.name, options, isLong: options.length > longList };
    });
};

const isPatient = ({ record, index }: Pick<Asking, 'record' | 'index'>): boolean =>
  index === 0 && record.reporterKind === 'public' && record.answers.ReporterType === '1';

const male = '2';

/** Nobody is asked what cannot be, as far as it was said who they are. */
const isAskedOf = ({ fromAgeYears, toAgeYears, ofMen = true }: PersonQuestion, person: Answers): boolean => {
  const { from, to } = yearsOf(person);
  if (fromAgeYears !== undefined && to !== null && to < fromAgeYears) return false;
  if (toAgeYears !== undefined && from > toAgeYears) return false;
  return ofMen || person.Gender !== male;
};

const fieldOf = (asking: Asking, question: PersonQuestion): readonly FieldView[] => {
  const { language, record, index, said } = asking;
  if (!isAskedOf(question, { ...patientsOf(record.answers)[index], ...said } as Answers)) return [];
  const who = isPatient(asking) ? 'you' : 'they';
  const say = (part: string): string => language.say(`about-person.${question.name}${part}` as MessageKey, { who });
  const options = choicesOf(question).map((code) =>
    choice(code, labelOf(language, question, code, say), question.many === true && standsAlone(question, code)),
  );
  return [
    {
      name: question.name,
      inputName: question.name,
      type: 'code',
      many: question.many === true,
      label: say(''),
      options,
      optional: true,
      isLong: options.length > longList && !question.many,
      sealed: false,
    },
  ];
};

const standsAlone = ({ none }: PersonQuestion, code: string): boolean =>
  code === none || code === notKnown || code === notSaid;

const choice = (code: string, label: string, exclusive: boolean): FieldView['options'][number] => ({
  code,
  label,
  official: label,
  exclusive,
  reveals: [],
});

const labelOf = (language: Language, { name }: PersonQuestion, code: string, say: (part: string) => string): string => {
  if (code === notKnown) return language.say('about-person.unknown');
  if (code === notSaid) return language.say('about-person.not-said');
  return name === 'mainLanguage' && spokenLanguages.some((one) => one === code)
    ? languageName(language, code)
    : say(`-${code}`);
};

/** As the reader's own language calls it. */
const languageName = ({ locale }: Language, code: string): string => {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
};

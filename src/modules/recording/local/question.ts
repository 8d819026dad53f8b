// What an organisation asks after the national questions: up to ten of its own, in versions.

export const questionTypes = ['text', 'long-text', 'one', 'several', 'yes-no', 'number', 'date'] as const;
export type QuestionType = (typeof questionTypes)[number];

/** In one language. `options` stand in the order of the English ones. */
export type QuestionWords = {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly string[];
};

export type LocalQuestion = {
  /** `q1`, `q2`, …: stays the same question over all versions. */
  readonly id: string;
  readonly type: QuestionType;
  readonly asks: 'public' | 'staff' | 'both';
  /** Codes of the kinds of event it is asked about; empty: all. */
  readonly eventTypes: readonly string[];
  /** By the tag of a language. English is always there. */
  readonly words: { readonly en: QuestionWords } & { readonly [language: string]: QuestionWords };
};

export type LocalSet = {
  readonly organisationCode: string;
  readonly version: number;
  readonly onQuickWays: boolean;
  readonly questions: readonly LocalQuestion[];
};

export const mostQuestions = 10;
export const mostOptions = 20;
export const labelLength = 200;
export const hintLength = 300;
export const optionLength = 100;

export const hasOptions = (type: QuestionType): boolean => type === 'one' || type === 'several';

type Asked = { readonly audience: 'public' | 'staff'; readonly isQuick: boolean; readonly eventType: string };

/** The questions for this teller about this kind of event, in their order. */
export const questionsFor = (
  { questions, onQuickWays }: Pick<LocalSet, 'questions' | 'onQuickWays'>,
  { audience, isQuick, eventType }: Asked,
): readonly LocalQuestion[] =>
  isQuick && !onQuickWays
    ? []
    : questions.filter(
        ({ asks, eventTypes }) =>
          (asks === 'both' || asks === audience) && (eventTypes.length === 0 || eventTypes.includes(eventType)),
      );

/** What the question says in that language, and the language that it says it in. */
export const wordsIn = (
  { words }: LocalQuestion,
  language: string,
): { readonly language: string; readonly words: QuestionWords } => {
  const own = words[language];
  return own ? { language, words: own } : { language: 'en', words: words.en };
};

/** With the one of that name in place of the one that stood there, or at the end. */
export const withQuestion = (questions: readonly LocalQuestion[], question: LocalQuestion): readonly LocalQuestion[] =>
  questions.some(({ id }) => id === question.id)
    ? questions.map((one) => (one.id === question.id ? question : one))
    : [...questions, question];

/** One place up or down; as they were where there is no such place. */
export const moved = (
  questions: readonly LocalQuestion[],
  id: string,
  direction: 'up' | 'down',
): readonly LocalQuestion[] => {
  const from = questions.findIndex((one) => one.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const [one, other] = [questions[from], questions[to]];
  return one && other ? questions.with(from, other).with(to, one) : questions;
};

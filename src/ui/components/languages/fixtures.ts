import type { LanguageChoice } from './languages.ts';

export const fixtures: readonly LanguageChoice[] = [
  {
    label: 'Language',
    choices: [
      { name: 'English', tag: 'en', direction: 'ltr', href: '/record', isCurrent: true },
      { name: 'Polski', tag: 'pl', direction: 'ltr', href: '/pl/record', isCurrent: false },
      { name: 'اردو', tag: 'ur', direction: 'rtl', href: '/ur/record', isCurrent: false },
    ],
  },
];

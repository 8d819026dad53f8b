import type { Translated } from './translated.ts';

export const fixtures: readonly Translated[] = [
  {
    text: 'The drip ended in the night.\n\n[name] came at two.',
    note: 'Translated by a machine (translate.example.org) on 3 March 2026. It may be wrong.',
    original: {
      title: 'As it was written, in Polish',
      text: 'Kroplówka skończyła się w nocy.',
      lang: 'pl',
      dir: 'ltr',
    },
  },
  {
    text: 'آپ کا شکریہ۔',
    lang: 'ur',
    dir: 'rtl',
    note: 'A machine translated this. It may be wrong.',
    original: { title: 'The words in English', text: 'Thank you.' },
  },
];

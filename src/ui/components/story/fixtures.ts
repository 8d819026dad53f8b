import type { Story } from './story.ts';

export const fixtures: readonly Story[] = [
  {
    text: "My mum was on the ward for three days. [nurse's name] gave her two of the white tablets.\n\nWe rang [phone number] but nobody came until [date: 3 days later].",
  },
  { text: 'Wrong dose of methotrexate written up, spotted by [name] before it was given.', isShort: true },
  { text: 'میری امی کو غلط گولیاں دی گئیں۔', lang: 'ur', dir: 'rtl' },
  { text: 'Zła etykieta.', isShort: true, lang: 'pl', dir: 'ltr' },
  {
    text: 'Then [name] came, and [date of birth] was checked.',
    asked: { form: 'marks', part: 'answer:Description', doubted: ['[name] 1'] },
  },
];

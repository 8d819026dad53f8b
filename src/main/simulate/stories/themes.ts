// What episodes of one kind have in common: how they end, what is done at once, what a reviewer asks, finds and changes.

import type { Theme } from './frame.ts';
import { careThemes } from './themes-care.ts';
import { medicineThemes } from './themes-medicines.ts';

const themes: Readonly<Record<string, Theme>> = { ...careThemes, ...medicineThemes };

export const themeOf = (name: string): Theme => {
  const theme = themes[name];
  if (theme === undefined) throw new Error(`There is no theme ${name}.`);
  return theme;
};

// The choice of a language, as its macro is given it.

export type LanguageChoice = {
  /** "Language", in the one in use. */
  readonly label: string;
  readonly choices: readonly {
    /** What the language calls itself. */
    readonly name: string;
    readonly tag: string;
    readonly direction: 'ltr' | 'rtl';
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
};

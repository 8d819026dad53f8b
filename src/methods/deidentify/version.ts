// Which edition of the rules and lists hides names. Raised whenever it hides something else than before: records say which
// one read them, and the figures about what it missed are kept apart for each.

export const engineVersion = '7';

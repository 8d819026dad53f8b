// What the engine knows before it reads: words, phrases that are nobody's name, and what the tagger learned.

import { createLexicon, type Lexicon, type Lists } from './lexicon.ts';
import { type Protected, readProtected } from './names/protected.ts';
import { readTagger, type Tagger } from './names/tagger.ts';

export type Knowledge = { readonly lexicon: Lexicon; readonly phrases: Protected; readonly tagger: Tagger };

export const createKnowledge = (lists: Lists, taggerFile: Uint8Array): Knowledge => {
  const lexicon = createLexicon(lists);
  return {
    lexicon,
    phrases: readProtected(`${lists['protected-words']}\n${lists.hospitals}\n${lists.idioms}`, lexicon),
    tagger: readTagger(taggerFile),
  };
};

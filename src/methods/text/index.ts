// Understanding a story: what others may use.

export type { Place } from './because.ts';
export { type CodedRecord, figuresOf } from './figures.ts';
export { helpNeeded } from './help-needed.ts';
export type { Medicine } from './medicines.ts';
export { alikeWords, type Comparison, comparerOf, rankOf, reasonText, type Telling } from './same-event.ts';
export { cellOf, cellsNear, isBlank, likeness, likest, nearestOf, sketchOf, vectorVersion } from './similar.ts';
export { plainWords } from './spot.ts';
export { vectorLength, vectorOf } from './story-vector.ts';
export { likelyFrom, type SuggestedQuestion, type Suggestion, type Suggestions, suggest } from './suggest.ts';
export { type Facets, facetsOf, narrowerThemes, themeFor, themeName } from './themes.ts';

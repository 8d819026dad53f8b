// Understanding a story: what others may use.

export { alikeWords, type Comparison, compareTellings, reasonText, type Telling } from './same-event.ts';
export { cellOf, cellsNear, isBlank, likeness, likest, nearestOf, sketchOf, vectorVersion } from './similar.ts';
export { vectorLength, vectorOf } from './story-vector.ts';
export { type Facets, facetsOf, narrowerThemes, themeFor, themeName } from './themes.ts';

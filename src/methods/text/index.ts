// Understanding a story: what others may use.

export { vectorLength, vectorOf } from './story-vector.ts';

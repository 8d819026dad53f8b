// The face of the directory module.

export { createDirectoryModule } from './api.ts';
export { createDirectory, type Directory } from './directory.ts';
export type { Found } from './finding/finder.ts';
export { areaOf, type Kind, kindLabel, type Organisation } from './organisation.ts';

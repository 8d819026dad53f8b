// The face of the directory module.

export { createDirectoryModule } from './api.ts';
export { createDirectory, type Directory } from './directory.ts';
export { areaOf, kindKey, type Organisation } from './organisation.ts';
export type { Site } from './sites.ts';

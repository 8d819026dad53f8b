import type { HarmTag } from './harm-tag.ts';

export const fixtures: readonly HarmTag[] = ([1, 2, 3, 4, 5, null] as const).map((degree) => ({ degree }));

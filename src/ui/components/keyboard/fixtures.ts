import type { Keyboard } from './keyboard.ts';

export const fixtures: readonly Keyboard[] = [
  { next: 'Next record', previous: 'The record before', others: [{ key: '/', text: 'Look for words', to: '#words' }] },
  { next: 'Next step', previous: 'The step before', others: [] },
];

import type { QuickExit } from './quick-exit.ts';

export const fixtures: readonly QuickExit[] = [
  {
    text: 'Leave this page quickly',
    href: 'https://weather.example/',
    twice: 'Press Shift 2 more times to leave.',
    once: 'Press Shift 1 more time to leave.',
    leaving: 'Leaving.',
  },
];

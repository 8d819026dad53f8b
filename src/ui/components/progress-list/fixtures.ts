import type { ProgressList } from './progress-list.ts';

export const fixtures: readonly ProgressList[] = [
  {
    label: 'How far it has come',
    items: [
      { title: 'You sent it', when: 'On 3 March 2026', state: 'done', stateText: 'Done:' },
      { title: 'Someone reads it', when: 'Since 5 March 2026', state: 'now', stateText: 'Now:' },
      { title: 'You hear what came of it', when: '', state: 'next', stateText: 'Still to come:' },
    ],
  },
];

import type { Conversation } from './conversation.ts';

export const fixtures: readonly Conversation[] = [
  {
    empty: 'No messages yet.',
    messages: [
      {
        kind: 'question',
        body: 'Do you remember which ward it was?',
        by: 'The reviewer',
        date: '2026-03-09',
        isMine: false,
      },
      {
        kind: 'answer',
        body: 'It was the one by the lift, [name] would know.',
        by: 'You',
        date: '2026-03-11',
        isMine: true,
      },
      {
        kind: 'outcome',
        body: 'Thank you. We have changed how tablets are checked at night.\n\nWe are sorry that this happened.',
        by: 'The reviewer',
        date: '2026-03-20',
        isMine: false,
      },
    ],
  },
  {
    empty: 'No messages yet.',
    messages: [
      {
        kind: 'message',
        title: 'Wiadomość',
        body: 'Dziękuję.',
        by: '',
        date: '2026-03-22',
        when: 'Ty, 22 marca 2026',
        isMine: true,
      },
      {
        kind: 'verdict',
        verdict: 'Partly',
        body: null,
        by: 'The person who told us',
        date: '2026-03-23',
        isMine: false,
      },
    ],
  },
  { empty: 'No messages yet.', messages: [] },
];

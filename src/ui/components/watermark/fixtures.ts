import type { Watermark } from './watermark.ts';

export const fixtures: readonly Watermark[] = [
  { text: 'Opened by Morag Testwell, 22 November 2026 at 14:03, record CA7K3-M9QXP' },
];

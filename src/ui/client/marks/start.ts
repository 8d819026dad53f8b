// Where a story is written, what will be hidden is marked. The lists for it are fetched when words first stand there, once for all
// stories; and not where the browser spares data or the line is very slow.

import { pageScript } from './addresses.ts';

type Connection = { readonly saveData?: boolean; readonly effectiveType?: string };

const isSparing = (): boolean => {
  const { connection } = navigator as { readonly connection?: Connection };
  return (
    connection?.saveData === true ||
    (connection?.effectiveType ?? '').endsWith('2g') ||
    matchMedia('(prefers-reduced-data: reduce)').matches
  );
};

export const startMarks = (): void => {
  const frame = document.querySelector<HTMLElement>('.app-marks');
  const field = frame?.querySelector('textarea');
  const box = document.querySelector<HTMLElement>('.app-marks-words');
  if (!frame || !field || !box) return;
  const load = async (): Promise<void> => {
    if (isSparing()) return;
    const { showMarks }: typeof import('./page.ts') = await import(pageScript);
    await showMarks(field, frame, box);
  };
  let isStarted = false;
  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    // Without a signal there are no marks, and everything else is as it was.
    load().catch(() => {});
  };
  field.addEventListener('input', start);
  // Whoever comes back to their words finds them marked; browsers put them in before this.
  addEventListener('pageshow', () => {
    if (field.value.trim() !== '') start();
  });
};

// Marks what will be hidden while a story is written. Loaded when somebody first types in it. Nothing of the story leaves the
// page but to the reader, which can send nothing.

import { knowingFile, trustedReader } from './addresses.ts';
import { createLayer } from './layer.ts';
import { type Mark, moved, wordsOf } from './mark.ts';
import type { FromReader, ToReader } from './messages.ts';
import { createSaying } from './say.ts';

const fetchKnowing = async (): Promise<ArrayBuffer> => {
  const answer = await fetch(knowingFile, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`The words to look for did not come: ${answer.status}`);
  return answer.arrayBuffer();
};

type Told = { readonly keep: readonly string[]; readonly also: readonly string[] };

/** `frame` stands round the field, `box` says it in words. What the teller has said of words stands with the box. */
export const showMarks = async (field: HTMLTextAreaElement, frame: HTMLElement, box: HTMLElement): Promise<void> => {
  const behind = frame.querySelector<HTMLElement>('.app-marks__layer');
  if (behind === null) return;
  const knowing = await fetchKnowing();
  const reader = new Worker(trustedReader());
  const ask = (message: ToReader, moving: Transferable[] = []): void => reader.postMessage(message, moving);
  ask({ knowing }, [knowing]);

  const told = JSON.parse(box.dataset.told ?? '') as Told;
  const layer = createLayer(frame, behind, field);
  const say = createSaying(box);
  let text = field.value;
  let marks: readonly Mark[] = [];
  /** What is being read; only the newest text waits for its turn. */
  let asked: string | null = null;

  const draw = (now: readonly Mark[]): void => {
    marks = now;
    layer.draw(text, marks);
  };
  const readOn = (): void => {
    if (asked !== null) return;
    asked = text;
    ask({ text, ...told });
  };
  const change = (): void => {
    if (field.value === text) return;
    const before = text;
    text = field.value;
    readOn();
    draw(moved(marks, before, text));
  };

  reader.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
    const wasRead = asked ?? '';
    asked = null;
    draw(moved(data.marks, wasRead, text));
    if (wasRead === text) say(wordsOf(text, marks));
    else readOn();
  });
  reader.addEventListener('error', () => {
    frame.classList.remove('app-marks--shown');
    reader.terminate();
  });
  field.addEventListener('input', change);
  // What a script puts in, or takes out with the form.
  field.addEventListener('focus', change);
  field.form?.addEventListener('reset', () => setTimeout(change));
  readOn();
};

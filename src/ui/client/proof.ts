// In busy times a page asks the browser for a little work before its form is sent. It is done while the person reads; nobody
// is asked anything. Whoever is quicker than it waits a moment; whatever goes wrong, the form is sent without.

import { solve } from './puzzle.ts';

/** So much of every turn goes into it, that the page stays quick to the touch. */
const turnMs = 12;
/** The service takes a form without the proof too, a little later: longer than this, nobody should wait here. */
const mostWaitMs = 4_000;

export const startProofs = (): void => {
  for (const field of document.querySelectorAll<HTMLInputElement>('form input[name="_proof"]')) prove(field);
};

const prove = (field: HTMLInputElement): void => {
  const solving = solve(field.value);
  let isDone = false;
  let send: (() => void) | undefined;

  const work = (): void => {
    const until = performance.now() + turnMs;
    let step = solving.next();
    while (step.done !== true && performance.now() < until) step = solving.next();
    if (step.done !== true) {
      setTimeout(work);
      return;
    }
    field.value = step.value;
    isDone = true;
    send?.();
  };
  setTimeout(work);

  field.form?.addEventListener('submit', (event) => {
    if (isDone) return;
    event.preventDefault();
    if (send !== undefined) return;
    const { submitter } = event;
    const form = field.form;
    send = () => {
      isDone = true;
      send = () => {};
      form?.requestSubmit(submitter);
    };
    setTimeout(() => send?.(), mostWaitMs);
  });
};

// Saves a form while somebody writes in it, and says so. The form's own button stays what it is for everybody else.

const idleMs = 2_000;

export const startAutosave = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    const told = form.querySelector<HTMLElement>('.app-autosave');
    if (!told) continue;
    let timer = 0;
    let saving = Promise.resolve();
    const say = (words: string | undefined): void => {
      told.textContent = words ?? '';
    };
    const save = async (): Promise<void> => {
      const words = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(words), redirect: 'manual' });
      if (answer.type !== 'opaqueredirect') throw new Error(String(answer.status));
    };
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        // One after the other, so that the last words are the ones that stay.
        saving = saving
          .then(save)
          .then(() => say(form.dataset.saved))
          .catch(() => say(form.dataset.failed));
      }, idleMs);
    });
    form.addEventListener('submit', () => clearTimeout(timer));
  }
};

// Words like "copy it" become a button where the browser can copy: the text of what they name.

export const startCopyButtons = (): void => {
  if (!navigator.clipboard) return;
  for (const words of document.querySelectorAll<HTMLElement>('.app-copy')) {
    const { copies = '', done = '' } = words.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'app-print__button';
    button.textContent = words.textContent;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(linesOf(document.getElementById(copies)));
      status.textContent = ` ${done}`;
    });
    words.replaceWith(button, status);
  }
};

/** Each of its parts on a line of its own. */
const linesOf = (list: HTMLElement | null): string =>
  [...(list?.children ?? [])].map(({ textContent }) => textContent?.trim()).join('\n');

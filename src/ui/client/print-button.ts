// Words like "print this page" become a button where there is something that can print.

export const startPrintButtons = (): void => {
  for (const words of document.querySelectorAll('.app-print')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'app-print__button';
    button.textContent = words.textContent;
    button.addEventListener('click', () => print());
    words.replaceWith(button);
  }
};

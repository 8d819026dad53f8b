// Leaving at once: the page goes blank before the next one comes, and the way back does not lead here. Shift, three times, does
// the same (as GOV.UK's "exit this page" does it).

const presses = 3;
const withinMs = 5_000;

export const startQuickExit = (): void => {
  const link = document.querySelector<HTMLAnchorElement>('.app-quick-exit__link');
  const told = document.querySelector<HTMLElement>('.app-quick-exit [role="status"]');
  if (!link || !told) return;
  for (const words of document.querySelectorAll<HTMLElement>('.app-quick-exit-keys')) words.hidden = false;

  const leave = (): void => {
    told.textContent = told.dataset.leaving ?? '';
    document.title = ' ';
    document.documentElement.classList.add('app-left');
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  // Whoever comes back to a page that was left sees it again only because the browser kept it.
  addEventListener('pageshow', (event) => {
    if (event.persisted) document.documentElement.classList.remove('app-left');
  });

  let pressed: readonly number[] = [];
  let isAlone = false;
  document.addEventListener('keydown', ({ key }) => {
    isAlone = key === 'Shift';
    if (!isAlone) pressed = [];
  });
  document.addEventListener('keyup', ({ key, timeStamp }) => {
    // Shift that makes a capital letter is no press of its own.
    if (key !== 'Shift' || !isAlone) return;
    pressed = [...pressed.filter((at) => timeStamp - at < withinMs), timeStamp];
    if (pressed.length >= presses) leave();
    else told.textContent = (pressed.length === 1 ? told.dataset.twice : told.dataset.once) ?? '';
  });
};

// A page that answers a form stands in the browser's history as the sending of that form: coming back to it, the browser would
// have to send it again, and shows an error of its own instead. So it takes the place of the page that the form stands on.

export const startSettle = (): void => {
  const page = document.querySelector<HTMLMetaElement>('meta[name="page-of-form"]');
  if (page !== null) history.replaceState(history.state, '', page.content);
};

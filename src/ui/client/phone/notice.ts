// On every page: the worker is set up once the page has come, told which language to keep, and asked what waits on this phone.
// A page with a place for it shows the answer.

import type { Counts, FromPage } from './messages.ts';

type Policies = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

const address = '/service-worker.js';

/** Our pages take no text as the address of a script (Trusted Types): this one is let through, whatever is asked for. */
const trustedAddress = (): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  return trustedTypes?.createPolicy('cairn-worker', { createScriptURL: () => address }).createScriptURL('') ?? address;
};

export const startPhone = (): void => {
  const link = document.querySelector<HTMLAnchorElement>('a[href$="/record/offline"]');
  if (link === null || !('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  const ask = async (): Promise<void> => {
    const { active } = await workers.ready;
    active?.postMessage({ keep: link.pathname } satisfies FromPage);
  };
  const begin = async (): Promise<void> => {
    // Where a browser keeps nothing, everything else works.
    await workers.register(trustedAddress()).then(ask, () => {});
  };
  workers.addEventListener('message', ({ data }: MessageEvent<Counts>) => show(data));
  addEventListener('online', ask);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
};

/** Signing out clears all that a browser keeps of us; but not stories that wait on the phone of whoever told them. */
const tellSignOut = (holdsStories: boolean): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]')) {
    form.querySelector('input[name="phone"]')?.remove();
    if (!holdsStories) continue;
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'phone', value: 'holds-stories' });
    form.append(field);
  }
};

const show = (counts: Counts): void => {
  tellSignOut(Object.values(counts).some((count) => count > 0));
  const notice = document.querySelector<HTMLElement>('#phone-notice');
  if (notice === null) return;
  const inWords = new Intl.NumberFormat(document.documentElement.lang);
  const rows = [...notice.querySelectorAll<HTMLElement>('[data-count]')].map((row) => {
    const number = counts[row.dataset.count as keyof Counts];
    for (const place of row.querySelectorAll('strong')) place.textContent = inWords.format(number);
    row.hidden = number === 0;
    return row.hidden;
  });
  notice.hidden = rows.every((isHidden) => isHidden);
};

// The words of a form that could not be sent, from the worker to the page that gives them back: in a template, which is no
// part of the page and runs nothing, and in no storage at all.

const secrets = new Set(['password', 'receipt']);
export const carriedId = 'carried';
const empty = `<template id="${carriedId}"></template>`;

/** Codes, numbers and tokens have no space in them, so what remains is what somebody wrote. */
export const carriedWords = (form: string): string =>
  [...new URLSearchParams(form)]
    .filter(([name, value]) => !name.startsWith('_') && !secrets.has(name) && /\S\s+\S/.test(value))
    .map(([, value]) => value.trim())
    .join('\n\n');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const withCarried = async (page: Response, words: string): Promise<Response> => {
  const text = words.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
  const body = (await page.text()).replace(empty, () => empty.replace('><', `>${text}<`));
  const headers = new Headers(page.headers);
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  return new Response(body, { headers });
};

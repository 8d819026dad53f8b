// For tests: signs someone in the way a browser does, page by page, and gives what later requests must carry.

import type { FastifyInstance } from 'fastify';
import { Secret, TOTP } from 'otpauth';

export type SignedIn = {
  /** For the `cookie` header. */
  readonly cookie: string;
  /** For the field `_csrf` of a form. */
  readonly csrf: string;
};

/** A browser's cookies, as far as tests need them. */
export const createBrowser = (app: FastifyInstance, startingCookies: Readonly<Record<string, string>> = {}) => {
  const cookies = new Map(Object.entries(startingCookies));

  const ask = async (method: 'GET' | 'POST', url: string, form?: Readonly<Record<string, string>>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({
      method,
      url,
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    });
    for (const { name, value, maxAge, expires } of answer.cookies) {
      if (maxAge === 0 || (expires !== undefined && expires.getTime() <= Date.now())) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };

  const get = (url: string) => ask('GET', url);
  const post = (url: string, form: Readonly<Record<string, string>>) => ask('POST', url, form);

  return { app, get, post, cookies };
};

type Browser = ReturnType<typeof createBrowser>;
type Answered = Awaited<ReturnType<Browser['get']>>;

/** Goes where it is sent, until a page answers or `stopBefore` is the next address; gives where it stopped. */
export const follow = async (browser: Browser, answer: Answered, stopBefore?: string): Promise<string> => {
  let next = answer.headers.location;
  for (let answered = answer; next !== undefined; ) {
    if (answered.statusCode !== 303) break;
    if (stopBefore !== undefined && next.includes(stopBefore)) return next;
    answered = await browser.get(next);
    if (answered.headers.location === undefined) break;
    next = answered.headers.location;
  }
  if (next === undefined) throw new Error(`Nowhere to go: ${answer.statusCode} ${answer.body.slice(0, 500)}`);
  return next;
};

/** From the sign-in page to the form with the password; gives the form's address. */
export const openPasswordForm = async (browser: Browser, next?: string): Promise<string> =>
  follow(browser, await browser.get(next === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`));

/** What a hidden field of a page carries. */
export const fieldOf = (name: string, body: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? '';

/** What a page asks a passkey. */
export const questionOf = (body: string): { readonly options: string; readonly kept: string } => ({
  options: (/data-options="([^"]+)"/.exec(body)?.[1] ?? '{}').replaceAll('&quot;', '"'),
  kept: fieldOf('question', body),
});

/** What each person in these tests has kept: recovery codes, for all the sign-ins after the first. */
const keptCodes = new WeakMap<FastifyInstance, Map<string, string[]>>();

const codesIn = (app: FastifyInstance): Map<string, string[]> => {
  const codes = keptCodes.get(app) ?? new Map<string, string[]>();
  keptCodes.set(app, codes);
  return codes;
};

export const codeNow = (key: string, now = new Date()): string =>
  TOTP.generate({ secret: Secret.fromBase32(key.replaceAll(' ', '')), timestamp: now.getTime() });

/** From a right password on: the second factor, set up where there is none yet. Gives where it leads. */
export const takeSteps = async (browser: Browser, answer: Answered, username: string): Promise<string> => {
  let at = await follow(browser, answer);
  if (at.endsWith('/second-step')) {
    const code = codesIn(browser.app).get(username)?.pop() ?? '';
    return follow(browser, await browser.post(at, { code }));
  }
  if (at.endsWith('/set-up')) {
    const { body } = await browser.get(at);
    const key = /class="app-key">([^<]+)</.exec(body)?.[1] ?? '';
    at = await follow(browser, await browser.post(at, { offer: fieldOf('offer', body), code: codeNow(key) }));
  }
  if (at.endsWith('/recovery-codes')) {
    const { body } = await browser.get(at);
    codesIn(browser.app).set(
      username,
      [...body.matchAll(/<code>([^<]+)</g)].map(([, code = '']) => code),
    );
    at = await follow(browser, await browser.post(at, { codes: fieldOf('codes', body) }));
  }
  return at;
};

export const signedIn = async (
  app: FastifyInstance,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<SignedIn> => {
  const browser = createBrowser(app);
  const form = await openPasswordForm(browser);
  await takeSteps(browser, await browser.post(form, { username, password }), username);
  const page = await browser.get('/sign-out');
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1];
  if (csrf === undefined) throw new Error(`${username} could not be signed in`);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { cookie, csrf };
};

// A form of ours sent from elsewhere, without its token or with another's, as another kind of content, or by a mere look; and
// addresses to go on to that lead away from here.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createBrowser, openPasswordForm } from '../../src/platform/identity/testing.ts';
import { elsewhere } from './support/payloads.ts';
import { addressOf, bodyOf, formOf, inParallel, openTarget, type Target } from './support/target.ts';

let target: Target;
before(async () => {
  target = await openTarget();
});
after(() => target.end());

const form = 'application/x-www-form-urlencoded';

describe('a form that is not sent from our own page', () => {
  it('does nothing for somebody who is signed in: 9 ways at every form', async (t) => {
    const { routes, own, personFor, victim, ask } = target;
    const forms = routes.filter(({ method, path }) => method === 'POST' && !path.startsWith('/api/'));
    const taken: string[] = [];
    let asks = 0;
    for (const route of forms) {
      const person = personFor(route.permission);
      const signedIn = person.role === 'anonymous' ? victim : person;
      const stranger = signedIn === victim ? personFor('audit.read') : victim;
      const fields = bodyOf(route, own);
      const path = addressOf(route, own);
      const right = { ...fields, _csrf: signedIn.csrf() };
      const json = JSON.stringify(right);
      const tries: readonly (readonly [string, string, Record<string, string>])[] = [
        ['no token', formOf(fields), { 'content-type': form }],
        ['an empty token', formOf({ ...fields, _csrf: '' }), { 'content-type': form }],
        ["another's token", formOf({ ...fields, _csrf: stranger.csrf() }), { 'content-type': form }],
        ['two tokens', formOf({ ...fields, _csrf: ['x', signedIn.csrf()] }), { 'content-type': form }],
        ['another site', formOf(right), { 'content-type': form, origin: 'https://evil.example' }],
        ['a sibling site', formOf(right), { 'content-type': form, 'sec-fetch-site': 'same-site' }],
        ['a cross site', formOf(right), { 'content-type': form, 'sec-fetch-site': 'cross-site' }],
        ['plain text', json, { 'content-type': 'text/plain' }],
        [
          'parts',
          // Where a form brings a file, parts are its own way: it is refused for its token.
          `--x\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${route.takesFile ? stranger.csrf() : right._csrf}\r\n--x--`,
          { 'content-type': 'multipart/form-data; boundary=x' },
        ],
      ];
      for (const [how, body, headers] of tries) {
        const answer = await ask({ method: 'POST', path, body, headers: { ...headers, ...signedIn.headers() } });
        asks += 1;
        // 410: a photo is not even read where the draft is not theirs.
        if (![400, 403, 404, 410, 415].includes(answer.status))
          taken.push(`${route.path} with ${how}: ${answer.status}`);
      }
    }
    t.diagnostic(`${asks} requests at ${forms.length} forms`);
    assert.deepEqual(taken, []);
  });

  it('is none at all by a look, by another method, or by a word that names one', async () => {
    const { routes, own, personFor, ask } = target;
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const person = personFor(route.permission);
      const path = addressOf(route, own);
      const hasPage = routes.some((one) => one.method === 'GET' && addressOf(one, own) === path);
      for (const method of [
        'PUT',
        'DELETE',
        'PATCH',
        'OPTIONS',
        'TRACE',
        'PROPFIND',
        ...(hasPage ? [] : ['GET', 'HEAD']),
      ]) {
        const { status } = await ask({
          method,
          path,
          headers: { ...person.headers(), 'x-http-method-override': 'POST', 'x-csrf-token': person.csrf() },
        });
        // Somebody else's page may stand at an address of the same shape, which changes nothing.
        if (['GET', 'HEAD'].includes(method)) assert.ok(status < 500, `${method} ${path}: ${status}`);
        else assert.ok([400, 404, 405, 415].includes(status), `${method} ${path}: ${status}`);
      }
    }
  });

  it('is not changed by looking: every page, in every role, leaves all that is kept as it was', async () => {
    const { routes, own, people, get, cairn } = target;
    // What a visit may leave: its own session's hour, the audit, counts of looking, a question, a sign-in under way.
    const apart = [
      'session',
      'audit',
      'audit_link',
      'audit_waiting',
      'openings_look',
      'provider_state',
      'spent_challenge',
      'account',
    ];
    const state = async (): Promise<string> => {
      const { rows: tables } = await cairn.owner.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      const sums: string[] = [];
      for (const { name } of tables.filter((one) => !apart.includes(one.name))) {
        const { rows } = await cairn.owner.query<{ sum: string }>(
          `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from "${name}" t`,
        );
        sums.push(`${name} ${rows[0]?.sum}`);
      }
      return sums.join('\n');
    };
    const before = await state();
    for (const person of people.values())
      await inParallel(
        routes.filter(({ method }) => method === 'GET'),
        6,
        async (route) => {
          await get(person, addressOf(route, own));
        },
      );
    assert.equal(await state(), before);
  });
});

describe('an address to go on to', () => {
  const leadsAway = (location: string, origin: string): boolean => {
    const url = new URL(location, origin);
    return url.origin !== origin || /[\\\p{Cc}]/u.test(location) || location.startsWith('//');
  };

  it('never leads away from here, wherever it is given', async (t) => {
    const { ask, get, post, people, cairn } = target;
    const reviewer = people.get('reviewer');
    assert.ok(reviewer);
    const away: string[] = [];
    let asks = 0;
    const look = (where: string, to: string, location: unknown): void => {
      asks += 1;
      if (location !== undefined && leadsAway(String(location), cairn.origin))
        away.push(`${where} ${JSON.stringify(to)} -> ${location}`);
    };
    await inParallel(elsewhere, 8, async (to) => {
      const next = encodeURIComponent(to);
      for (const path of [
        `/sign-in?next=${next}`,
        `/sign-in/with/built-in?next=${next}`,
        `/sign-in/role?next=${next}`,
        `/sign-in/again?next=${next}`,
      ]) {
        look(path, to, (await ask({ path })).headers.location);
        look(path, to, (await get(reviewer, path)).headers.location);
        const { body } = await get(reviewer, path);
        for (const [, href = ''] of body.matchAll(/(?:href|action|value)="([^"]*evil[^"]*)"/g))
          look(path, to, href.replaceAll('&amp;', '&'));
      }
      look('role', to, (await post(reviewer, '/sign-in/role', { role: 'x', next: to })).headers.location);
      look(
        'again',
        to,
        (await post(reviewer, '/sign-in/again', { password: 'not this one', next: to })).headers.location,
      );
      for (const path of [
        `//evil.example/%2e%2e`,
        `/evil.example/..;/`,
        `/%5cevil.example/`,
        to.startsWith('/') ? to.replace(/[^\x21-\x7e]/g, '') : '/',
      ])
        look(path, to, (await ask({ path })).headers.location);
    });
    t.diagnostic(`${asks} answers to ${elsewhere.length} addresses`);
    assert.deepEqual(away, []);
  });

  it('leads back here after a whole sign-in, by password', async () => {
    const { cairn, people } = target;
    const username = people.get('recorder')?.username ?? '';
    for (const to of elsewhere.filter((_, index) => index % 4 === 0)) {
      const browser = createBrowser(cairn.app);
      const at = await openPasswordForm(browser, to);
      let answer = await browser.post(at, { username, password: 'a long enough password' });
      for (let step = 0; answer.headers.location !== undefined && step < 8; step += 1) {
        assert.ok(!leadsAway(answer.headers.location, cairn.origin), `${to}: ${answer.headers.location}`);
        const { pathname, search } = new URL(answer.headers.location, cairn.origin);
        answer = await browser.get(pathname + search);
      }
      assert.ok(browser.cookies.has('cairn'), to);
    }
  });

  it('is not made from the name that a request calls us by', async () => {
    const { ask } = target;
    for (const path of [
      '/worklist',
      '/sign-in',
      '/home',
      '/join/x',
      '/oidc/auth?client_id=cairn-web',
      '/.well-known/openid-configuration',
    ])
      for (const headers of [
        { host: 'evil.example' },
        { 'x-forwarded-host': 'evil.example' },
        { forwarded: 'host=evil.example' },
        { host: 'evil.example:80@127.0.0.1' },
      ]) {
        const { headers: answered, body } = await ask({ path, headers });
        assert.doesNotMatch(
          `${answered.location ?? ''} ${body}`,
          /evil\.example/,
          `${path} ${JSON.stringify(headers)}`,
        );
      }
  });
});

// Markup that somebody writes into every field of ours, looked at in a real browser by everybody who reads it: nothing of it
// becomes more than text, and where it did, the policy of the page would have said so.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { untilCaseOpens } from '../support/tell-quickly.ts';
import { openTarget, type Person, type Target } from './support/target.ts';

const evil = (name: string): string =>
  `${name}"'></textarea></title><script>window.attacked='${name}'</script><img src=x onerror="window.attacked='${name}'"><svg onload="window.attacked='${name}'"></svg><a href="javascript:window.attacked='${name}'">x</a><style>*{display:none}</style>{{7391*7393}}`;

let target: Target;
let browser: Browser;
before(async () => {
  target = await openTarget();
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await target.end();
});

type Seen = { readonly pages: string[]; readonly faults: string[]; readonly refusals: string[] };

const lookAs = async (person: Person, paths: readonly string[], seen: Seen): Promise<void> => {
  const context = await browser.newContext({
    baseURL: target.cairn.origin,
    extraHTTPHeaders: { 'x-forwarded-for': '10.99.1.1' },
  });
  const [, token = ''] = /cairn=([\w-]+)/.exec(person.headers().cookie ?? '') ?? [];
  if (token !== '') await context.addCookies([{ name: 'cairn', value: token, url: target.cairn.origin }]);
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const page: Page = await context.newPage();
  page.on('dialog', (dialog) => {
    seen.faults.push(`a dialog at ${page.url()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('console', (line) => {
    if (/policy:|Content Security Policy|TrustedHTML|TrustedScript/.test(line.text()))
      seen.refusals.push(`${page.url()} ${line.text().slice(0, 160)}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(target.cairn.origin)) seen.faults.push(`${page.url()} asks for ${request.url()}`);
  });
  for (const path of paths) {
    const answer = await page.goto(path, { waitUntil: 'load' });
    seen.pages.push(`${person.role} ${path} ${answer?.status()}`);
    const found = await page.evaluate(() => ({
      attacked: (window as unknown as { attacked?: string }).attacked ?? null,
      strange: document.querySelectorAll('img[src="x"], svg[onload], a[href^="javascript"], main style').length,
      reckoned: document.documentElement.innerHTML.includes('54641663'),
    }));
    if (found.attacked !== null || found.strange > 0 || found.reckoned)
      seen.faults.push(`${path}: ${JSON.stringify(found)}`);
  }
  await context.close();
};

describe('markup in what people write', () => {
  it('is read as text by everybody, and no page of ours asks its policy to look away', async (t) => {
    const { ask, post, people, cairn, at, own } = target;
    const by = (role: Parameters<typeof people.get>[0]): Person => people.get(role) ?? assert.fail(role);
    const [reviewer, recorder, admin, national, nobody] = [
      by('reviewer'),
      by('recorder'),
      by('organisation-administrator'),
      by('national-administrator'),
      by('anonymous'),
    ];
    // The story, by the interface and by the pages.
    const told = await ask({
      method: 'POST',
      path: '/api/records',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'markup-markup-markup-markup' },
      body: JSON.stringify({
        taxonomy: 'lfpse-5',
        reporter: 'public',
        answers: { EventType: 'incident', Description: evil('story'), LocationKnown: 'y', Organisation: [at.trust] },
        keep: [evil('keep').slice(0, 100)],
      }),
    });
    assert.equal(told.status, 201, told.body);
    const { reference, receipt } = JSON.parse(told.body);
    await untilCaseOpens(cairn, reference);
    const { rows } = await cairn.owner.query<{ id: string }>(
      'select record_id::text as id from record where reference = $1',
      [reference],
    );
    const record = `/records/${rows[0]?.id}`;
    const draft = String(
      (await post(nobody, '/record/tell?who=public', { Description: evil('draft') })).headers.location,
    );
    const mine = String(
      (await post(recorder, '/record/tell?who=staff&way=near-miss', { Description: evil('mine') })).headers.location,
    );
    assert.match(draft + mine, /record\/.*record\//);
    const visit = String((await post(nobody, '/receipt', { receipt })).headers.location);
    // Steps, notes, answers, reasons, names of devices, people, sites, machines, requests, holds.
    const form = (more: object) => ({ version: '1', go: 'send', ...more });
    const done = [
      await post(reviewer, `${record}/add-addendum`, form({ text: evil('note') })),
      await post(reviewer, `${record}/ask`, form({ version: '2', text: evil('question') })),
      await post(nobody, `${visit}/answer`, { text: evil('answer') }),
      await post(nobody, `${visit}/add`, { text: evil('added') }),
      await post(reviewer, '/account/device', { device: evil('device') }),
      await post(reviewer, `${record}/original/ask`, {
        ground: 'legal-duty',
        duty: evil('duty'),
        reason: evil('reason'),
      }),
      await post(admin, '/people/invite', {
        name: evil('name').slice(0, 80),
        role: 'reviewer',
        reason: evil('why').slice(0, 200),
      }),
      await post(nobody, `/register/at/${at.trust}`, {
        name: evil('asks').slice(0, 80),
        role: 'reviewer',
        why: evil('asking').slice(0, 400),
      }),
      await post(admin, '/retention/hold', {
        holdReference: own.named.reference?.value ?? '',
        reason: evil('hold'),
        endsOn: '',
      }),
      await post(national, '/retention/period', { kind: 'record', years: '30', why: evil('period') }),
    ];
    for (const { status } of done) assert.ok(status < 500, String(status));
    const seen: Seen = { pages: [], faults: [], refusals: [] };
    const query = encodeURIComponent(evil('query'));
    await lookAs(
      nobody,
      [
        draft,
        draft.replace(/[^/]+$/, 'check'),
        visit,
        `${visit}/add`,
        `/receipt`,
        `/register?words=${query}`,
        `/sign-in?next=${query}`,
        `/record/tell?who=${query}`,
        `/nowhere/${query}`,
        `/register/at/${query}`,
      ],
      seen,
    );
    await lookAs(
      recorder,
      [mine, mine.replace(/[^/]+$/, 'check'), '/my-records', '/my-data', '/account', `/worklist?words=${query}`],
      seen,
    );
    await lookAs(
      reviewer,
      [
        record,
        `${record}/close`,
        `${record}/original`,
        '/worklist?stage=all',
        `/worklist?words=${query}`,
        '/home',
        '/account',
        `/account?done=${query}`,
        '/my-data',
        `/sign-in/again?next=${query}`,
        `/sign-in/role?next=${query}`,
      ],
      seen,
    );
    await lookAs(
      admin,
      [
        '/people',
        `/people?words=${query}`,
        `/people?done=${query}`,
        '/people/requests',
        '/access',
        `/access?words=${query}`,
        '/openings',
        '/retention',
        `/retention?done=${query}`,
        '/clients',
        '/sites',
        `/people/${reviewer.accountId}`,
      ],
      seen,
    );
    await lookAs(national, ['/people?words=attacker', '/openings', '/retention', '/people/requests'], seen);
    await lookAs(by('auditor'), ['/access', '/openings', '/audit', `/audit?words=${query}`], seen);
    t.diagnostic(
      `${seen.pages.length} pages in Chromium, ${done.length + 3} fields; refused by a policy: ${seen.refusals.length}`,
    );
    assert.deepEqual(seen.faults, []);
    assert.deepEqual(seen.refusals, []);
    assert.ok(seen.pages.length > 40);
  });

  it('would be refused by the policy, if a page let it through', async () => {
    const context = await browser.newContext({ baseURL: target.cairn.origin });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (line) => said.push(line.text()));
    await page.goto('/receipt');
    const went = await page.evaluate(() => {
      const outcomes: string[] = [];
      try {
        const box = document.createElement('div');
        box.innerHTML = '<img src=x onerror="window.attacked=1">';
        outcomes.push('innerHTML');
      } catch {
        outcomes.push('refused');
      }
      const script = document.createElement('script');
      try {
        script.text = 'window.attacked=1';
        document.body.append(script);
      } catch {
        outcomes.push('refused');
      }
      return outcomes;
    });
    assert.deepEqual(went, ['refused', 'refused']);
    assert.equal(await page.evaluate(() => (window as unknown as { attacked?: number }).attacked ?? null), null);
    await context.close();
  });

  it('stays text in the files that people take along: no cell begins like a formula', async () => {
    const { get, people, cairn } = target;
    const admin = people.get('organisation-administrator');
    assert.ok(admin);
    for (const begin of ['=', '+', '-', '@', '\t', '\r'])
      await cairn.owner
        .query(`update account set display_name = $1 where username = 'attacker-recorder'`, [
          `${begin}HYPERLINK("https://evil.example";"x")`,
        ])
        .then(async () => {
          const { body, headers, status } = await get(admin, '/access/who-has-access.csv');
          assert.equal(status, 200);
          assert.match(String(headers['content-disposition']), /^attachment; filename="[\w.-]+"$/);
          for (const cell of body.split(/[\r\n]+|,/)) assert.doesNotMatch(cell, /^"?[=+@\t-]\s*HYPERLINK/, cell);
        });
  });
});

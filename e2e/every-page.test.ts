// Every page of every module, as everybody meets it: usable with axe-core's eyes, at 320 pixels, and when something is wrong.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { slipAt } from '../src/main/testing/things.ts';
import { listRoutes } from '../src/platform/http/contract.ts';
import { askLocally } from './support/ask-locally.ts';
import { faultsOf } from './support/inspect.ts';
import { type Scene, setScene } from './support/scene.ts';
import { type Person, signIn } from './support/staff.ts';
import { atDesk, type Doors, onSmallPhone, openDoors, press } from './support/visitors.ts';

let doors: Doors;
let scene: Scene;
let invitation: string;
let requestCode: string;
let kept: Awaited<ReturnType<typeof lookedAfter>>;
let slip: Awaited<ReturnType<typeof slipAt>>;
before(async () => {
  doors = await openDoors();
  scene = await setScene(doors);
  const { joining } = doors.cairn.parts.services.identity;
  const newcomer = { displayName: 'Bo Example, pharmacist', organisationCode: 'RX1', role: 'reviewer' } as const;
  const by = { kind: 'system', job: 'test' } as const;
  const invited = await joining.invite(by, { ...newcomer, reason: 'Begins on Monday' });
  const asked = await joining.ask({ ...newcomer, why: 'I begin on Monday' });
  assert.ok(invited.ok && asked.ok);
  invitation = invited.value.path;
  requestCode = asked.value.code;
  kept = await lookedAfter();
  slip = await slipAt(doors.cairn, 'RX1');
  await askLocally(doors);
});
after(() => doors.end());

/** What an administrator looks after. */
const lookedAfter = async () => {
  const { parts, owner } = doors.cairn;
  const { identity, directory } = parts.services;
  const personOf = async (username: string) => {
    const person = await identity.accounts.find(username);
    const standing = person && (await identity.accounts.standing(person.accountId));
    return standing?.account ?? assert.fail(`There is no ${username}`);
  };
  const [nurse, administrator] = [await personOf('ward-nurse'), await personOf('trust-administrator')];
  const site = await directory.sites.add(administrator, 'RX1', { name: 'Trentbank Hub', postcode: 'NG1 1AA' });
  assert.ok(site.ok);
  const { rows } = await owner.query<{ id: string }>('select request_id as id from account_request');
  return {
    nurseId: nurse.accountId,
    nurseRoleId: nurse.assignmentId,
    administratorId: administrator.accountId,
    administratorRoleId: administrator.assignmentId,
    requestId: rows[0]?.id ?? '',
    siteId: site.value.siteId,
  };
};

const nobodysId = '0195e8c2-0000-4000-8000-000000000001';
const nobodysToken = 'A'.repeat(22);

/** Where to see the page of each route, in each of its states; nothing for a route that is no page. */
const addresses = (): Readonly<Record<string, readonly string[]>> => {
  const { fresh, waiting, closed, duplicate, takenBack, mine, token, plainToken, fullToken, thanksToken, originals } =
    scene;
  return {
    '/api/organisations': [],
    '/': ['/'],
    '/privacy': ['/privacy'],
    '/privacy/everything': ['/privacy/everything'],
    '/retention': ['/retention'],
    '/my-data': ['/my-data'],
    '/my-data/kept-about-me.json': [],
    '/about/methods': ['/about/methods'],
    '/proposals': ['/proposals'],
    '/accessibility': ['/accessibility'],
    '/record': ['/record'],
    '/record/work': ['/record/work'],
    '/record/offline': ['/record/offline'],
    '/record/no-signal': ['/record/no-signal'],
    '/api/phone-key': [],
    '/at/:place': ['/at/rx1', '/at/nowhere'],
    '/at/:place/:way': ['/at/rx1/near-miss'],
    '/other-help': ['/other-help', '/other-help?nation=northern-ireland'],
    '/posters': ['/posters'],
    '/posters/sheet': [
      '/posters/sheet?audience=public',
      "/posters/sheet?audience=near-miss&ward=Queen's%20Ward&language=",
    ],
    '/record/:token/yellow-card': [`/record/${token}/yellow-card`, `/record/${thanksToken}/yellow-card`],
    '/receipt/:key/complete': [`${fresh.visit}/complete`, `${takenBack.visit}/complete`],
    '/my-records/:key/complete': [`/my-records/${mine.id}/complete`],
    '/record/tell': [
      '/record/tell?who=public',
      '/record/tell?who=staff&way=near-miss',
      "/record/tell?who=staff&way=good-catch&place=RX1&ward=Queen's%20Ward",
      '/record/tell?who=staff&way=near-miss&place=NOWHERE',
      '/record/tell?who=nobody',
    ],
    '/record/:token/place': [
      `/record/${token}/place`,
      `/record/${token}/place?words=nottingham`,
      `/record/${token}/place?words=xqzzkw`,
    ],
    '/record/:token/noticed-at': [
      `/record/${fullToken}/noticed-at`,
      `/record/${fullToken}/noticed-at?words=leeds%20a%26e`,
    ],
    '/record/:token/workplace': [`/record/${fullToken}/workplace`],
    '/record/:token/check': [`/record/${token}/check`, `/record/${plainToken}/check`],
    '/record/:token/photos': [`/record/${token}/photos`, `/record/${nobodysToken}/photos`],
    '/record/:token/photos/:photoId': [],
    '/records/:recordId/photos/:photoId': [],
    '/receipt/:key/photos/:photoId': [],
    '/my-records/:key/photos/:photoId': [],
    '/record/:token/sent': [`/record/${thanksToken}/sent`, `/record/${nobodysToken}/sent`],
    '/record/:token/about-person': ['', '?person=1&part=2', '?person=1&part=3', '?person=1&done=yes'].map(
      (part) => `/record/${thanksToken}/about-person${part}`,
    ),
    '/record/:token/:page': [`/record/${token}/kind`, `/record/${nobodysToken}/kind`],
    '/records/:recordId/hide': [
      `/records/${fresh.id}/hide`,
      `/records/${takenBack.id}/hide`,
      `/records/${nobodysId}/hide`,
    ],
    '/hiding-quality': ['/hiding-quality'],
    '/home': ['/home'],
    '/worklist': ['/worklist', '/worklist?stage=all&sort=most-harm', '/worklist?words=xqzzkw', '/worklist?done=place'],
    '/records/:recordId': [fresh, waiting, closed, duplicate, takenBack]
      .map(({ id }) => `/records/${id}`)
      .concat(`/records/${fresh.id}?done=start-review`, `/records/${nobodysId}`),
    '/records/:recordId/:action': [
      ...[
        'ask',
        'close',
        'add-addendum',
        'mark-duplicate',
        'place',
        'place?words=nottingham',
        'place?words=xqzzkw',
        'reopen',
      ].map((step) => `/records/${fresh.id}/${step}`),
      `/records/${closed.id}/reopen`,
    ],
    '/records/:recordId/original/ask': [`/records/${fresh.id}/original/ask`, `/records/${takenBack.id}/original/ask`],
    '/records/:recordId/original': [originals.opened, originals.asked].map((id) => `/records/${id}/original`),
    '/openings': ['/openings'],
    '/openings/:openingId': [`/openings/${originals.openingId}`, `/openings/${nobodysId}`],
    '/pharmacy': [
      '/pharmacy',
      '/pharmacy?month=all',
      '/pharmacy?month=all&words=xqzzkw',
      '/pharmacy?month=2026-10&stage=assembly',
      '/pharmacy?organisation=RX1',
    ],
    '/pharmacy/medicines': [],
    '/pharmacy/new': ['/pharmacy/new'],
    '/pharmacy/:entryId': [`/pharmacy/${slip.entryId}`, `/pharmacy/${slip.entryId}?done=add`],
    '/pharmacy/:entryId/correct': [`/pharmacy/${slip.entryId}/correct`],
    '/pharmacy/review/:month': ['/pharmacy/review/2026-10', '/pharmacy/review/2026-11'],
    '/pharmacy/actions/:actionId': [`/pharmacy/actions/${slip.actionId}`],
    '/pharmacy/summary/:year': ['/pharmacy/summary/2026'],
    '/pharmacy/summary/:year/entries.csv': [],
    '/audit': ['/audit', '/audit?person=ward-reviewer', '/audit?person=xqzzkw'],
    '/audit/verify': ['/audit/verify'],
    '/audit/verify/audit-faults.jsonl': [],
    '/receipt': ['/receipt', '/receipt?over=yes'],
    '/receipt/:key': [fresh, waiting, closed, duplicate, takenBack]
      .map(({ visit }) => visit)
      .concat(`${fresh.visit}?done=add`),
    '/receipt/:key/:action': [
      `${fresh.visit}/add`,
      `${closed.visit}/write`,
      `${fresh.visit}/withdraw`,
      `${waiting.visit}/answer`,
      `${closed.visit}/judge`,
    ],
    '/receipt/:key/reminder.ics': [],
    '/receipt/:key/about-person': [`${fresh.visit}/about-person`],
    '/my-records/:key/about-person': [`/my-records/${mine.id}/about-person`, `/my-records/${nobodysId}/about-person`],
    '/my-records': ['/my-records', '/my-records?show=closed&order=oldest', '/my-records?done=drop'],
    '/my-records/drop/:token': [`/my-records/drop/${nobodysToken}`],
    '/my-records/portfolio': ['/my-records/portfolio', '/my-records/portfolio?done=yes'],
    '/my-records/portfolio/print': ['/my-records/portfolio/print'],
    '/my-records/portfolio/portfolio.pdf': [],
    '/my-records/portfolio/:key': [`/my-records/portfolio/${mine.id}`, `/my-records/portfolio/${nobodysId}`],
    '/my-records/:key/reminder.ics': [],
    '/my-records/:key': [`/my-records/${mine.id}`, `/my-records/${nobodysId}`],
    '/my-records/:key/:action': [`/my-records/${mine.id}/answer`],
    '/sign-in': ['/sign-in'],
    '/sign-in/with/:way': ['/sign-in/with/nowhere'],
    '/sign-in/role': ['/sign-in/role'],
    '/.well-known/jwks.json': [],
    '/sign-in/callback': ['/sign-in/callback'],
    '/sign-in/problem': ['/sign-in/problem'],
    '/sign-in/password/:signIn': [`/sign-in/password/${nobodysToken}`],
    ...Object.fromEntries(
      ['second-step', 'new-password', 'set-up', 'recovery-codes'].map((step) => [
        `/sign-in/password/:signIn/${step}`,
        [`/sign-in/password/${nobodysToken}/${step}`],
      ]),
    ),
    '/sign-in/again': ['/sign-in/again', '/sign-in/again?next=/account/password'],
    '/join/:secret': [invitation, `/join/${'A'.repeat(43)}`],
    '/register': ['/register', '/register?words=nottingham', '/register?words=xqzzkw'],
    '/register/at/:organisation': ['/register/at/RX1', '/register/at/NOWHERE'],
    '/register/come-back': ['/register/come-back'],
    '/register/mine/:code': [`/register/mine/${requestCode}`, `/register/mine/${'0'.repeat(20)}`],
    '/account': ['/account', '/account?done=password'],
    '/account/password': ['/account/password'],
    '/account/app': ['/account/app'],
    '/account/passkey': ['/account/passkey'],
    '/account/remove': ['/account/remove?what=app'],
    '/account/recovery-codes': ['/account/recovery-codes'],
    '/sign-out': ['/sign-out'],
    '/people': ['/people', '/people?words=idris', '/people?words=xqzzkw', '/people?done=withdrawn'],
    '/people/invite': ['/people/invite', '/people/invite?words=trentside', '/people/invite?words=xqzzkw'],
    '/people/requests': ['/people/requests', '/people/requests?done=approve'],
    '/people/requests/:requestId': [`/people/requests/${kept.requestId}`],
    '/people/:accountId': [
      `/people/${kept.nurseId}`,
      `/people/${kept.administratorId}`,
      `/people/${kept.nurseId}?done=give`,
      `/people/${nobodysId}`,
    ],
    '/people/:accountId/give': [`/people/${kept.nurseId}/give`, `/people/${kept.nurseId}/give?words=trentside`],
    '/people/:accountId/roles/:assignmentId/end': [
      `/people/${kept.nurseId}/roles/${kept.nurseRoleId}/end`,
      `/people/${kept.administratorId}/roles/${kept.administratorRoleId}/end`,
    ],
    '/people/:accountId/:deed': ['close', 'open', 'second-factor', 'password'].map(
      (deed) => `/people/${kept.nurseId}/${deed}`,
    ),
    '/access': ['/access', '/access?words=idris', '/access?words=xqzzkw'],
    '/access/who-has-access.csv': [],
    '/languages': ['/languages'],
    '/sites': ['/sites', '/sites?organisation=RX1&done=add', '/sites?words=trentside', '/sites?words=xqzzkw'],
    '/sites/add': ['/sites/add?organisation=RX1'],
    '/sites/:siteId': [`/sites/${kept.siteId}`],
    '/questions': ['/questions', '/questions?done=keep'],
    '/questions/edit': ['/questions/edit', '/questions/edit?question=q4', '/questions/edit?question=q99'],
    '/questions/words': ['/questions/words?question=q4'],
    '/questions/preview': ['/questions/preview', '/questions/preview?who=staff&about=risk'],
    '/questions/publish': ['/questions/publish'],
    '/questions/withdraw': ['/questions/withdraw'],
    '/clients': ['/clients', '/clients?done=end'],
    '/clients/add': ['/clients/add', '/clients/add?words=trentside'],
    '/clients/:clientId/rotate': ['/clients/demo-lrms/rotate'],
    '/clients/:clientId/end': ['/clients/demo-lrms/end'],
  };
};

const patternOf = (page: Page): string => new URL(page.url()).pathname.replace(/[\w-]{16,}/g, ':id');

describe('every page', () => {
  it('has an address here: a new page is visited as soon as it is served', () => {
    const served = listRoutes(doors.cairn.parts.modules).filter(({ route: { method } }) => method === 'GET');
    assert.deepEqual(Object.keys(addresses()).sort(), served.map(({ route: { path } }) => path).sort());
  });

  /** A page that two people see alike, but for the menu, is looked at closely once. */
  const seen = new Set<string>();
  const lookAt = async (page: Page, all: readonly string[]): Promise<void> => {
    const faults = [...(await faultsOf(page))];
    for (const address of all) {
      const answer = await page.goto(address, { waitUntil: 'domcontentloaded' });
      const where = (answer?.status() ?? 0) >= 400 ? 'refused' : `${patternOf(page)}${new URL(page.url()).search}`;
      const state = `${where} ${await page.title()}`;
      if (seen.has(state)) continue;
      seen.add(state);
      faults.push(...(await faultsOf(page)));
    }
    assert.deepEqual(faults, []);
    await doors.leave(page);
  };

  it('is fit to use for somebody who does not sign in', async () =>
    lookAt(await doors.visit(onSmallPhone, '/'), [...Object.values(addresses()).flat(), '/nowhere']));

  const everybody = [
    'reviewer',
    'nurse',
    'triage',
    'administrator',
    'nationalAdministrator',
    'oversight',
    'nationalReviewer',
    'auditor',
  ] as const;
  for (const person of everybody) {
    it(`is fit to use for somebody signed in: ${person}`, async () =>
      lookAt(await signIn(doors, onSmallPhone, person), [...Object.values(addresses()).flat(), '/nowhere']));
  }

  it('keeps clear of the edges of the window, however wide it is', async () => {
    const page = await signIn(doors, atDesk, 'reviewer');
    for (const address of ['/receipt', '/worklist'])
      for (const width of [320, 768, 1024, 1180, 1366, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(address);
        const box = await page.locator('main').boundingBox();
        assert.ok(
          box && box.x >= 16 && box.x + box.width <= width - 16,
          `${address} at ${width}: ${JSON.stringify(box)}`,
        );
      }
    await doors.leave(page);
  });

  it('is fit to use where nothing has been told yet', async () =>
    lookAt(await signIn(doors, onSmallPhone, 'practiceManager'), ['/home', '/worklist', '/my-records']));
});

type Mistake = {
  readonly who: Person | 'anonymous';
  readonly at: () => string;
  readonly button: string;
};

const mistakes: Readonly<Record<string, Mistake>> = {
  'a story without a word': { who: 'anonymous', at: () => '/record/tell?who=public', button: 'Continue' },
  'no answer to what kind it was': { who: 'anonymous', at: () => `/record/${scene.token}/kind`, button: 'Continue' },
  'no place chosen': { who: 'anonymous', at: () => `/record/${scene.token}/place`, button: 'Continue' },
  'sent before all is answered': { who: 'anonymous', at: () => `/record/${scene.token}/check`, button: 'Send' },
  'no photo chosen': { who: 'anonymous', at: () => `/record/${scene.token}/photos`, button: 'Add this photo' },
  'a receipt of nobody': { who: 'anonymous', at: () => '/receipt', button: 'Open my record' },
  'a sign-in without a name': { who: 'anonymous', at: () => '/sign-in', button: 'Sign in' },
  'a request without a name': { who: 'anonymous', at: () => '/register/at/RX1', button: 'Ask for an account' },
  'a code of no request': { who: 'anonymous', at: () => '/register/come-back', button: 'Continue' },
  'an account without a username': { who: 'anonymous', at: () => invitation, button: 'Continue' },
  'no new password': { who: 'nurse', at: () => '/account/password', button: 'Change password' },
  'no code from the app': { who: 'nurse', at: () => '/account/app', button: 'Continue' },
  'a question without words': { who: 'administrator', at: () => '/questions/edit', button: 'Keep the question' },
  'no role to give': { who: 'administrator', at: () => `/people/${kept.nurseId}/give`, button: 'Give the role' },
  'nobody to invite': { who: 'nationalAdministrator', at: () => '/people/invite', button: 'Make the link' },
  'no answer to a request': {
    who: 'administrator',
    at: () => `/people/requests/${kept.requestId}`,
    button: 'Answer',
  },
  'the last role of an administrator ended by a slip': {
    who: 'administrator',
    at: () => `/people/${kept.administratorId}/roles/${kept.administratorRoleId}/end`,
    button: 'End the role',
  },
  'a site without a name': { who: 'administrator', at: () => '/sites/add?organisation=RX1', button: 'Add the site' },
  'a machine without an id': { who: 'administrator', at: () => '/clients/add', button: 'Make the secret' },
  'an original without a reason': {
    who: 'reviewer',
    at: () => `/records/${scene.fresh.id}/original/ask`,
    button: 'Open it for 30 minutes',
  },
  'an answer without a word': { who: 'anonymous', at: () => `${scene.waiting.visit}/answer`, button: 'Send' },
  'something to add without a word': { who: 'anonymous', at: () => `${scene.fresh.visit}/add`, button: 'Send' },
  'no choice whether the outcome answers': {
    who: 'anonymous',
    at: () => `${scene.closed.visit}/judge`,
    button: 'Send',
  },
  'a message without a word': { who: 'anonymous', at: () => `${scene.closed.visit}/write`, button: 'Send' },
  'a slip without a word': { who: 'dispenser', at: () => '/pharmacy/new', button: 'Keep it' },
  'an entry put right without a reason': {
    who: 'reviewer',
    at: () => `/pharmacy/${slip.entryId}/correct`,
    button: 'Keep it',
  },
  'a month signed off without a word': {
    who: 'reviewer',
    at: () => '/pharmacy/review/2026-10',
    button: 'Sign off October 2026',
  },
  'a question without a word': {
    who: 'reviewer',
    at: () => `/records/${scene.fresh.id}/ask`,
    button: 'See how they will read it',
  },
  'nothing chosen to hide': { who: 'reviewer', at: () => `/records/${scene.fresh.id}/hide`, button: 'Hide this' },
  'an outcome without a word': {
    who: 'reviewer',
    at: () => `/records/${scene.fresh.id}/close`,
    button: 'See how they will read it',
  },
  'a note without a word': {
    who: 'reviewer',
    at: () => `/records/${scene.fresh.id}/add-addendum`,
    button: 'Add a note for reviewers',
  },
  'a duplicate of nothing': {
    who: 'reviewer',
    at: () => `/records/${scene.fresh.id}/mark-duplicate`,
    button: 'Someone else told us the same',
  },
  'a move to nowhere': {
    who: 'reviewer',
    at: () => `/records/${scene.fresh.id}/place?words=nottingham`,
    button: 'Move to another organisation',
  },
};

describe('a page on which something is wrong', () => {
  for (const [name, { who, at, button }] of Object.entries(mistakes)) {
    it(`says so first and leads to where it is put right: ${name}`, async () => {
      const page = who === 'anonymous' ? await doors.visit(onSmallPhone, '/') : await signIn(doors, onSmallPhone, who);
      await page.goto(at());
      await press(page, button);
      assert.match(await page.title(), /^Error: /);
      const summary = page.locator('.nhsuk-error-summary');
      assert.ok(await summary.evaluate((one) => one === document.activeElement), 'the summary is what is read first');
      assert.deepEqual(await faultsOf(page), []);
      const links = await summary.locator('a').all();
      assert.ok(links.length > 0);
      for (const link of links) {
        const target = (await link.getAttribute('href')) ?? '';
        await link.click();
        if (target.startsWith('/')) assert.ok(page.url().endsWith(target));
        else assert.equal(await page.evaluate(() => `#${document.activeElement?.id}`), target);
      }
      await doors.leave(page);
    });
  }
});

describe('the frame', () => {
  it('is as wide where there is little in it, and its foot stands at the bottom of the window', async () => {
    const page = await doors.visit(atDesk, '/receipt');
    await page.evaluate(() => {
      document.querySelector('main')?.replaceChildren('Little.');
    });
    const main = await page.locator('main').boundingBox();
    const foot = await page.locator('.app-footer').boundingBox();
    assert.equal(main?.width, 960);
    assert.equal((foot?.y ?? 0) + (foot?.height ?? 0), atDesk.viewport.height);
    await doors.leave(page);
  });
});

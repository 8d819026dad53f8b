import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { takeStep } from '../../take-step.ts';
import { account, northmoor, southmere, type TestPages, testPages, testWorld, type World } from '../../testing.ts';

let world: World;
let pages: TestPages;
before(async () => {
  world = await testWorld();
  pages = testPages(world);
});
after(async () => {
  await pages.end();
  await world.end();
});

const told = async (recordedOn: string, story: string, harm?: string) =>
  world.tell({ story, recordedOn, ...(harm && { answers: { patients: [{ PhysicalHarm: harm }] } }) });

describe('the home page of an organisation', () => {
  it('says what will stand there while nothing has been told', async () => {
    pages.as(account('reviewer', southmere));
    const page = await pages.get('/home');
    assert.match(page.words, /0 waiting to be read/);
    assert.ok(!page.html.includes('app-stat__link'), 'a nought leads to an empty list');
    assert.match(page.words, /Nothing is waiting for you/);
    assert.match(page.words, /The chart begins with the first full month/);
  });

  it('counts what waits, what is late and what is severe, and puts an unread death before all else', async () => {
    await told('2026-11-21', 'Told today.');
    await told('2026-11-14', 'Told on the eighth day back.');
    await told('2026-11-15', 'Told on the seventh day back.');
    await told('2026-10-10', 'Late since October.', '4');
    await told('2026-11-20', 'She died in the night.', '1');
    await told('2025-12-31', 'Told last year.', '2');
    pages.as(account('reviewer', northmoor));
    const page = await pages.get('/home');
    for (const count of [
      '6 waiting to be read',
      '2 overdue',
      '2 open, with severe harm, a death or danger soon',
      '0 waiting for the reporter',
      '3 told in the last 7 days',
    ])
      assert.ok(page.words.includes(count), count);
    for (const [, to = '', figure] of page.html.matchAll(
      /app-stat__link" href="([^"]+)">\s*<span class="app-stat__value">(\d+)/g,
    ))
      assert.ok((await pages.get(to.replaceAll('&amp;', '&'))).words.includes(` ${figure} record`), to);
    const order = ['Told last year', 'She died in the night', 'Late since October', 'eighth day back'];
    const places = order.map((words) => page.words.indexOf(words));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(places.every((place) => place > 0));
  });

  it('charts the whole months of a year and states its finding', async () => {
    pages.as(account('reviewer', northmoor));
    const page = await pages.get('/home');
    assert.match(page.words, /1 record in October 2026/);
    assert.match(page.words, /December 2025 1 1/);
    assert.ok(!page.words.includes('November 2026 3'), 'the month that still runs is charted');
  });

  it('counts whom the outcome answered once ten have said so, and no fewer', async () => {
    const at = account('reviewer', southmere);
    const judged = async (verdict: 'yes' | 'partly' | 'no') => {
      const one = await world.tell({ story: 'A story.', organisationCode: southmere });
      pages.as(at);
      await pages.post(`/records/${one.recordId}/close`, { version: '1', text: 'Thank you.', go: 'send' });
      await takeStep(world.deps, { ground: 'receipt', id: one }, { action: 'judge', verdict });
    };
    for (const verdict of ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'partly', 'no', 'no'] as const)
      await judged(verdict);
    const few = await pages.get('/home');
    assert.match(few.words, /counted here once 10 have said so/);
    assert.doesNotMatch(few.words, /said yes/);
    await judged('yes');
    const page = await pages.get('/home');
    assert.match(page.words, /Of 10 people who said in the last year .*, 7 said yes/);
    assert.match(page.words, /3 with a new message/);
  });
});

// A month from its first entry to its sign-off, and the year on paper: through the pages, on a real database.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { scopeOf } from '../../platform/access/scope-of.ts';
import { at, type LogWorld, millLane, quay, testLog } from './testing.ts';

let log: LogWorld;
before(async () => {
  log = await testLog();
  log.as(at('recorder'));
  for (let count = 0; count < 4; count += 1) await log.write({ happenedOn: '2026-10-05' });
  await log.write({ happenedOn: '2026-10-20', reached: 'incident', stage: 'delivery', intended: '', selected: '' });
  await log.write({ happenedOn: '2026-09-07' });
});
after(() => log.end());

const reviewer = at('reviewer');
const october = '/pharmacy/review/2026-10';
/** What a form of the page carries along: which version stood on it. */
const seenOn = async (page: string) => ({
  seen: /name="seen" value="(\d+)"/.exec((await log.get(page)).html)?.[1] ?? '1',
});
/** What stands in the page's form. */
const writtenOn = async (page: string) => {
  const { html } = await log.get(page);
  const [notes = '', shared = ''] = [...html.matchAll(/<textarea[^>]*>([^<]*)</g)].map(([, words = '']) => words);
  return { notes, shared, ...(await seenOn(page)) };
};

describe('the review of a month', () => {
  it('shows the team what the month shows, and gives the forms to whoever leads it alone', async () => {
    log.as(at('recorder'));
    const team = await log.get(october);
    assert.match(team.words, /5 entries, and 1 in September 2026: too few to compare/);
    assert.match(team.words, /Amitriptyline and amlodipine were taken for each other 4 times/);
    assert.match(team.words, /This review was due by 14 November 2026/);
    assert.doesNotMatch(team.words, /Sign it off|Keep what is written/);
    for (const deed of ['', '/sign-off', '/later'])
      assert.equal((await log.post(october + deed, { text: 'x' })).status, 403, deed);
    log.as(reviewer);
    assert.match((await log.get(october)).words, /Keep what is written.*Sign off October 2026/);
    assert.equal((await log.get('/pharmacy/review/2026-12')).status, 404, 'a month that has not come');
  });

  it('is reminded of on the log while it is late', async () => {
    log.as(at('recorder'));
    assert.match((await log.get('/pharmacy')).words, /The review of October 2026 was due by 14 November 2026 Overdue/);
  });

  it('cannot be signed off while nothing is said about it, nor before its month is over', async () => {
    log.as(reviewer);
    assert.match(
      (await log.post(`${october}/sign-off`, await writtenOn(october))).words,
      /Say what the team made of it/,
    );
    const november = '/pharmacy/review/2026-11';
    await log.post(november, { notes: 'So far so good.', shared: '', ...(await seenOn(november)) });
    const early = await log.post(`${november}/sign-off`, await writtenOn(november));
    assert.equal(early.status, 409);
    assert.match(early.words, /not over/);
  });

  it('keeps notes with names hidden, and actions with a role and a day', async () => {
    log.as(reviewer);
    const kept = await log.post(october, {
      notes: 'The shelf, said Mrs Joan Bradshaw.',
      shared: 'At the huddle.',
      ...(await seenOn(october)),
    });
    assert.equal(kept.location, `${october}?done=kept`);
    const same = { notes: 'The shelf, said Mrs [name].', shared: 'At the huddle.' };
    const unfit = { what: '', ownerRole: 'Joan', dueOn: '2026-11-20' };
    const wrong = await log.post(october, { ...same, ...unfit, ...(await seenOn(october)) });
    for (const words of [/Say what will be done/, /A role is enough/, /today, or a day within two years/])
      assert.match(wrong.words, words);
    await log.post(october, {
      ...same,
      ...(await seenOn(october)),
      what: 'Part the two on the shelf',
      ownerRole: 'dispenser',
      dueOn: '2026-12-01',
    });
    const page = await log.get(october);
    assert.doesNotMatch(page.html, /Bradshaw/);
    assert.match(page.words, /Part the two on the shelf Dispensers, by 1 December 2026\. Open/);
  });

  it('is not written over by whoever did not see what came meanwhile, nor signed off unread', async () => {
    log.as(reviewer);
    const before = await seenOn(october);
    const meanwhile = { notes: 'The shelf, said Mrs Joan Bradshaw. Two boxes look alike.', shared: 'At the huddle.' };
    await log.post(october, { ...meanwhile, ...before });
    const late = await log.post(october, { notes: 'All was well.', shared: '', ...before });
    assert.match(late.words, /Somebody else has written.*Two boxes look alike\..*All was well\./);
    const unread = await log.post(`${october}/sign-off`, { notes: 'All was well.', shared: '', ...before });
    assert.match(unread.words, /Somebody else has written.*Two boxes look alike\./);
    assert.match((await log.get(october)).words, /Two boxes look alike/);
  });

  it('stays as it is once it is signed off, for the code and for the database', async () => {
    log.as(reviewer);
    assert.equal(
      (await log.post(`${october}/sign-off`, await writtenOn(october))).location,
      `${october}?done=sign-off`,
    );
    const page = await log.get(october);
    assert.match(page.words, /Signed off on 21 November 2026 by Priya Ashdown/);
    assert.doesNotMatch(page.words, /Keep what is written/);
    for (const [deed, form] of [
      ['', { notes: 'Other words', shared: '', seen: '1' }],
      ['/sign-off', { seen: '1' }],
    ] as const)
      assert.equal((await log.post(october + deed, form)).status, 409, deed);
    const scoped = log.db.as(scopeOf(reviewer));
    for (const sql of [
      `update pharmacy_review set notes = 'x' where month = '2026-10'`,
      `update pharmacy_review set signed_off_on = null, signed_off_by = null, signed_off_name = null, figures = null where month = '2026-10'`,
      `insert into pharmacy_action (organisation_code, action_id, month, what, owner_role, due_on, agreed_on)
       values ('${millLane}', gen_random_uuid(), '2026-10', 'x', 'dispenser', '2026-12-01', '2026-11-21')`,
      `update pharmacy_action set what = 'x'`,
    ])
      await assert.rejects(scoped.query(sql), /signed off|never changes/, sql);
    await assert.rejects(scoped.query('delete from pharmacy_review'), /permission denied/);
  });

  it('shows the month as it stood on that day, and says that the log has changed since', async () => {
    log.as(at('recorder'));
    await log.write({ happenedOn: '2026-10-31' });
    const page = await log.get(october);
    assert.match(page.words, /5 entries, and 1 in September/);
    assert.match(page.words, /now has 6 entries of this month/);
  });

  it('takes notes below it, and what came of its actions', async () => {
    log.as(reviewer);
    assert.equal((await log.post('/pharmacy/review/2026-09/later', { text: 'Too soon' })).status, 409);
    assert.match((await log.post(`${october}/later`, { text: ' ' })).words, /Write the note first/);
    await log.post(`${october}/later`, { text: 'The divider fell down.' });
    const page = await log.get(october);
    assert.match(page.words, /Notes since 21 November 2026 The divider fell down/);
    const [, action] = /href="(\/pharmacy\/actions\/[\w-]+)"/.exec(page.html) ?? [];
    assert.ok(action);
    assert.match((await log.post(action, { isDone: 'yes', outcome: '' })).words, /Say what came of it/);
    await log.post(action, { isDone: 'yes', outcome: 'They stand apart.' });
    assert.match((await log.get(october)).words, /Done on 21 November 2026 What came of it: They stand apart/);
    log.as(at('reviewer', quay));
    assert.equal((await log.get(action)).status, 404);
    assert.equal((await log.post(action, { outcome: 'x' })).status, 404);
  });

  it('of an action that is late says so', async () => {
    log.as(reviewer);
    const november = '/pharmacy/review/2026-11';
    const soon = { what: 'Soon', ownerRole: 'dispenser', dueOn: '2026-11-21' };
    await log.post(november, { ...(await writtenOn(november)), ...soon });
    assert.match((await log.get('/pharmacy/review/2026-11')).words, /Soon Dispensers, by 21 November 2026\. Open/);
    log.setNow('2026-11-22T10:00:00Z');
    assert.match((await log.get('/pharmacy/review/2026-11')).words, /Soon Dispensers, by 21 November 2026\. Overdue/);
  });
});

describe('the learning summary', () => {
  it('has the year under the heads of the scheme', async () => {
    log.as(at('recorder'));
    const page = await log.get('/pharmacy/summary/2026');
    for (const words of [
      /Learning summary, April 2026 to March 2027/,
      /7 entries in our ongoing log: 6 near misses and 1 incident that reached a patient/,
      /1 of 2 months reviewed and signed off/,
      /What we learned .*The shelf, said Mrs \[name\]/s,
      /What we did about it .*They stand apart/s,
      /How we shared it .*At the huddle/s,
      /National patient safety alerts/,
    ])
      assert.match(page.words.replaceAll('name hidden', '[name]'), words);
    assert.equal((await log.get('/pharmacy/summary/2027')).status, 404);
    assert.match((await log.get('/pharmacy/summary/2025')).words, /Nothing was written down in this year/);
  });

  it('is a file without anything that somebody wrote freely', async () => {
    log.as(at('recorder'));
    await log.write({ intended: '=cmd|calc', selected: 'Warfarin 5mg tablets', done: 'Freely written.' });
    const { html: file } = await log.get('/pharmacy/summary/2026/entries.csv');
    assert.equal(file.trim().split('\r\n').length, 9);
    assert.match(
      file,
      /2026-10-05,9am to 11am,Near miss,Picking and assembly,Wrong medicine,Amlodipine 10mg tablets,BNF \w+,/,
    );
    assert.match(file, /not in the list,,Warfarin 5mg tablets,dm\+d VMP 319735007/);
    assert.doesNotMatch(file, /calc|Freely|bench/);
    assert.ok((await log.deeds()).includes('pharmacy.export'));
  });
});

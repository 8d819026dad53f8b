import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  account,
  northmoor,
  openByReceipt,
  sendStory,
  type TestPages,
  testPages,
  testWorld,
  type World,
} from '../../testing.ts';
import { calendarFile } from './calendar-file.ts';

const reminder = {
  uid: '0195e8c2-0000-4000-8000-000000000001',
  day: '2026-12-05',
  madeOn: '2026-11-21',
  title: 'A reminder you set',
  words: 'Look here',
  url: 'https://cairn.example/receipt',
};

/** Reads a calendar as RFC 5545 says: folded lines joined, escapes undone. */
const parse = (file: string): readonly (readonly [name: string, value: string])[] =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(':');
      const value = line.slice(at + 1).replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
      return [line.slice(0, at), value] as const;
    });

const propertyOf = (file: string, name: string): string | undefined => parse(file).find(([one]) => one === name)?.[1];

describe('a reminder for a calendar', () => {
  it('is exactly this file', () => {
    assert.equal(
      calendarFile(reminder),
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Cairn//Reminder//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:0195e8c2-0000-4000-8000-000000000001',
        'DTSTAMP:20261121T000000Z',
        'DTSTART;VALUE=DATE:20261205',
        'SUMMARY:A reminder you set',
        'DESCRIPTION:Look here',
        'URL:https://cairn.example/receipt',
        'CLASS:PRIVATE',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:A reminder you set',
        'TRIGGER:PT9H',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps any words whole, in lines of at most 75 octets, each ended as mail ends them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const words = typed.replace(/[\r\n]/g, '');
        const file = calendarFile({ ...reminder, words });
        assert.equal(propertyOf(file, 'DESCRIPTION'), words);
        for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
      }),
    );
  });
});

describe('the reminder on the page of a record', () => {
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

  it('is a file that names the day and the start page, and nothing that tells of the record', async () => {
    const { receipt, reference, id } = await sendStory(world, pages, 'The drip ran dry.');
    const address = await openByReceipt(pages, receipt);
    const page = await pages.get(address);
    assert.match(page.words, /On 5 December 2026/);
    assert.match(page.words, /A week later, on 12 December 2026/);
    const file = (await pages.get(`${address}/reminder.ics`)).html;
    assert.equal(propertyOf(file, 'DTSTART;VALUE=DATE'), '20261205');
    assert.equal(propertyOf(file, 'URL'), 'https://cairn.example/receipt');
    for (const secret of [receipt, reference, id.recordId, 'drip', 'Northmoor', address.slice('/receipt/'.length)])
      assert.ok(!file.includes(secret), secret);
    assert.equal(
      propertyOf((await pages.get(`${address}/reminder.ics?when=week`)).html, 'DTSTART;VALUE=DATE'),
      '20261212',
    );
    assert.notEqual(propertyOf(file, 'UID'), propertyOf((await pages.get(`${address}/reminder.ics`)).html, 'UID'));
  });

  it('is in a week where the day has passed, and in no calendar once it is answered', async () => {
    const { receipt, id } = await sendStory(world, pages, 'The bed was broken.');
    world.setNow('2027-01-10T10:00:00Z');
    const late = await openByReceipt(pages, receipt);
    const file = (await pages.get(`${late}/reminder.ics`)).html;
    assert.equal(propertyOf(file, 'DTSTART;VALUE=DATE'), '20270117');
    pages.as(account('reviewer', northmoor));
    await pages.post(`/records/${id.recordId}/close`, { version: '1', text: 'Mended.', go: 'send' });
    const address = await openByReceipt(pages, receipt);
    assert.ok(!(await pages.get(address)).html.includes('reminder.ics'));
    assert.match((await pages.get(`${address}/reminder.ics`)).location, /^\/receipt\//);
  });
});

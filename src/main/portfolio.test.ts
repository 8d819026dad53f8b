// The portfolio on the whole of Cairn: whose it is, who else can open it (nobody), and how it ends.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../platform/access/scope.ts';
import { scopeOf } from '../platform/access/scope-of.ts';
import { someone } from '../platform/access/testing.ts';
import { testCairn } from './testing/cairn.ts';
import { type Visitor, visitorAs } from './testing/visitors.ts';

let cairn: Awaited<ReturnType<typeof testCairn>>;
let nurse: Visitor;
let reviewer: Visitor;
let recordId: string;
before(async () => {
  cairn = await testCairn();
  nurse = await visitorAs(cairn, 'recorder', 'RX1');
  reviewer = await visitorAs(cairn, 'reviewer', 'RX1');
  recordId = await tell('Nurse Joan Example and I drew up the wrong strength.', '2026-11-20');
});
after(() => cairn.end());

const tell = async (story: string, recordedOn: string): Promise<string> => {
  const { recording, review } = cairn.parts.services;
  const told = await cairn.db.as(systemScope).transaction(async (tx) => {
    const kept = await recording.keepMany(tx, { kind: 'system', job: 'test' }, [
      {
        reporterKind: 'staff',
        authorAccountId: nurse.accountId,
        recordedOn,
        answers: { EventType: 'incident', Description: story, LocationKnown: 'y', Organisation: ['RX1'] },
      },
    ]);
    await review.openMany(
      tx,
      kept.map((record) => ({
        record,
        past: [
          {
            action: 'close',
            party: 'reviewer',
            actorName: 'Morag Testwell',
            takenOn: recordedOn,
            text: 'Two fridges now.',
          },
        ],
      })),
    );
    return kept;
  });
  return told[0]?.recordId ?? assert.fail('Nothing was kept');
};

const noteAt = () => `/my-records/portfolio/${recordId}`;
const write = (who: Visitor, parts: Readonly<Record<string, string>>) => who.ask('POST', noteAt(), parts);
const page = async (who: Visitor, path: string) => (await who.ask('GET', path, null)).body;

describe('a portfolio', () => {
  it('holds what its owner told in the last year, what came of it and their notes, with names hidden', async () => {
    await tell('From two years ago.', '2024-11-20');
    const saved = await write(nurse, { what: 'Sister Joan Example had gone.', 'so-what': 'Colour is no check.' });
    assert.deepEqual([saved.status, saved.location], [303, '/my-records/portfolio']);
    const printed = await page(nurse, '/my-records/portfolio/print');
    for (const words of ['drew up the wrong strength', 'Two fridges now.', 'Colour is no check.', 'So what'])
      assert.ok(printed.includes(words), words);
    for (const words of ['Joan', 'Testwell', 'two years ago']) assert.ok(!printed.includes(words), words);
    assert.ok(
      (await page(nurse, noteAt())).includes('Sister Joan Example had gone.'),
      'the owner reads what they typed',
    );
  });

  it('hides in a note what somebody found in the record', async () => {
    const id = await tell('The lift stood still with trombone in it.', '2026-11-19');
    await nurse.ask('POST', `/my-records/portfolio/${id}`, { what: 'I should have called trombone at once.' });
    assert.equal((await reviewer.ask('POST', `/records/${id}/hide`, { words: 'trombone' })).status, 303);
    const printed = await page(nurse, '/my-records/portfolio/print');
    assert.match(printed, /I should have called <span class="app-hidden">name/);
    assert.doesNotMatch(printed, /trombone/);
  });

  it('is a PDF to take along', async () => {
    const { status, body } = await nurse.ask('GET', '/my-records/portfolio/portfolio.pdf', null);
    assert.equal(status, 200);
    assert.match(body, /^%PDF-1\.7/);
  });

  it('holds what its owner chose', async () => {
    const days = {
      'from-day': '1',
      'from-month': '1',
      'from-year': '2026',
      'to-day': '31',
      'to-month': '12',
      'to-year': '2026',
    };
    await nurse.ask('POST', '/my-records/portfolio', { ...days, heads: 'nurse', shown: recordId });
    assert.ok(!(await page(nurse, '/my-records/portfolio/print')).includes('drew up'));
    assert.match(await page(nurse, noteAt()), /How it relates to the Code/);
    await nurse.ask('POST', '/my-records/portfolio', { ...days, heads: 'nurse', shown: recordId, record: recordId });
    assert.ok((await page(nurse, '/my-records/portfolio/print')).includes('drew up'));
    const wrong = await nurse.ask('POST', '/my-records/portfolio', { ...days, 'to-month': '13' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /value="13"/);
  });

  it('says in words that a note is too long, and keeps it in the form', async () => {
    const { status, body } = await write(nurse, { learned: 'x'.repeat(10_001) });
    assert.equal(status, 422);
    assert.match(body, /Make this shorter: up to 10,000 characters/);
    assert.ok(body.includes('x'.repeat(10_001)));
  });
});

describe('somebody else', () => {
  it('has no page for the notes of another, whatever their role', async () => {
    assert.equal((await reviewer.ask('GET', noteAt(), null)).status, 404);
    assert.equal((await write(reviewer, { what: 'Mine now.' })).status, 404);
    assert.ok(!(await page(reviewer, `/records/${recordId}`)).includes('Colour is no check'));
    assert.ok(!(await page(reviewer, '/worklist?stage=all&words=colour')).includes('wrong strength'));
  });

  it('cannot read the row, nor can Cairn’s own jobs, and nothing in it can be read by the owner of the tables', async () => {
    const ask = 'select sealed from portfolio';
    for (const role of ['reviewer', 'organisation-administrator', 'national-administrator', 'auditor'] as const)
      assert.equal((await cairn.db.as(scopeOf(someone(role, 'RX1'))).query(ask)).rowCount, 0, role);
    assert.equal((await cairn.db.as(systemScope).query(ask)).rowCount, 0);
    const { rows } = await cairn.owner.query<{ sealed: Buffer }>(ask);
    assert.equal(rows.length, 1);
    assert.ok(!rows[0]?.sealed.includes(recordId));
    assert.ok(!rows[0]?.sealed.includes('Colour'));
  });
});

describe('a note whose record was taken back', () => {
  it('is shown to its owner, without the record, and listed, until they empty it', async () => {
    const [before, at] = [recordId, '/my-records/portfolio'];
    recordId = await tell('I gave it an hour late.', '2026-11-19');
    const gone = recordId;
    try {
      await write(nurse, { what: 'I will set an alarm.' });
      assert.equal((await nurse.ask('POST', `/my-records/${gone}/withdraw`, {})).status, 303);
      assert.ok((await page(nurse, at)).includes(`${at}/${gone}`));
      const shown = await nurse.ask('GET', noteAt(), null);
      assert.equal(shown.status, 200);
      assert.match(shown.body, /I will set an alarm\./);
      assert.doesNotMatch(shown.body, /an hour late/);
      assert.ok(!(await page(nurse, `${at}/print`)).includes('set an alarm'));
      assert.equal((await write(reviewer, { what: '' })).status, 404);
      assert.equal((await write(nurse, { what: 'x'.repeat(10_001) })).status, 422);
      assert.equal((await write(nurse, { what: '' })).status, 303);
      assert.ok(!(await page(nurse, at)).includes(gone));
      assert.equal((await nurse.ask('GET', noteAt(), null)).status, 404);
      assert.ok(!(await page(nurse, '/my-data/kept-about-me.json')).includes('set an alarm'));
    } finally {
      recordId = before;
    }
  });
});

describe('its end', () => {
  const runJob = async (): Promise<void> => {
    const job = cairn.parts.jobs.find(({ name }) => name === 'portfolio.erase-left') ?? assert.fail('no job');
    await job.run({});
  };
  const left = async () =>
    (await cairn.owner.query<{ leftOn: string | null }>('select left_on::text as "leftOn" from portfolio')).rows;
  const setOpen = (isOpen: boolean) =>
    cairn.owner.query('update account set is_active = $2 where account_id = $1', [nurse.accountId, isOpen]);

  it('is in the copy that its owner can have', async () => {
    const copied = await page(nurse, '/my-data/kept-about-me.json');
    assert.ok(copied.includes('Colour is no check.'));
  });

  it('comes ninety days after the account is closed, unless it is opened again', async () => {
    await runJob();
    assert.deepEqual(await left(), [{ leftOn: null }]);
    await setOpen(false);
    await runJob();
    assert.notEqual((await left())[0]?.leftOn, null);
    await setOpen(true);
    await runJob();
    assert.deepEqual(await left(), [{ leftOn: null }]);
    await setOpen(false);
    await runJob();
    await cairn.owner.query('update portfolio set left_on = left_on - 89');
    await runJob();
    assert.equal((await left()).length, 1);
    await cairn.owner.query('update portfolio set left_on = left_on - 1');
    await runJob();
    assert.equal((await left()).length, 0);
  });
});

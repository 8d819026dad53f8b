// Writing down, finding again, putting right: through the pages, on a real database.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../platform/access/scope.ts';
import { scopeOf } from '../../platform/access/scope-of.ts';
import { raiseRevision, readEntry } from './store.ts';
import { at, formOf, type LogWorld, millLane, quay, slip, testLog } from './testing.ts';

let log: LogWorld;
before(async () => {
  log = await testLog();
});
after(() => log.end());

describe('writing a slip down', () => {
  it('is done on one page by anybody of the team, and found in the log', async () => {
    log.as(at('recorder'));
    const form = await log.get('/pharmacy/new');
    assert.match(form.html, /name="happenedOn"[^>]*value="2026-11-21"/);
    assert.match(form.html, /value="9-11" selected/);
    const entryId = await log.write();
    const page = await log.get(`/pharmacy/${entryId}`);
    assert.match(page.words, /Near miss: wrong medicine/);
    assert.match(page.words, /known for being taken for each other/);
    const list = await log.get('/pharmacy');
    assert.match(list.words, /Amitriptyline 10mg tablets, taken for Amlodipine 10mg tablets/);
    assert.match(list.words, /1 near miss/);
    const deeds = await log.deeds();
    for (const deed of ['pharmacy.add-entry', 'pharmacy.read-entry', 'pharmacy.list-entries'])
      assert.ok(deeds.includes(deed), deed);
  });

  it('says what is missing and loses nothing of what was typed', async () => {
    log.as(at('recorder'));
    const page = await log.post('/pharmacy/new', { ...formOf(), stage: '', done: 'Swapped “before” it <left>.' });
    assert.equal(page.status, 422);
    assert.match(page.words, /Choose where in the work it was made/);
    assert.match(page.html, /Swapped “before” it &lt;left&gt;\./);
    assert.match(page.html, /value="wrong-medicine" selected/);
  });

  it('hides a name before anything is kept, and takes no medicine for one', async () => {
    log.as(at('recorder'));
    const { location } = await log.post('/pharmacy/new', {
      ...formOf({ intended: 'Prednisolone 5mg tablets', selected: 'some cream for Mrs Joan Bradshaw' }),
      happened: 'Mrs Joan Bradshaw rang. The prednisolone was right, the cream was not.',
      done: 'Rang her on 07700 900123.',
    });
    assert.match(location, /\?done=hidden$/);
    const page = await log.get(location);
    assert.match(page.words, /hidden what looks like a name/);
    const { rows } = await log.owner.query<{ all: string }>(
      `select string_agg(pharmacy_entry_revision::text, ' ') as all from pharmacy_entry_revision`,
    );
    assert.doesNotMatch(rows[0]?.all ?? '', /Bradshaw|07700/);
    assert.match(rows[0]?.all ?? '', /The prednisolone was right/);
    assert.match(rows[0]?.all ?? '', /Prednisolone 5mg tablets/);
  });

  it('urges the full record of what reached a patient, and only of that', async () => {
    log.as(at('reviewer'));
    const reached = await log.get(`/pharmacy/${await log.write({ reached: 'incident' })}`);
    assert.match(reached.words, /This one reached a patient\. Tell it in full as well/);
    const caught = await log.get(`/pharmacy/${await log.write()}`);
    assert.doesNotMatch(caught.words, /reached a patient\. Tell/);
    assert.match(caught.words, /Make it a full record/);
  });
});

describe('putting an entry right', () => {
  it('leaves what stood there before below it, with the reason', async () => {
    log.as(at('recorder'));
    const entryId = await log.write({ errorType: 'wrong-strength' });
    const form = await log.get(`/pharmacy/${entryId}/correct`);
    assert.match(form.html, /name="from" value="1"/);
    log.setNow('2026-11-22T10:00:00Z');
    const right = { ...formOf({ errorType: 'wrong-form' }), from: '1' };
    assert.match((await log.post(`/pharmacy/${entryId}/correct`, right)).words, /Say why it is put right/);
    const done = await log.post(`/pharmacy/${entryId}/correct`, {
      ...right,
      why: 'It was the form, said Nurse Joan Bradshaw',
    });
    assert.equal(done.location, `/pharmacy/${entryId}?done=correct`);
    const page = await log.get(`/pharmacy/${entryId}`);
    assert.match(page.words, /Near miss: wrong form/);
    assert.match(
      page.words,
      /Until 22 November 2026 It was put right because: It was the form, said Nurse \[nurse&#39;s name\]/,
    );
    assert.match(page.words, /Wrong strength/);
    log.setNow('2026-11-21T10:00:00Z');
  });

  it('is refused to the second of two who do it at once', async () => {
    log.as(at('recorder'));
    const entryId = await log.write();
    const right = { ...formOf({ stage: 'labelling' }), from: '1', why: 'Looked again' };
    assert.equal((await log.post(`/pharmacy/${entryId}/correct`, right)).status, 303);
    assert.equal((await log.post(`/pharmacy/${entryId}/correct`, right)).status, 409);
  });

  it('is not done where a record came of it, or left it, meanwhile: what is hidden there is not known', async () => {
    log.as(at('recorder'));
    const entry = await readEntry(log.owner, await log.write());
    assert.ok(entry);
    const fullRecord = { organisationCode: entry.organisationCode, recordId: randomUUID() };
    assert.equal(await raiseRevision(log.owner, { ...entry, fullRecord }, 1), false);
    assert.equal(await raiseRevision(log.owner, entry, 1), true);
  });

  it('cannot be done behind the log’s back, by the application or by the owner of the tables', async () => {
    log.as(at('reviewer'));
    const entryId = await log.write();
    const scoped = log.db.as(scopeOf(at('reviewer')));
    for (const sql of [
      `update pharmacy_entry_revision set stage = 'delivery'`,
      'delete from pharmacy_entry_revision',
      'delete from pharmacy_entry',
      `update pharmacy_entry set area_code = 'XQ9'`,
    ])
      await assert.rejects(scoped.query(sql), /permission denied/, sql);
    await assert.rejects(
      log.owner.query(`update pharmacy_entry_revision set stage = 'delivery' where entry_id = $1`, [entryId]),
      /append-only/,
    );
  });
});

/** Nothing of a log is reached from another pharmacy: by number, by the name of the place, by a form. */
const keepsToItself = async (log: LogWorld): Promise<void> => {
  log.as(at('recorder'));
  const entryId = await log.write({ done: 'Only ours to know.' });
  const addresses = [
    `/pharmacy/${entryId}`,
    `/pharmacy/${entryId}/correct`,
    `/pharmacy?organisation=${millLane}`,
    `/pharmacy/review/2026-11?organisation=${millLane}`,
    `/pharmacy/summary/2026?organisation=${millLane}`,
    `/pharmacy/summary/2026/entries.csv?organisation=${millLane}`,
  ];
  for (const role of ['recorder', 'reviewer', 'learning-lead'] as const) {
    log.as(at(role, quay));
    for (const address of addresses) {
      const { status, words } = await log.get(address);
      assert.ok([403, 404].includes(status), `${address} as ${role}: ${status}`);
      assert.doesNotMatch(words, /Only ours/);
    }
  }
  log.as(at('area-oversight', 'XQ2'));
  assert.equal((await log.get(`/pharmacy?organisation=${millLane}`)).status, 404);
  log.as(at('recorder', quay));
  assert.equal((await log.post(`/pharmacy/${entryId}/full-record`)).status, 404);
  assert.equal((await log.post(`/pharmacy/${entryId}/correct`, { ...formOf(), from: '1', why: 'x' })).status, 404);
};

describe('the log of a place', () => {
  it('is nobody’s elsewhere: as it runs, by the code alone, by the database alone', async () => {
    await keepsToItself(log);
    const codeAlone = await testLog('owner');
    try {
      await keepsToItself(codeAlone);
    } finally {
      await codeAlone.end();
    }
    for (const role of ['recorder', 'reviewer', 'learning-lead'] as const) {
      const { rowCount } = await log.db.as(scopeOf(at(role, quay))).query('select 1 from pharmacy_entry_revision');
      assert.equal(rowCount, 0, role);
    }
  });

  it('is read, and not written, by whoever oversees the area', async () => {
    log.as(at('recorder', quay));
    await log.write();
    const overseer = at('area-oversight', 'XQ1');
    log.as(overseer);
    const places = await log.get('/pharmacy');
    assert.match(places.words, /Mill Lane Pharmacy .*Quay Pharmacy Entries in November 2026 1 /);
    const theirs = await log.get(`/pharmacy?organisation=${quay}`);
    assert.match(theirs.words, /Quay Pharmacy Pharmacy log/);
    assert.doesNotMatch(theirs.words, /Write something down/);
    assert.equal((await log.post('/pharmacy/new', formOf())).status, 403);
    log.as(at('area-oversight', 'XQ2'));
    assert.match((await log.get('/pharmacy')).words, /No pharmacy that you look at/);
    assert.equal((await log.get(`/pharmacy?organisation=${quay}`)).status, 404);
  });

  it('is found in the menu of those who work at a pharmacy, and of those who look at several', async () => {
    const inMenu = async (): Promise<boolean> =>
      (await log.get('/pharmacy/review/2026-11')).html.includes('app-menu__link" href="/pharmacy"');
    for (const [who, is] of [
      [at('recorder'), true],
      [at('reviewer'), true],
      [at('recorder', 'XN1'), false],
      [at('area-oversight', 'XQ1'), true],
    ] as const) {
      log.as(who);
      assert.equal(await inMenu(), is, `${who.role} ${who.organisationCode}`);
    }
  });

  it('is narrowed and searched, a month at a time or in all', async () => {
    const nurse = at('recorder', 'XN1');
    log.as(nurse);
    await log.write({ happenedOn: '2026-10-05', stage: 'labelling', intended: 'Warfarin 1mg tablets', selected: '' });
    await log.write({ stage: 'delivery', reached: 'incident', happened: 'The bag went to 12, not 21.' });
    assert.match((await log.get('/pharmacy')).words, /1 entry/);
    assert.match((await log.get('/pharmacy?month=2026-10')).words, /October 2026 1 near miss/);
    assert.match((await log.get('/pharmacy?month=all')).words, /2 entries/);
    assert.match((await log.get('/pharmacy?month=all&words=WARFARIN+1mg')).words, /1 entry .*Warfarin 1mg/);
    assert.match((await log.get('/pharmacy?month=all&words=bag')).words, /1 entry .*Delivery/);
    assert.match((await log.get('/pharmacy?month=all&reached=incident')).words, /1 entry .*No full record yet/);
    const none = await log.get('/pharmacy?stage=labelling');
    assert.match(none.words, /No entry is like this in November 2026/);
    assert.match(none.html, /href="\/pharmacy\?stage=labelling&amp;month=all">look in all months/);
    assert.equal((await log.get('/pharmacy?month=2026-13')).status, 400);
  });

  it('turns its pages', async () => {
    const dispenser = at('recorder', 'XQ1');
    log.as(dispenser);
    for (let count = 0; count < 26; count += 1) await log.write({ intended: `Medicine number ${count}`, selected: '' });
    const first = await log.get('/pharmacy');
    assert.match(first.words, /26 entries/);
    assert.match(first.html, /href="\/pharmacy\?page=2"/);
    assert.equal((await log.get('/pharmacy?page=2')).html.match(/Wrong medicine<\/a>/g)?.length, 1);
  });
});

describe('names offered while somebody types', () => {
  it('come from the list, and only to those who write', async () => {
    log.as(at('recorder'));
    const { html } = await log.get('/pharmacy/medicines?words=amit+10');
    assert.deepEqual(JSON.parse(html), { found: ['Amitriptyline 10mg tablets'] });
    log.as(at('area-oversight', 'XQ1'));
    assert.equal((await log.get('/pharmacy/medicines?words=amit')).status, 403);
  });
});

describe('a full record', () => {
  it('begins with what the entry knows, and both lead to each other once it is sent', async () => {
    const dispenser = at('recorder');
    log.as(dispenser);
    const entryId = await log.write({
      reached: 'incident',
      happened: 'The shelf was in disorder.',
      done: 'Rang the same day.',
    });
    const { location } = await log.post(`/pharmacy/${entryId}/full-record`);
    assert.match(location, /^\/record\/[\w-]+\/story$/);
    const story = await log.get(location);
    assert.match(story.html, /Amitriptyline 10mg tablets, taken for Amlodipine 10mg tablets/);
    assert.match(story.html, /The shelf was in disorder/);
    const check = location.replace('/story', '/check');
    const checked = await log.get(check);
    assert.match(checked.words, /Mill Lane Pharmacy/);
    assert.match(checked.words, /Rang the same day/);
    const sent = await log.post(check, { action: 'send' });
    assert.match(sent.location, /\/sent$/, sent.words.slice(0, 600));
    const { rows } = await log.owner.query<{ payload: { records: readonly { recordId: string }[] } }>(
      `select payload from graphile_worker._private_jobs as jobs
       join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
       where tasks.identifier = 'pharmacy.link-records'`,
    );
    const [link] = log.pharmacy.module.jobs;
    for (const { payload } of rows) {
      await link?.run(payload);
      await link?.run(payload);
    }
    const entry = await log.get(`/pharmacy/${entryId}`);
    const [, recordId] = /href="\/my-records\/([\w-]+)"/.exec(entry.html) ?? [];
    assert.ok(recordId, entry.words);
    assert.match(entry.words, /Full record \w{5}-\w{5}/);
    assert.doesNotMatch(entry.words, /Make it a full record/);
    assert.equal(await log.pharmacy.entryOf(dispenser, recordId), `/pharmacy/${entryId}`);
    assert.equal(await log.pharmacy.entryOf(at('reviewer', quay), recordId), null);
    assert.equal((await log.deeds()).filter((deed) => deed === 'pharmacy.link-record').length, 1);
    log.as(at('recorder'));
    assert.match((await log.get(`/pharmacy/${entryId}`)).words, /A full record was sent/);
    assert.equal((await log.post(`/pharmacy/${entryId}/full-record`)).status, 409);
  });

  it('leaves the entry behind when it is erased', async () => {
    const { rows } = await log.owner.query<{ place: string; record: string; entryId: string }>(
      `select full_record_organisation as place, full_record_id as record, entry_id as "entryId"
       from pharmacy_entry
       where full_record_id is not null`,
    );
    const [linked] = rows;
    assert.ok(linked);
    const { rows: erased } = await log.db
      .as(systemScope)
      .query<{ is: boolean }>('select erase_record_on_request($1, $2) as is', [linked.place, linked.record]);
    assert.ok(erased[0]?.is);
    log.as(at('recorder'));
    assert.match((await log.get(`/pharmacy/${linked.entryId}`)).words, /Make it a full record/);
  });
});

it('keeps of a slip what was said, and nobody’s account', async () => {
  const { rows } = await log.owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name like 'pharmacy_entry%'`,
  );
  assert.deepEqual(
    rows.map(({ name }) => name).filter((name) => /account|_by$|name/.test(name)),
    [],
  );
  assert.ok(slip().noticedBy === 'pharmacist');
});

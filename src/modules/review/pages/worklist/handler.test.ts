import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { anonymous } from '../../../../platform/actor.ts';
import { takeStep } from '../../take-step.ts';
import { account, northmoor, southmere, type TestPages, testPages, testWorld, type World } from '../../testing.ts';

let world: World;
let pages: TestPages;
const reviewer = account('reviewer', northmoor);
before(async () => {
  world = await testWorld();
  pages = testPages(world);
  const harm = (code: string) => ({ patients: [{ PhysicalHarm: code }] });
  await world.tell({ story: 'Wrong tablets at breakfast.', recordedOn: '2026-11-01', answers: harm('3') });
  await world.tell({ story: 'Severe bleeding was missed.', recordedOn: '2026-11-02', answers: harm('2') });
  await world.tell({ story: 'The call bell did not ring.', recordedOn: '2026-11-20' });
  await world.tell({
    story: 'They were kind to my sister.',
    recordedOn: '2026-11-19',
    answers: { EventType: 'good-care', HowFutureOccurrence: "I don't know" },
  });
  await world.tell({ story: 'A pump stopped.', recordedOn: '2026-10-01', authorAccountId: reviewer.accountId });
  const closed = await world.tell({ story: 'The door was stuck.', recordedOn: '2026-11-18' });
  await takeStep(
    world.deps,
    { ground: 'reach', account: reviewer, recordId: closed.recordId },
    { action: 'close', version: 1, text: 'It opens again. Thank you.' },
  );
  await world.tell({ story: 'In the other hospital the soup was cold.', organisationCode: southmere });
  await world.tell({ story: 'I do not know which clinic it was.', organisationCode: 'UNPLACED' });
});
after(async () => {
  await pages.end();
  await world.end();
});

const headlines = async (address: string): Promise<readonly string[]> => {
  pages.as(reviewer);
  const page = await pages.get(address);
  assert.equal(page.status, 200, page.words);
  return [...page.html.matchAll(/<a href="\/records\/[^"]+">\s*<span[^>]*>\s*([^<]*?)\s*<\/span>/g)].map(
    ([, text]) => text ?? '',
  );
};

describe('the worklist', () => {
  it('shows what is open in the own organisation and nothing else: severe and unread, then late, then what is due', async () => {
    assert.deepEqual(await headlines('/worklist'), [
      'Severe bleeding was missed.',
      'Wrong tablets at breakfast.',
      'A pump stopped.',
      'They were kind to my sister.',
      'The call bell did not ring.',
    ]);
  });

  it('narrows by stage, kind, harm, teller, lateness and words', async () => {
    const narrowed: Readonly<Record<string, readonly string[]>> = {
      'stage=closed': ['The door was stuck.'],
      'type=good-care': ['They were kind to my sister.'],
      'harm=severe': ['Severe bleeding was missed.'],
      'harm=moderate': ['Wrong tablets at breakfast.'],
      'reporter=staff': ['A pump stopped.'],
      'overdue=yes': ['Severe bleeding was missed.', 'Wrong tablets at breakfast.', 'A pump stopped.'],
      'harm=severe-or-fatal': ['Severe bleeding was missed.'],
      'stage=all&week=yes': ['The call bell did not ring.', 'They were kind to my sister.', 'The door was stuck.'],
      'words=tablet': ['Wrong tablets at breakfast.'],
      'words=bell+ring&stage=new': ['The call bell did not ring.'],
      'words=soup&stage=all': [],
      'words=%22&stage=all': [],
    };
    for (const [query, expected] of Object.entries(narrowed)) {
      assert.deepEqual(await headlines(`/worklist?${query}`), expected, query);
    }
  });

  it('puts the most harm, the oldest or the soonest due first', async () => {
    assert.equal((await headlines('/worklist?sort=most-harm'))[0], 'Severe bleeding was missed.');
    assert.equal((await headlines('/worklist?sort=oldest'))[0], 'A pump stopped.');
    assert.equal((await headlines('/worklist?sort=newest'))[0], 'The call bell did not ring.');
  });

  it('puts before a week of small things the one that may do harm soonest, told today', async () => {
    const place = account('reviewer', southmere);
    const at = { organisationCode: southmere, recordedOn: '2026-11-20' };
    const harm = (code: string) => ({ patients: [{ PhysicalHarm: code }] });
    await world.tell({ ...at, story: 'A plate broke.', recordedOn: '2026-11-18', answers: harm('5') });
    await world.tell({ ...at, story: 'The heel was sore.', recordedOn: '2026-11-19', answers: harm('4') });
    await world.tell({ ...at, story: 'The hip came out.', answers: harm('3') });
    await world.tell({ ...at, story: 'She died in the night.', recordedOn: '2026-11-21', answers: harm('1') });
    await world.tell({ ...at, story: 'The roof may fall.', answers: { EventType: 'risk', RiskImminent: 'y' } });
    await world.tell({ ...at, story: 'Nobody said.' });
    await world.tell({ ...at, story: 'A late one.', recordedOn: '2026-10-01' });
    pages.as(place);
    const listed = (await pages.get('/worklist')).html;
    const order = ['She died', 'The roof', 'A late one', 'The hip', 'The heel', 'Nobody said', 'A plate'].map((words) =>
      listed.indexOf(words),
    );
    assert.ok(order.every((at) => at > 0));
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    );
  });

  it('names each filter, with the list without it one press away', async () => {
    pages.as(reviewer);
    const page = await pages.get('/worklist?stage=new&harm=severe&words=bleeding&sort=oldest');
    assert.match(page.words, /Stop showing only New/);
    assert.match(page.words, /Stop showing only Harm: Severe/);
    assert.ok(page.links.includes('/worklist?stage=new&amp;harm=severe&amp;sort=oldest'));
    assert.ok(page.links.includes('/worklist?harm=severe&amp;words=bleeding&amp;sort=oldest'));
  });

  it('leads from the open records to all stages when words were looked for', async () => {
    pages.as(reviewer);
    const page = await pages.get('/worklist?words=door');
    assert.match(page.words, /only in what is open/);
    assert.ok(page.links.includes('/worklist?stage=all&amp;words=door'));
    assert.deepEqual(await headlines('/worklist?stage=all&words=door'), ['The door was stuck.']);
    assert.ok(!(await pages.get('/worklist?stage=all&words=door')).words.includes('Look in all stages'));
  });

  it('finds a record by its reference', async () => {
    const one = await world.tell({ story: 'The clock was slow.', recordedOn: '2026-09-01' });
    assert.deepEqual(await headlines(`/worklist?words=${one.reference.toLowerCase()}`), ['The clock was slow.']);
  });

  it('is turned twenty-five records at a time', async () => {
    for (let count = 0; count < 25; count += 1)
      await world.tell({ story: `Pagination ${count}.`, recordedOn: '2026-08-01' });
    assert.equal((await headlines('/worklist?words=pagination&sort=oldest')).length, 25);
    await world.tell({ story: 'Pagination, the last.', recordedOn: '2026-08-02' });
    assert.deepEqual(await headlines('/worklist?words=pagination&page=2&sort=oldest'), ['Pagination, the last.']);
    pages.as(reviewer);
    const page = await pages.get('/worklist?words=pagination&sort=oldest');
    assert.ok(page.links.includes('/worklist?words=pagination&amp;sort=oldest&amp;page=2'));
  });

  it('says what to do where nothing is found, and what will stand there where nothing is yet', async () => {
    pages.as(reviewer);
    assert.match((await pages.get('/worklist?words=zebra')).words, /No record is like this/);
    pages.as(account('reviewer', 'XQ1'));
    assert.match((await pages.get('/worklist')).words, /Nothing is waiting/);
  });

  it('shows the triage team the records without a place', async () => {
    pages.as(account('triage', 'UNPLACED'));
    const page = await pages.get('/worklist');
    assert.match(page.title, /Place not known/);
    assert.match(page.words, /which clinic it was/);
    assert.ok(!page.words.includes('tablets'));
  });

  it('says in plain words what has just been done', async () => {
    pages.as(reviewer);
    const page = await pages.get('/worklist?done=pass');
    assert.match(page.words, /Done Passed to the team that finds the right place\./);
    assert.ok(!page.words.includes('Success'));
  });

  it('writes down whose stories were begun to be read in it', async () => {
    const one = await world.tell({ story: 'The kettle was loud.', recordedOn: '2026-07-01' });
    await headlines('/worklist?words=kettle');
    const { rows } = await world.owner.query<{ actor: string; detail: unknown }>(
      `select actor_id as actor, detail
       from audit
       where action = 'record.list'
         and detail -> 'records' = jsonb_build_array($1::text)`,
      [one.recordId],
    );
    assert.deepEqual(rows, [{ actor: reviewer.accountId, detail: { records: [one.recordId] } }]);
  });

  it('is for reviewers only, and refuses what is no filter', async () => {
    pages.as(account('recorder', northmoor));
    assert.equal((await pages.get('/worklist')).status, 403);
    pages.as(anonymous);
    assert.match((await pages.get('/worklist')).location, /^\/sign-in/);
    pages.as(reviewer);
    for (const query of ['stage=gone', 'page=0', 'page=41', 'harm=1', `words=${'a'.repeat(201)}`]) {
      const { status } = await pages.get(`/worklist?${query}`);
      assert.ok(status >= 400 && status < 500, `${query}: ${status}`);
    }
  });

  it('leads to whoever wrote, and to whom the outcome does not answer, though the record is closed', async () => {
    const one = await world.tell({ story: 'The alabaster basin leaks.' });
    pages.as(reviewer);
    await pages.post(`/records/${one.recordId}/close`, { version: '1', text: 'Mended.', go: 'send' });
    assert.ok(!(await pages.get('/worklist')).words.includes('with something new'));
    const claim = { ground: 'receipt', id: one } as const;
    await takeStep(world.deps, claim, { action: 'judge', verdict: 'partly' });
    const list = await pages.get('/worklist');
    assert.match(list.words, /1 record with something new/);
    const due = await pages.get('/worklist?words=alabaster');
    assert.match(due.words, /alabaster basin leaks.*Outcome answers them partly.*5 December 2026/);
    const found = await pages.get('/worklist?stage=all&news=yes');
    assert.match(found.words, /alabaster basin leaks.*Outcome answers them partly/);
    assert.match((await pages.get(`/records/${one.recordId}`)).words, /Outcome answers them partly/);
    assert.match((await pages.get('/worklist?stage=all&news=yes')).words, /alabaster/, 'looking is not answering');
  });
});

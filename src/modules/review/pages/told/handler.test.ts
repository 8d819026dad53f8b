import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { anonymous } from '../../../../platform/actor.ts';
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

describe('the page of whoever told us', () => {
  const reviewer = account('reviewer', northmoor);
  const act = async (recordId: string, action: string, form: Readonly<Record<string, string>>) => {
    pages.as(reviewer);
    const taken = await pages.post(`/records/${recordId}/${action}`, { go: 'send', ...form });
    assert.equal(taken.status, 303, taken.words);
    pages.as(anonymous);
  };

  it('shows a question, takes the answer once, and shows the outcome', async () => {
    const { receipt, id } = await sendStory(world, pages, 'They gave my dad the tablets of the man in the next bed.');
    await act(id.recordId, 'ask', { version: '1', text: 'Which day was it?' });
    const address = await openByReceipt(pages, receipt);
    const asked = await pages.get(address);
    assert.match(asked.words, /We have a question for you/);
    assert.match(asked.words, /Which day was it\?/);
    const form = await pages.get(`${address}/answer`);
    assert.match(form.words, /Which day was it\?/);
    const empty = await pages.post(`${address}/answer`, { text: ' ' });
    assert.equal(empty.status, 422);
    assert.match(empty.words, /Write your answer/);
    const sent = await pages.post(`${address}/answer`, { text: 'On Sunday. Ask Nurse Sarah Jenkins.' });
    await pages.post(`${address}/answer`, { text: 'On Sunday. Ask Nurse Sarah Jenkins.' });
    const thanked = await pages.get(sent.location);
    assert.match(thanked.words, /Thank you\. We have your answer\./);
    assert.equal(thanked.words.split('On Sunday').length, 2);
    assert.ok(!thanked.words.includes('Jenkins'));
    await act(id.recordId, 'close', { version: '3', text: 'We are sorry. Tablets are now checked by two people.' });
    const closed = await pages.get(await openByReceipt(pages, receipt));
    assert.match(closed.words, /This is what came of it/);
    assert.match(closed.words, /Tablets are now checked by two people/);
    assert.ok(!closed.words.includes('Priya'), 'a colleague is named to the public');
  });

  it('never shows a note among reviewers', async () => {
    const { receipt, id } = await sendStory(world, pages, 'The curtain was left open.');
    await act(id.recordId, 'add-addendum', { version: '1', text: 'Seen on the camera of the corridor.' });
    assert.ok(!(await pages.get(await openByReceipt(pages, receipt))).words.includes('camera'));
  });

  it('keeps an answer that comes too late as something to add', async () => {
    const { receipt, id } = await sendStory(world, pages, 'The scan was lost.');
    await act(id.recordId, 'ask', { version: '1', text: 'Which scan?' });
    const address = await openByReceipt(pages, receipt);
    await act(id.recordId, 'close', { version: '2', text: 'We found it. Thank you.' });
    const late = await pages.post(`${address}/answer`, { text: 'The one of my knee.' });
    assert.equal(late.status, 422);
    assert.match(late.html, /The one of my knee\.<\/textarea>/);
    const form = late.links.find((link) => link.endsWith('/add'));
    assert.ok(form);
    assert.match((await pages.post(form, { text: 'The one of my knee.' })).location, /done=add/);
  });

  it('tells the teller of a duplicate what came of the original', async () => {
    const [first, second] = [
      await sendStory(world, pages, 'The lift fell one floor.'),
      await sendStory(world, pages, 'I was in the lift when it fell.'),
    ];
    await act(second.id.recordId, 'mark-duplicate', { version: '1', original: first.reference });
    const before = await pages.get(await openByReceipt(pages, second.receipt));
    assert.match(before.words, /Someone else told us about the same event/);
    await act(first.id.recordId, 'close', { version: '1', text: 'The cable has been replaced.' });
    const closed = await pages.get(await openByReceipt(pages, second.receipt));
    assert.match(closed.words, /The cable has been replaced/);
    assert.ok(!closed.words.includes('The lift fell one floor'), 'the other story is shown');
  });

  it('takes a record back after asking once more, and then shows the story to nobody', async () => {
    const { receipt, id } = await sendStory(world, pages, 'My neighbour was shouted at by the porter.');
    const address = await openByReceipt(pages, receipt);
    const asked = await pages.get(`${address}/withdraw`);
    assert.match(asked.words, /You cannot undo this/);
    const gone = await pages.get((await pages.post(`${address}/withdraw`)).location);
    assert.match(gone.words, /You took this back/);
    assert.ok(!gone.words.includes('shouted'));
    pages.as(reviewer);
    const theirs = await pages.get(`/records/${id.recordId}`);
    assert.equal(theirs.status, 200);
    assert.ok(!theirs.html.includes('shouted'));
  });

  it('shows script that somebody typed as the letters it is made of', async () => {
    const { receipt } = await sendStory(world, pages, '<script>alert(1)</script> happened on the ward & it hurt');
    const page = await pages.get(await openByReceipt(pages, receipt));
    assert.ok(!page.html.includes('<script>alert'));
    assert.ok(page.html.includes('&lt;script&gt;alert'));
  });

  it('asks whether the outcome answers, keeps what was chosen and typed when something is missing, and says until when', async () => {
    const { receipt, id } = await sendStory(world, pages, 'The tap drips.');
    await act(id.recordId, 'close', { version: '1', text: 'Mended. Thank you.' });
    const address = await openByReceipt(pages, receipt);
    assert.match((await pages.get(address)).words, /Does this answer you\?/);
    const missing = await pages.post(`${address}/judge`, { text: 'It drips on.' });
    assert.equal(missing.status, 422);
    assert.match(missing.words, /Choose yes, partly or no/);
    assert.match(missing.html, /It drips on\.<\/textarea>/);
    const sent = await pages.post(`${address}/judge`, { verdict: 'no', text: 'It drips on.' });
    const said = await pages.get(sent.location);
    assert.match(said.words, /does not answer you/);
    assert.match(said.words, /until 21 December 2026/);
    assert.match((await pages.get(`${address}/judge`)).html, /value="no" checked/);
  });

  it('says to whom the outcome does not answer by when they hear again, and who else can help', async () => {
    const { receipt, id } = await sendStory(world, pages, 'The bath is cold.');
    await act(id.recordId, 'close', { version: '1', text: 'Mended. Thank you.' });
    const address = await openByReceipt(pages, receipt);
    const said = await pages.get((await pages.post(`${address}/judge`, { verdict: 'no' })).location);
    assert.match(said.words, /The reviewer has been told, and should write to you again by 5 December 2026\./);
    assert.match(said.words, /Still to come: You hear from us again By 5 December 2026/);
    assert.match(said.words, /If you would like somebody else to help, see other places that can help/);
    assert.ok(said.links.includes('/other-help'));
    world.setNow('2026-12-06T10:00:00Z');
    const late = await pages.get(await openByReceipt(pages, receipt));
    assert.match(late.words, /The reviewer should have written to you again by 5 December 2026\. They are late/);
    world.setNow('2026-11-21T10:00:00Z');
    await act(id.recordId, 'tell', { version: '3', text: 'We ring you tomorrow.' });
    const answered = await pages.get(await openByReceipt(pages, receipt));
    assert.match(answered.words, /We ring you tomorrow/);
    assert.doesNotMatch(answered.words, /You hear from us again|should write to you/);
  });

  it('offers one way to write and one to answer more questions, each plainly its own', async () => {
    const { receipt, id } = await sendStory(world, pages, 'The path is dark.');
    const links = async () =>
      [
        ...(await pages.get(await openByReceipt(pages, receipt))).html.matchAll(
          /<a href="\/receipt\/[^/]+\/([a-z-]+)"/g,
        ),
      ].map(([, action]) => action);
    assert.deepEqual(await links(), ['add', 'complete', 'withdraw', 'about-person']);
    await act(id.recordId, 'close', { version: '1', text: 'There is a lamp now.' });
    assert.deepEqual(await links(), ['add', 'write', 'complete', 'withdraw', 'about-person']);
    assert.match((await pages.get(await openByReceipt(pages, receipt))).words, /ask us to look at it again/);
  });

  it('shows all that was sent again: the answers in words, and what was added with its day', async () => {
    const { receipt, id } = await sendStory(world, pages, 'The ramp is steep.');
    await world.owner.query(
      `insert into revision (organisation_code, record_id, revision, answers, hidden, saved_on)
       select organisation_code, record_id, 2, answers || '{"IncidentOccurredToday": "y"}', hidden, '2026-11-24'
       from revision
       where record_id = $1`,
      [id.recordId],
    );
    const page = await pages.get(await openByReceipt(pages, receipt));
    const [first = '', added = ''] = page.words.split('Added on 24 November 2026');
    assert.match(first, /What kind of thing was it\? (?:An incident|Something)/);
    assert.doesNotMatch(first, /Did it happen today/);
    assert.match(added, /^ Did it happen today\? Yes/);
    assert.equal(page.words.split('The ramp is steep').length, 2, 'the story stands there once');
  });

  it('says how far it has come, with the days of the worklist', async () => {
    const { receipt, id } = await sendStory(world, pages, 'The lamp flickers.');
    const address = await openByReceipt(pages, receipt);
    const sent = (await pages.get(address)).words;
    assert.match(
      sent,
      /Done: You sent it On 21 November 2026 Still to come: Someone reads it By 5 December 2026 Still to come: /,
    );
    await act(id.recordId, 'start-review', { version: '1' });
    assert.match(
      (await pages.get(await openByReceipt(pages, receipt))).words,
      /Now: Someone reads it Since 21 November 2026/,
    );
    await act(id.recordId, 'ask', { version: '2', text: 'Which lamp?' });
    const asked = (await pages.get(await openByReceipt(pages, receipt))).words;
    assert.match(asked, /Now: You answer our question By 19 December 2026, or we go on without it/);
    world.setNow('2026-12-25T10:00:00Z');
    const late = (await pages.get(await openByReceipt(pages, receipt))).words;
    assert.doesNotMatch(late, /19 December/);
    world.setNow('2026-11-21T10:00:00Z');
  });

  it('can be left at once, by account too', async () => {
    const author = account('recorder', northmoor);
    const one = await world.tell({ story: 'My own.', authorAccountId: author.accountId });
    pages.as(author);
    assert.ok((await pages.get(`/my-records/${one.recordId}`)).links.includes('https://weather.example/'));
    pages.as(reviewer);
    assert.ok(!(await pages.get('/worklist')).links.includes('https://weather.example/'));
  });
});

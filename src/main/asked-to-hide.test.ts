// A name that whoever told a record asked to have hidden, on the whole of Cairn: hidden in whatever is added, kept nowhere in
// clear, and gone when the record is taken back.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { tablesWith } from '../modules/review/hiding/testing.ts';
import { noScope, systemScope } from '../platform/access/scope.ts';
import { testCairn } from './testing/cairn.ts';
import { comeBack, type ToldNearMiss, tellNearMiss } from './testing/near-miss.ts';
import { nobody, type Visitor, visitorAs } from './testing/visitors.ts';

let cairn: Awaited<ReturnType<typeof testCairn>>;
let nurse: Visitor;
let reviewer: Visitor;
let anyone: Visitor;
before(async () => {
  cairn = await testCairn();
  nurse = await visitorAs(cairn, 'recorder', 'RX1');
  reviewer = await visitorAs(cairn, 'reviewer', 'RX1');
  anyone = nobody(cairn);
});
after(() => cairn.end());

const story = 'The lid hit snorkels foot. A thimble fell.';
const tell = (who: Visitor) => tellNearMiss(cairn, who, { story, also: 'Snorkel, thimble' });
const kept = async ({ recordId }: ToldNearMiss): Promise<number> =>
  (await cairn.owner.query('select 1 from hidden_word where record_id = $1', [recordId])).rowCount;
const isNowhere = async (): Promise<void> => assert.deepEqual(await tablesWith(cairn.owner, 'snorkel'), []);
it('is hidden in whatever is added, by whom it may be, and stands nowhere', async () => {
  const one = await tell(nurse);
  const later = 'The foot of snorkel is swollen now; SNORKEL came with a thimble.';
  const added = await nurse.ask('POST', `/my-records/${one.recordId}/add`, { text: later });
  assert.equal(added.status, 303);
  const noted = await reviewer.ask('POST', `/records/${one.recordId}/add-addendum`, {
    text: 'I rang snorkels ward.',
    version: '2',
  });
  assert.equal(noted.status, 303, noted.body);
  const { rows } = await cairn.owner.query(
    'select body from step where record_id = $1 and body is not null order by sequence',
    [one.recordId],
  );
  assert.deepEqual(rows, [
    { body: 'The foot of [name 1] is swollen now; [name 1] came with a [name 2].' },
    { body: 'I rang [name] ward.' },
  ]);
  await isNowhere();
});

it('is hidden in what somebody without a name adds, and in what completes the record', async () => {
  const one = await tell(anyone);
  const own = await comeBack(anyone, one);
  await anyone.ask('POST', `${own}/add`, { text: 'It was snorkel.' });
  const begun = await anyone.ask('POST', `${one.at}/complete`, { _csrf: '' });
  const [draft = ''] = /^\/record\/[^/]+/.exec(begun.location) ?? [];
  await anyone.ask('POST', `${draft}/actions`, { ImmediateActions: 'We told snorkel and marmalade.' });
  const sent = await anyone.ask('POST', `${draft}/check`, { action: 'send', also: 'marmalade' });
  assert.match(sent.location, /sent$/);
  await anyone.ask('POST', `${own}/add`, { text: 'And marmalade.' });
  await isNowhere();
  assert.deepEqual(await tablesWith(cairn.owner, 'marmalade'), []);
});

it('is not believed to be hidden where it stands only in what was told before', async () => {
  const one = await tellNearMiss(cairn, anyone, { story });
  const begun = await anyone.ask('POST', `${one.at}/complete`, { _csrf: '' });
  const [draft = ''] = /^\/record\/[^/]+/.exec(begun.location) ?? [];
  await anyone.ask('POST', `${draft}/actions`, { ImmediateActions: 'We told the ward.' });
  const sent = await anyone.ask('POST', `${draft}/check`, { action: 'send', also: 'snorkel' });
  assert.equal(sent.status, 422);
  assert.match(sent.body, /snorkel/);
  assert.equal((await anyone.ask('POST', `${draft}/check`, { action: 'send' })).status, 303);
  await anyone.ask('POST', `${await comeBack(anyone, one)}/withdraw`, { _csrf: '' });
});

it('is forgotten when the record is taken back', async () => {
  const one = await tell(nurse);
  assert.equal(await kept(one), 2);
  await nurse.ask('POST', `/my-records/${one.recordId}/withdraw`, { _csrf: '' });
  assert.equal(await kept(one), 0);
});

it('is asked by nobody but whoever tells the record, and taken away by nobody', async () => {
  const one = await tell(nurse);
  const { db } = cairn;
  const ask = (scope: Parameters<typeof db.as>[0]) =>
    db
      .as(scope)
      .query(
        `insert into hidden_word (organisation_code, record_id, word_hash, report_id) values ($1, $2, '\\x00', null)`,
        [one.organisationCode, one.recordId],
      );
  for (const scope of [noScope, systemScope, { ...noScope, account: reviewer.accountId }])
    await assert.rejects(ask(scope), /row-level security/);
  await ask({ ...noScope, account: nurse.accountId });
  await db.as(systemScope).query('delete from hidden_word where record_id = $1', [one.recordId]);
  assert.equal(await kept(one), 3);
});

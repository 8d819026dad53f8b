// Completing a record on the whole of Cairn: begun once, and ended with the record, whatever ends that and whenever.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemScope } from '../platform/access/scope.ts';
import { testCairn } from './testing/cairn.ts';
import { comeBack, eraseRecord, type ToldNearMiss, tellNearMiss } from './testing/near-miss.ts';
import { nobody, type Visitor, visitorAs } from './testing/visitors.ts';

let cairn: Awaited<ReturnType<typeof testCairn>>;
let nurse: Visitor;
let anyone: Visitor;
before(async () => {
  cairn = await testCairn();
  nurse = await visitorAs(cairn, 'recorder', 'RX1');
  anyone = nobody(cairn);
});
after(() => cairn.end());

/** Where the questions are that are still open. */
const begin = async (who: Visitor, from: string): Promise<string> => {
  const { location } = await who.ask('POST', `${from}/complete`, { _csrf: '' });
  const [draft] = /^\/record\/[^/]+/.exec(location) ?? assert.fail(location);
  return draft;
};
const answer = (who: Visitor, draft: string) =>
  who.ask('POST', `${draft}/actions`, { ImmediateActions: 'I told the team.' });
const send = (who: Visitor, draft: string) => who.ask('POST', `${draft}/check`, { action: 'send' });
const takeBack = (who: Visitor, at: string) => who.ask('POST', `${at}/withdraw`, { _csrf: '' });
const ownPage = ({ recordId }: ToldNearMiss): string => `/my-records/${recordId}`;

const count = async (table: 'draft' | 'revision', { recordId }: ToldNearMiss): Promise<number> =>
  (await cairn.owner.query(`select 1 from ${table} where record_id = $1`, [recordId])).rowCount;

describe('what is begun to complete a record', () => {
  it('ends when the record is taken back, and so do the answers that were copied into it', async () => {
    const told = await tellNearMiss(cairn, nurse);
    const draft = await begin(nurse, told.at);
    assert.equal((await nurse.ask('GET', `${draft}/yellow-card`, null)).status, 200);
    await takeBack(nurse, ownPage(told));
    for (const page of ['yellow-card', 'check', 'actions'])
      assert.equal((await nurse.ask('GET', `${draft}/${page}`, null)).status, 410, page);
    assert.equal((await send(nurse, draft)).status, 410);
    assert.equal(await count('draft', told), 0);
  });

  it('ends when the record is erased', async () => {
    const told = await tellNearMiss(cairn, anyone);
    const draft = await begin(anyone, told.at);
    await eraseRecord(cairn, told);
    assert.equal((await anyone.ask('GET', `${draft}/yellow-card`, null)).status, 410);
    assert.equal(await count('draft', told), 0);
  });

  it('stays when the record moves to another organisation', async () => {
    const told = await tellNearMiss(cairn, nurse);
    const draft = await begin(nurse, told.at);
    await answer(nurse, draft);
    const { recording } = cairn.parts.services;
    await cairn.db.as(systemScope).transaction(async (tx) => {
      await recording.place(tx, told, { organisationCode: 'RJ1', areaCode: 'X' });
      await tx.query(`update review_case set organisation_code = 'RJ1', reader_code = 'RJ1' where record_id = $1`, [
        told.recordId,
      ]);
    });
    assert.equal((await send(nurse, draft)).location, `${draft}/sent`);
    assert.equal(await count('revision', told), 2);
  });

  it('is one, however often it is begun by its account and from wherever', async () => {
    const told = await tellNearMiss(cairn, nurse);
    const froms = [told.at, told.at, ownPage(told)];
    const drafts = await Promise.all(froms.map((from) => begin(nurse, from)));
    assert.equal(new Set(drafts).size, 1);
    assert.equal(await count('draft', told), 1);
    const { rows } = await cairn.owner.query<{ actorId: string }>(
      `select distinct actor_id as "actorId" from audit where record_id = $1 and action = 'record.read'`,
      [told.recordId],
    );
    assert.deepEqual(rows, [{ actorId: nurse.accountId }], 'to begin is to read');
  });

  it('is one, however often the same button is pressed by whoever has no account', async () => {
    const told = await tellNearMiss(cairn, anyone);
    const visit = await comeBack(anyone, told);
    const drafts = await Promise.all([told.at, told.at, visit, visit].map((from) => begin(anyone, from)));
    assert.equal(new Set(drafts).size, 2);
  });

  it('goes on where it was left, and is begun anew once it was sent', async () => {
    const told = await tellNearMiss(cairn, nurse);
    const draft = await begin(nurse, told.at);
    await answer(nurse, draft);
    assert.equal(await begin(nurse, told.at), draft);
    assert.match((await nurse.ask('GET', `${draft}/check`, null)).body, /I told the team/);
    await send(nurse, draft);
    const next = await begin(nurse, told.at);
    assert.notEqual(next, draft);
    assert.equal((await nurse.ask('GET', `${next}/check`, null)).status, 200);
  });
});

describe('a record that is taken back in the very moment', () => {
  /** What `work` answers, that began while the record was being taken back. */
  const whileTakenBack = async <T>(told: ToldNearMiss, work: () => Promise<T>): Promise<T> => {
    let working: Promise<T> | undefined;
    await cairn.owner.transaction(async (tx) => {
      await tx.query(
        `update review_case
         set stage = 'withdrawn', due_on = null, headline = '', words = ''
         where record_id = $1`,
        [told.recordId],
      );
      await tx.query('delete from draft where record_id = $1', [told.recordId]);
      working = work();
      await sleep(300);
    });
    return working ?? assert.fail('nothing was done');
  };

  it('gets no further answers, and whoever sends them is told in words', async () => {
    const told = await tellNearMiss(cairn, nurse);
    const draft = await begin(nurse, told.at);
    await answer(nurse, draft);
    const { status } = await whileTakenBack(told, () => send(nurse, draft));
    assert.ok(status === 409 || status === 410, String(status));
    assert.equal(await count('revision', told), 1);
  });

  it('is not begun to be completed', async () => {
    const told = await tellNearMiss(cairn, nurse);
    await whileTakenBack(told, () => nurse.ask('POST', `${told.at}/complete`, {}));
    assert.equal(await count('draft', told), 0);
  });

  it('takes nothing about the person, and whoever says it is told in words', async () => {
    const told = await tellNearMiss(cairn, nurse);
    const about = `${told.at}/about-person?person=1&part=1`;
    const { status } = await whileTakenBack(told, () => nurse.ask('POST', about, { disability: 'hearing' }));
    assert.ok(status < 500, String(status));
    const { rowCount } = await cairn.owner.query('select 1 from person_affected_about where record_id = $1', [
      told.recordId,
    ]);
    assert.equal(rowCount, 0);
  });
});

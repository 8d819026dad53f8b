import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../../platform/access/scope.ts';
import { someone } from '../../../platform/access/testing.ts';
import { anonymous } from '../../../platform/actor.ts';
import { newSecret } from '../../../platform/vault/secret-address.ts';
import { leadsTo, testPages, tokenOf } from '../pages/testing.ts';
import { addressOf } from '../quick-link.ts';
import { northmoor } from '../testing.ts';
import { addedTo, countOf, withAdded } from './open-questions.ts';

let pages: Awaited<ReturnType<typeof testPages>>;
before(async () => {
  pages = await testPages();
});
after(() => pages.end());

const Description = 'Nearly gave the penicillin. The wristband stopped me.';

const tell = async () => {
  const address = addressOf({ who: 'staff', way: 'near-miss', place: northmoor });
  const token = tokenOf(leadsTo(await pages.post(address, { Description })));
  const sent = leadsTo(await pages.post(`/record/${token}/check`, { action: 'send' }));
  const { body } = await pages.get(sent);
  const receipt = /(\d{4} ){3}\d{4}/.exec(body)?.[0];
  return { token, sent, body, receipt };
};

const newest = async () => {
  const { rows } = await pages.world.owner.query<{ organisationCode: string; recordId: string }>(
    `select organisation_code as "organisationCode", record_id as "recordId" from record
     where record_id in (select record_id from revision) order by ctid desc limit 1`,
  );
  return rows[0] ?? assert.fail('nothing was kept');
};
const read = async (key: { organisationCode: string; recordId: string }) =>
  (await pages.world.recording.read(systemScope, [key]))[0] ?? assert.fail('it is gone');

describe('a record told in a hurry', () => {
  it('is completed from the thank-you page: what was open is asked, what was said stays', async () => {
    const { token, body } = await tell();
    const key = await newest();
    assert.ok(body.includes(`action="/record/${token}/complete"`));
    const first = leadsTo(await pages.post(`/record/${token}/complete`, {}));
    const draft = tokenOf(first);
    for (const slug of ['story', 'kind', 'place', 'harm'])
      assert.equal((await pages.get(`/record/${draft}/${slug}`)).statusCode, 303, `${slug} has been answered`);
    assert.match((await pages.get(first)).body, /You are adding to what you told us before/);
    leadsTo(await pages.post(`/record/${draft}/actions`, { ImmediateActions: 'I told Nurse Priya Ashdown.' }));
    const check = (await pages.get(`/record/${draft}/check`)).body;
    assert.doesNotMatch(check, /wristband/, 'what was said before is not sent again');
    assert.match(
      check,
      /<strong>Nurse Priya Ashdown|<strong>Priya Ashdown/,
      'the name is shown as one that will be hidden',
    );
    const sent = leadsTo(await pages.post(`/record/${draft}/check`, { action: 'send' }));
    assert.match((await pages.get(sent)).body, /Thank you\. We have added it\./);

    const record = await read(key);
    assert.equal(record.revision, 2);
    assert.equal(record.answers.Description, Description);
    assert.match(String(record.answers.ImmediateActions), /^I told /);
    assert.doesNotMatch(JSON.stringify(record), /Ashdown/);
    const { rows } = await pages.world.owner.query(
      'select revision, answers from revision where record_id = $1 order by revision',
      [key.recordId],
    );
    assert.equal(rows.length, 2);
    const originals = await pages.world.owner.query<{ sealed: Buffer; month: string }>(
      'select month, sealed from sealed_original where record_id = $1 and revision = 2',
      [key.recordId],
    );
    const [original] = originals.rows;
    assert.ok(original);
    assert.match(
      await pages.world.vault.open(original, `${key.recordId}/2`),
      /Ashdown/,
      'the words as typed are sealed',
    );
  });

  it('is completed once, however often it is sent', async () => {
    const { token } = await tell();
    const key = await newest();
    const draft = tokenOf(leadsTo(await pages.post(`/record/${token}/complete`, {})));
    leadsTo(await pages.post(`/record/${draft}/actions`, { ImmediateActions: 'I told the team.' }));
    const opened = await pages.world.drafts.open(draft, anonymous);
    const send = () => pages.post(`/record/${draft}/check`, { action: 'send' });
    const answers = await Promise.all([send(), send(), send()]);
    for (const answer of [...answers, await send()]) assert.match(leadsTo(answer), /\/sent$/);
    assert.ok(opened?.completes);
    const slow = { key: draft, draft: { ...opened, completes: opened.completes }, keep: [] };
    assert.ok((await pages.world.recording.completion.send(anonymous, slow)).ok, 'whoever comes late hears the same');
    assert.equal((await read(key)).revision, 2);
    assert.equal((await pages.get(`/record/${draft}/actions`)).statusCode, 303, 'the draft is gone');
  });

  it('is completed from several visits one after the other, and neither takes away what the other said', async () => {
    await tell();
    const key = await newest();
    const begin = async () =>
      tokenOf((await pages.world.recording.completion.begin(anonymous, key, newSecret())) ?? assert.fail('not begun'));
    const [one, other, third] = [await begin(), await begin(), await begin()];
    leadsTo(await pages.post(`/record/${one}/actions`, { ImmediateActions: 'I told the team.' }));
    leadsTo(await pages.post(`/record/${other}/actions`, { WentWell: 'The wristband was on.' }));
    leadsTo(await pages.post(`/record/${third}/actions`, { ImmediateActions: 'Something else.' }));
    const answers = await Promise.all(
      [one, other].map((draft) => pages.post(`/record/${draft}/check`, { action: 'send' })),
    );
    for (const answer of answers) leadsTo(answer);
    const conflict = await pages.post(`/record/${third}/check`, { action: 'send' });
    assert.equal(conflict.statusCode, 409);
    assert.equal((await pages.get(`/record/${third}/actions`)).statusCode, 200, 'and nothing typed is lost');
    const { answers: kept, revision } = await read(key);
    assert.equal(revision, 3);
    assert.equal(kept.ImmediateActions, 'I told the team.');
    assert.equal(kept.WentWell, 'The wristband was on.');
  });

  it('cannot be completed with nothing', async () => {
    const { token } = await tell();
    const draft = tokenOf(leadsTo(await pages.post(`/record/${token}/complete`, {})));
    assert.doesNotMatch((await pages.get(`/record/${draft}/check`)).body, /value="send"/);
    assert.equal((await pages.post(`/record/${draft}/check`, { action: 'send' })).statusCode, 422);
  });

  it('cannot be completed once it has been taken back, by the code and by the database alone', async () => {
    const { token } = await tell();
    const key = await newest();
    const draft = tokenOf(leadsTo(await pages.post(`/record/${token}/complete`, {})));
    leadsTo(await pages.post(`/record/${draft}/actions`, { ImmediateActions: 'I told the team.' }));
    await pages.world.owner.query(
      `insert into review_case (organisation_code, record_id, reader_code, area_code, reference, event_type, reporter_kind,
         headline, service_areas, recorded_on, stage, stage_since, version, words, is_imminent)
       select organisation_code, record_id, organisation_code, area_code, reference, event_type, reporter_kind,
         '', '{}', recorded_on, 'withdrawn', recorded_on, 1, '', false
       from record where record_id = $1`,
      [key.recordId],
    );
    assert.equal((await pages.post(`/record/${draft}/check`, { action: 'send' })).statusCode, 409);
    assert.equal((await read(key)).revision, 1);
    const insert = pages.world.db.as({ ...systemScope, records: [key.recordId] }).query(
      `insert into revision (organisation_code, record_id, revision, answers, hidden, saved_on)
         values ($1, $2, 2, '{}', '{}', '2026-11-21')`,
      [key.organisationCode, key.recordId],
    );
    await assert.rejects(insert, /row-level security/);
  });

  it('of an account is completed by that account alone', async () => {
    const [author, other] = ['author', 'other'].map((username) => someone('recorder', northmoor, { username }));
    assert.ok(author && other);
    pages.be(author);
    const { token } = await tell();
    const draft = tokenOf(leadsTo(await pages.post(`/record/${token}/complete`, {})));
    for (const somebody of [other, anonymous]) {
      pages.be(somebody);
      assert.equal((await pages.post(`/record/${token}/complete`, {})).statusCode, 410);
      assert.equal((await pages.get(`/record/${draft}/actions`)).statusCode, 410);
    }
    pages.be(anonymous);
  });

  it('keeps how to reach its teller, where that is said later', async () => {
    const { token } = await tell();
    const key = await newest();
    const draft = tokenOf(leadsTo(await pages.post(`/record/${token}/complete`, {})));
    leadsTo(await pages.post(`/record/${draft}/contact`, { ReporterContact: 'Ward phone 01632 960 001' }));
    assert.match((await pages.get(`/cy/record/${draft}/check`)).body, />\s*Wedi’i gloi\s*</);
    leadsTo(await pages.post(`/record/${draft}/check`, { action: 'send' }));
    const { rows } = await pages.world.owner.query('select revision from sealed_contact where record_id = $1', [
      key.recordId,
    ]);
    assert.deepEqual(rows, [{ revision: 2 }]);
    assert.equal((await read(key)).answers.ReporterContact, '[sealed]');
  });
});

describe('what is added', () => {
  const before = { EventType: 'incident', Process: 'unknown', patients: [{ PhysicalHarm: '5' }] };

  it('is what was open before, of the event and of each person', () => {
    const later = { ...before, EventType: 'risk', Process: '1', patients: [{ PhysicalHarm: '1', Gender: '2' }] };
    const more = addedTo(before, later);
    assert.deepEqual(more, { Process: '1', patients: [{ Gender: '2' }] });
    assert.equal(countOf(more), 2);
    assert.deepEqual(withAdded(before, more), {
      ...before,
      Process: '1',
      patients: [{ PhysicalHarm: '5', Gender: '2' }],
    });
  });

  it('is nothing where nothing new is said', () => {
    assert.deepEqual(addedTo(before, before), {});
    assert.equal(countOf(addedTo(before, { ...before, Process: 'unknown' })), 0);
  });
});

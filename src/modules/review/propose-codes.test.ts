import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noScope, type Scope, systemScope } from '../../platform/access/scope.ts';
import { scopeOf } from '../../platform/access/scope-of.ts';
import { anonymous } from '../../platform/actor.ts';
import type { ReviewCase } from './case.ts';
import { reportMiss } from './hiding/report-miss.ts';
import { proposeCodes } from './propose-codes.ts';
import { readCase } from './store.ts';
import { takeStep } from './take-step.ts';
import {
  account,
  northmoor,
  openByReceipt,
  sendStory,
  southmere,
  type TestPages,
  testPages,
  testWorld,
  type World,
} from './testing.ts';
import type { ProposalAction } from './transitions.ts';

let world: World;
let pages: TestPages;
const reviewer = account('reviewer', northmoor);
before(async () => {
  world = await testWorld();
  pages = testPages(world);
});
after(async () => {
  await pages.end();
  await world.end();
});

const story =
  'The nurse gave her ten times the dose of insulin on the ward. She died in the night. The pump is still there.';

const tell = async (told: Partial<Parameters<World['tell']>[0]> = {}): Promise<ReviewCase> => {
  const one = await world.tell({ story, ...told });
  await proposeCodes(world.deps, [one]);
  return one;
};

type Row = { readonly field: string; readonly code: string; readonly by: string | null; readonly because: number[] };
const kept = async ({ recordId }: Pick<ReviewCase, 'recordId'>): Promise<readonly Row[]> => {
  const { rows } = await world.owner.query<Row>(
    `select field, code, by_reviewer as by, because from proposal where record_id = $1 order by field, code`,
    [recordId],
  );
  return rows;
};

const judge = (one: ReviewCase, action: ProposalAction, proposed: string, version = '1') =>
  pages.post(`/records/${one.recordId}/${action}`, { version, proposed });

describe('codes proposed from a story that nobody coded', () => {
  it('are read while nobody is kept from writing to the record, and read again where it was changed meanwhile', async () => {
    const one = await world.tell({ story });
    const { recording } = world.deps;
    let reads = 0;
    const read: typeof recording.words.read = async (q, key) => {
      const record = await recording.words.read(q, key);
      reads += 1;
      if (reads === 1) assert.ok((await reportMiss(world.deps, reviewer, one.recordId, 'insulin')).ok);
      return record;
    };
    await proposeCodes({ ...world.deps, recording: { ...recording, words: { ...recording.words, read } } }, [one]);
    assert.equal(reads, 4, 'before and within, and so once more');
    assert.ok((await kept(one)).length > 0);
  });

  it('are kept once, where the answers leave something open and the question is asked of such an event', async () => {
    const one = await tell({ answers: { InvolvedAgents: ['3'] } });
    const first = await kept(one);
    const fields = new Set(first.map(({ field }) => field));
    assert.ok(fields.has('Process') && fields.has('ServiceArea') && fields.has('urgent'), [...fields].join());
    assert.ok(!fields.has('EventType') && !fields.has('InvolvedAgents'), 'these were answered');
    assert.ok(!fields.has('RiskServiceArea'), 'asked of risks only');
    await proposeCodes(world.deps, [one]);
    assert.deepEqual(await kept(one), first);
  });

  it('are of a risk what a risk is asked', async () => {
    const one = await tell({ answers: { EventType: 'risk' } });
    const fields = new Set((await kept(one)).map(({ field }) => field));
    assert.ok(
      fields.has('RiskServiceArea') && !fields.has('PhysicalHarm') && !fields.has('Process'),
      [...fields].join(),
    );
  });

  it('are none of a story in another language', async () => {
    const polish = 'Pielęgniarka podała mamie na oddziale dziesięć razy za dużo insuliny. Mama umarła w nocy.';
    assert.deepEqual(await kept(await tell({ story: polish })), []);
  });

  it('stand on the page of the record with the words that led to them, and what they were measured on', async () => {
    const one = await tell();
    pages.as(reviewer);
    const { words, html } = await pages.get(`/records/${one.recordId}`);
    assert.match(words, /Cairn proposes/);
    assert.match(words, /Involved: Medications\s+From/);
    assert.match(html, /<q>[^<]*insulin<\/q>/);
    assert.match(words, /measured on invented stories/);
    assert.ok(html.includes('href="/about/methods"'));
    pages.as(account('learning-lead', northmoor));
    const seen = await pages.get(`/records/${one.recordId}`);
    assert.match(seen.words, /Cairn proposes/);
    assert.ok(!seen.html.includes('accept-proposal'), 'whoever only reads decides nothing');
  });

  it('become a note of the reviewer who accepts them: what was told stays as it was', async () => {
    const one = await tell();
    const told = async () =>
      (await world.owner.query('select revision, answers from revision where record_id = $1', [one.recordId])).rows;
    const before = await told();
    pages.as(reviewer);
    const { status, location } = await judge(one, 'accept-proposal', 'InvolvedAgents 4');
    assert.equal(status, 303);
    const { words } = await pages.get(location);
    assert.match(words, /Done Accepted a proposal\./);
    assert.match(words, /Accepted: Involved: Medications/);
    assert.match(words, /Priya Ashdown[\s\S]*Involved: Medications/, 'in the history');
    assert.deepEqual(await told(), before);
    assert.equal(
      (await kept(one)).find(({ code, field }) => field === 'InvolvedAgents' && code === '4')?.by,
      'accepted',
    );
    const { rows } = await world.owner.query<{ detail: unknown }>(
      `select detail from audit where record_id = $1 and action = 'case.accept-proposal'`,
      [one.recordId],
    );
    assert.deepEqual(rows, [{ detail: { from: 'new', to: 'new', proposal: { field: 'InvolvedAgents', code: '4' } } }]);
  });

  it('go to the end of the page where a reviewer puts them aside', async () => {
    const one = await tell();
    pages.as(reviewer);
    await judge(one, 'refuse-proposal', 'InvolvedAgents 4');
    const { words } = await pages.get(`/records/${one.recordId}`);
    assert.ok(!words.includes('Involved: Medications From'));
    assert.match(words, /Put aside: Involved: Medications/);
    await proposeCodes(world.deps, [one]);
    assert.equal(
      (await kept(one)).find(({ code, field }) => field === 'InvolvedAgents' && code === '4')?.by,
      'changed',
    );
  });

  it('are judged once: nobody overturns what another reviewer made of one without taking it back first', async () => {
    const one = await tell();
    pages.as(reviewer);
    await judge(one, 'accept-proposal', 'InvolvedAgents 4');
    const { status } = await judge(one, 'refuse-proposal', 'InvolvedAgents 4', '2');
    assert.notEqual(status, 303);
    assert.equal(
      (await kept(one)).find(({ code, field }) => field === 'InvolvedAgents' && code === '4')?.by,
      'accepted',
    );
  });

  it('are open again where a reviewer takes back what was decided, with their name in the history', async () => {
    const one = await tell();
    pages.as(reviewer);
    assert.equal((await judge(one, 'reconsider-proposal', 'InvolvedAgents 4')).status, 409, 'nothing was decided yet');
    await judge(one, 'accept-proposal', 'InvolvedAgents 4');
    const { status, location } = await judge(one, 'reconsider-proposal', 'InvolvedAgents 4', '2');
    assert.equal(status, 303);
    const { words } = await pages.get(location);
    assert.match(words, /Done Took back what was decided about a proposal\./);
    assert.match(words, /Involved: Medications From/);
    assert.ok((await kept(one)).every(({ by }) => by === null));
    assert.equal((await judge(one, 'refuse-proposal', 'InvolvedAgents 4', '3')).status, 303);
  });

  it('are judged by whoever reviews there, and nobody else; and only those that there are', async () => {
    const one = await tell();
    for (const [who, status] of [
      [account('reviewer', southmere), 404],
      [account('learning-lead', northmoor), 403],
      [anonymous, 401],
    ] as const) {
      pages.as(who);
      assert.equal((await judge(one, 'accept-proposal', 'InvolvedAgents 4')).status, status);
    }
    pages.as(reviewer);
    assert.equal((await judge(one, 'accept-proposal', 'InvolvedAgents 8')).status, 409);
    assert.equal((await judge(one, 'accept-proposal', 'InvolvedAgents')).status, 422);
    assert.ok((await kept(one)).every(({ by }) => by === null));
  });

  it('go with a story that is taken back', async () => {
    const sent = await sendStory(world, pages, story);
    await proposeCodes(world.deps, [sent.id]);
    assert.ok((await kept(sent.id)).length > 0);
    pages.as(anonymous);
    const told = await openByReceipt(pages, sent.receipt);
    assert.equal((await pages.post(`${told}/withdraw`, {})).status, 303);
    assert.deepEqual(await kept(sent.id), []);
    await proposeCodes(world.deps, [sent.id]);
    assert.deepEqual(await kept(sent.id), [], 'and nothing is read from it again');
  });

  it('point at no words any more when more of the story is hidden', async () => {
    const one = await tell({ story: `${story} Sister Ombersley saw it.` });
    assert.ok((await kept(one)).some(({ because }) => because.length > 0));
    pages.as(reviewer);
    const hidden = await pages.post(`/records/${one.recordId}/hide`, { words: 'insulin' });
    assert.equal(hidden.status, 303);
    assert.ok((await kept(one)).every(({ because }) => because.length === 0));
    await proposeCodes(world.deps, [one]);
    const page = await pages.get(`/records/${one.recordId}`);
    assert.doesNotMatch(page.html, /<q>[^<]*insulin/);
  });

  it('are those of the words that are left when it is read again, and what somebody judged stays', async () => {
    const surely = async ({ recordId }: Pick<ReviewCase, 'recordId'>) =>
      (
        await world.owner.query<{ field: string; code: string; sure: number | null; by: string | null }>(
          `select field, code, per_mille as sure, by_reviewer as by from proposal where record_id = $1 order by field, code`,
          [recordId],
        )
      ).rows;
    const told = 'He hanged himself in the bathroom of the ward.';
    const [one, judged] = [await tell({ story: told }), await tell({ story: told })];
    const before = await surely(one);
    const isSelfHarm = ({ field, code }: { field: string; code: string }) =>
      field === 'SafetyChallenges' && code === '3';
    assert.ok(before.some(isSelfHarm) && before.some(({ field }) => field === 'urgent'), JSON.stringify(before));
    assert.equal((await readCase(world.owner, one))?.readToday, true);
    pages.as(reviewer);
    await judge(judged, 'refuse-proposal', 'SafetyChallenges 3');
    for (const each of [one, judged]) {
      assert.equal((await pages.post(`/records/${each.recordId}/hide`, { words: 'hanged himself' })).status, 303);
      await proposeCodes(world.deps, [each]);
    }
    const left = await tell({ story: 'He [name] in the bathroom of the ward.' });
    assert.deepEqual(await surely(one), await surely(left));
    assert.equal((await readCase(world.owner, one))?.readToday, false);
    assert.ok(!(await surely(one)).some(isSelfHarm));
    assert.equal((await surely(judged)).find(isSelfHarm)?.by, 'changed');
  });
});

describe('a proposal that somebody judged', () => {
  it('cannot be dropped, by the database alone; others only by what reads for the nation', async () => {
    const one = await tell();
    pages.as(reviewer);
    await judge(one, 'refuse-proposal', 'InvolvedAgents 4');
    const drop = async (scope: Scope) =>
      (await world.deps.db.as(scope).query('delete from proposal where record_id = $1', [one.recordId])).rowCount;
    assert.equal(await drop(scopeOf(reviewer)), 0);
    assert.equal(await drop({ ...noScope, records: [one.recordId] }), 0);
    assert.ok((await drop(systemScope)) > 0);
    assert.deepEqual(
      (await kept(one)).map(({ field, by }) => [field, by]),
      [['InvolvedAgents', 'changed']],
    );
  });
});

describe('many records that are read one after the other', () => {
  it('wait for none of the others: each is kept, and free for others, before the next is read', async () => {
    const [first, second] = [await world.tell({ story }), await world.tell({ story })].toSorted((one, other) =>
      one.recordId < other.recordId ? -1 : 1,
    );
    assert.ok(first && second);
    let whileSecond: readonly Row[] = [];
    const { recording } = world.deps;
    const words: typeof recording.words = {
      ...recording.words,
      hold: async (tx, recordId) => {
        if (recordId === second.recordId) whileSecond = await kept(first);
        return recording.words.hold(tx, recordId);
      },
    };
    await proposeCodes({ ...world.deps, recording: { ...recording, words } }, [first, second]);
    assert.ok(whileSecond.length > 0);
  });
});

describe('a story that somebody should read today', () => {
  it('is marked on the worklist and stands first, whatever else is due', async () => {
    await world.tell({ story: 'A lamp was dim.', recordedOn: '2026-01-02' });
    const one = await tell();
    pages.as(reviewer);
    const list = await pages.get('/worklist');
    const first = /<tbody[\s\S]*?<\/tr>/.exec(list.html)?.[0] ?? '';
    assert.match(first, /Read today/);
    assert.match(
      list.words,
      /“Read today” is what Cairn guesses from the words\. It was measured on invented stories\./,
    );
    const page = await pages.get(`/records/${one.recordId}`);
    assert.match(page.words, /Read this today\.\s+Because of/);
  });

  it('is so until somebody begins to review it', async () => {
    const one = await tell();
    assert.equal((await readCase(world.owner, one))?.readToday, true);
    const claim = { ground: 'reach', account: reviewer, recordId: one.recordId } as const;
    assert.ok((await takeStep(world.deps, claim, { action: 'start-review', version: 1 })).ok);
    assert.equal((await readCase(world.owner, one))?.readToday, false);
    await proposeCodes(world.deps, [one]);
    assert.equal((await readCase(world.owner, one))?.readToday, false);
  });

  it('is so no longer where a reviewer says that it is not', async () => {
    const one = await tell();
    pages.as(reviewer);
    await judge(one, 'refuse-proposal', 'urgent y');
    assert.equal((await readCase(world.owner, one))?.readToday, false);
    await proposeCodes(world.deps, [one]);
    assert.equal((await readCase(world.owner, one))?.readToday, false, 'nor when it is read again');
  });

  it('is so again where they take that back, until somebody begins to review it', async () => {
    const one = await tell();
    pages.as(reviewer);
    await judge(one, 'refuse-proposal', 'urgent y');
    const { words } = await pages.get(`/records/${one.recordId}`);
    assert.match(words, /Put aside: Read this today\./);
    await judge(one, 'reconsider-proposal', 'urgent y', '2');
    assert.equal((await readCase(world.owner, one))?.readToday, true);
    await judge(one, 'refuse-proposal', 'urgent y', '3');
    const claim = { ground: 'reach', account: reviewer, recordId: one.recordId } as const;
    assert.ok((await takeStep(world.deps, claim, { action: 'start-review', version: 4 })).ok);
    await judge(one, 'reconsider-proposal', 'urgent y', '5');
    assert.equal((await readCase(world.owner, one))?.readToday, false);
  });
});

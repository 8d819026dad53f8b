import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { noScope } from '../../../../platform/access/scope.ts';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import { someone } from '../../../../platform/access/testing.ts';
import { type Actor, anonymous } from '../../../../platform/actor.ts';
import { testDatabase } from '../../../../platform/database/testing.ts';
import { createHttp } from '../../../../platform/http/create-http.ts';
import { loadTaxonomy } from '../../../../taxonomy/index.ts';
import { createProposals } from '../../index.ts';
import { readFigures } from '../../store.ts';

let world: Awaited<ReturnType<typeof testDatabase>>;
let app: FastifyInstance;
let actor: Actor = anonymous;
const ours = someone('organisation-administrator', 'XN1');
const nation = someone('national-administrator', 'X26');
before(async () => {
  world = await testDatabase();
  app = createHttp({
    config: {
      origin: 'http://127.0.0.1',
      dataDir: join(tmpdir(), 'cairn-test-proposals'),
      demo: false,
      brand: { name: 'Cairn', operator: null },
    },
    modules: [createProposals({ db: world.db, taxonomy: loadTaxonomy() })],
    identify: async () => ({ actor, csrfToken: 'token' }),
    readiness: async () => ({ ok: true, missing: [] }),
  });
  await app.ready();
  await judged('XN1', '1', 'InvolvedAgents', { accepted: 9, changed: 3 });
  await judged('XS1', '1', 'InvolvedAgents', { accepted: 20, changed: 1 });
  await judged('XN1', '1', 'Process', { accepted: 4, changed: 0 });
  await judged('XS1', '1', 'Process', { accepted: 4, changed: 1 });
});
after(async () => {
  await app.close();
  await world.drop();
});

/** Records of November 2026, each with one proposal that a teller kept or changed. */
const judged = async (
  place: string,
  area: string,
  field: string,
  { accepted, changed }: Record<'accepted' | 'changed', number>,
) => {
  for (let at = 0; at < accepted + changed; at += 1) {
    const id = randomUUID();
    await world.owner.query(
      `insert into record (organisation_code, record_id, area_code, reference, taxonomy_version, event_type, reporter_kind,
         recorded_on, told_in)
       values ($1, $2, 'XQ1', $3, 'lfpse-5', 'incident', 'public', '2026-11-20', 'en')`,
      [place, id, id.slice(0, 11)],
    );
    await world.owner.query(
      `insert into review_case (organisation_code, record_id, reader_code, area_code, reference, event_type, reporter_kind,
         headline, service_areas, recorded_on, stage, stage_since, due_on, words, is_imminent)
       values ($1, $2, $1, 'XQ1', $3, 'incident', 'public', '', array[$4], '2026-11-20', 'new', '2026-11-20', '2026-12-04', '', false)`,
      [place, id, id.slice(0, 11), area],
    );
    await world.owner.query(
      `insert into proposal (organisation_code, record_id, field, code, per_mille, model, was_chosen, by_teller)
       values ($1, $2, $3, '4', 970, 'test-1', true, $4)`,
      [place, id, field, at < accepted ? 'accepted' : 'changed'],
    );
  }
};

const look = async (who: Actor) => {
  actor = who;
  const { statusCode, body } = await app.inject({ method: 'GET', url: '/proposals' });
  const words = body
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return { statusCode, words };
};

describe('how often proposals are kept', () => {
  it('is told to whoever looks after an organisation, of their own and no other', async () => {
    const { statusCode, words } = await look(ours);
    assert.equal(statusCode, 200);
    assert.match(words, /November 2026, edition test-1/);
    assert.match(words, /Involved.*Seen 10 Kept 75 in 100 Below 95/);
    assert.match(
      words,
      /of every 100 answers that Cairn had chosen for people, they kept 75 \. It should be 95 or more/,
    );
    const figures = await readFigures(world.db.as(scopeOf(ours)));
    assert.deepEqual(
      figures.map(({ part, field, seen }) => ({ part, field, seen })),
      [
        { part: 'XN1', field: 'InvolvedAgents', seen: 10 },
        { part: 'XN1', field: 'Process', seen: null },
      ],
      'in tens too, and nothing of a few',
    );
  });

  it('is told of the nation by kind of care, in tens, and nothing of fewer than ten', async () => {
    const { words } = await look(nation);
    assert.match(words, /Acute, general or specialist services/);
    const figures = await readFigures(world.db.as(scopeOf(nation)));
    assert.deepEqual(
      figures.map(({ part, field, seen, keptPercent }) => ({ part, field, seen, keptPercent })),
      [
        { part: '1', field: 'InvolvedAgents', seen: 30, keptPercent: 88 },
        { part: '1', field: 'Process', seen: null, keptPercent: null },
      ],
    );
    assert.match(words, /Fewer than 10/);
    assert.doesNotMatch(words, /XN1|XS1/);
  });

  it('is told to nobody else, by the code and by the database alone', async () => {
    for (const role of ['reviewer', 'recorder', 'national-analyst', 'auditor'] as const) {
      const who = someone(role, 'XN1');
      assert.equal((await look(who)).statusCode, 403, role);
      assert.deepEqual(await readFigures(world.db.as(scopeOf(who))), [], role);
    }
    assert.deepEqual(await readFigures(world.db.as(noScope)), []);
  });

  it('counts of what tellers made of it once: a reviewer who agrees with them that it was wrong changes nothing of that', async () => {
    await world.owner.query(
      `update proposal set by_reviewer = 'changed' where organisation_code = 'XN1' and by_teller = 'changed'`,
    );
    const { words } = await look(ours);
    assert.match(words, /they kept 75 \./);
    assert.match(
      words,
      /Involved How it stood To reviewers Seen Fewer than 10 Kept – Question/,
      'and is no sign of bad choosing, nor three a share',
    );
    assert.match(words, /where the person who told us had said nothing, or had given another answer\./);
    await world.owner.query('update proposal set by_reviewer = null');
  });

  it('lets whoever sees the numbers read no proposal', async () => {
    for (const who of [ours, nation])
      assert.equal((await world.db.as(scopeOf(who)).query('select from proposal')).rowCount, 0);
  });
});

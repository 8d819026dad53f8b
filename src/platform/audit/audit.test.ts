import assert from 'node:assert/strict';
import { it } from 'node:test';
import { systemScope } from '../access/scope.ts';
import { someone } from '../access/testing.ts';
import { anonymous } from '../actor.ts';
import { fixedClock } from '../clock.ts';
import { testDatabase } from '../database/testing.ts';
import { testAudit } from './testing.ts';

it('keeps of somebody without a name the day in the United Kingdom, as their record does, so that two days tell no hour', async (t) => {
  const { db, owner, drop } = await testDatabase();
  t.after(drop);
  // Half past midnight on 2 July in the United Kingdom.
  const clock = fixedClock('2026-07-01T23:30:00Z');
  const action = 'record.send';
  await testAudit(clock).write(db.as(systemScope), [
    { actor: anonymous, action },
    { actor: { kind: 'system', job: 'test' }, action, recordId: '11111111-1111-4111-8111-111111111111' },
    { actor: someone('reviewer', 'XN1'), action },
  ]);
  const { rows } = await owner.query<{ kind: string; at: Date }>('select actor_kind as kind, at from audit');
  assert.deepEqual(
    new Map(rows.map(({ kind, at }) => [kind, at.toISOString()])),
    new Map([
      ['anonymous', '2026-07-02T00:00:00.000Z'],
      ['system', '2026-07-02T00:00:00.000Z'],
      ['account', '2026-07-01T23:30:00.000Z'],
    ]),
  );
});

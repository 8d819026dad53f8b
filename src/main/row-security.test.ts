// The database by itself: no check of the code stands between these questions and the tables.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type Grant, type Role, roleOf, roles } from '../platform/access/roles.ts';
import { noScope, systemScope } from '../platform/access/scope.ts';
import { scopeOf } from '../platform/access/scope-of.ts';
import type { Account } from '../platform/actor.ts';
import { newSecret, secretHash } from '../platform/vault/secret-address.ts';
import { testCairn } from './testing/cairn.ts';
import { peopleEverywhere, tellEverywhere } from './testing/populate.ts';
import { findPositions, isReached, type Positions, placesOf, relations } from './testing/positions.ts';
import { slipAt } from './testing/things.ts';

/** Tables with a column that leads to an organisation, a record or a person, and no policies: each with its reason. */
const open: Readonly<Record<string, string>> = {
  organisation: 'is public',
  draft: 'is sealed with a secret that only its address holds',
  session: 'is read before anybody is known, by the hash of a secret',
  audit_link: 'names entries by chance names, and holds nothing of them',
  audit_waiting: 'names entries by chance names, and holds nothing of them',
};

/** What a team keeps together: whoever has a part in it reads it where their role is held. */
const books = [
  'pharmacy_entry',
  'pharmacy_entry_revision',
  'pharmacy_review',
  'pharmacy_action',
  'pharmacy_review_note',
];

/** The kind of data that each table under row-level security holds: what a role needs a grant for. */
const kinds: Readonly<Record<string, Grant>> = {
  record: 'read',
  revision: 'read',
  review_case: 'read',
  step: 'read',
  proposal: 'read',
  record_vector: 'read',
  record_theme: 'read',
  account: 'people',
  assignment: 'people',
  machine_client: 'people',
  audit: 'audit',
  ...Object.fromEntries(books.map((table) => [table, 'read' as const])),
};

/** What no role shows: only an opening in force does (see originals/walls.test.ts in recording). */
const nobodys = ['sealed_original', 'original_opening'];

let cairn: Awaited<ReturnType<typeof testCairn>>;
let at: Positions;
const accounts = new Map<Role, Account>();
before(async () => {
  cairn = await testCairn();
  at = await findPositions(cairn.parts.services.directory);
  const places = [...new Set(roles.flatMap((role) => Object.values(placesOf(role, at))))];
  await peopleEverywhere(cairn, places);
  await tellEverywhere(cairn, places);
  for (const place of places) {
    await slipAt(cairn, place);
    await cairn.owner.query(
      `insert into pharmacy_review_note (organisation_code, note_id, month, text, written_on)
       values ($1, gen_random_uuid(), '2026-10', 'A note', '2026-11-20')`,
      [place],
    );
  }
  for (const role of roles) {
    const { own } = placesOf(role, at);
    const { identity, directory } = cairn.parts.services;
    const made = await identity.accounts.create(
      { kind: 'system', job: 'test' },
      {
        username: `one-${role}`,
        displayName: 'One Invented',
        role,
        organisationCode: own,
        credential: { password: 'a long enough password' },
      },
    );
    assert.ok(made.ok, JSON.stringify(made));
    accounts.set(role, { ...made.value, reach: await directory.reach(roleOf(role).span, own) });
  }
});
after(() => cairn.end());

const count = async (table: string, account: Account, organisationCode: string): Promise<number> => {
  const { rows } = await cairn.db
    .as(scopeOf(account))
    .query<{ n: number }>(`select count(*)::integer as n from "${table}" where organisation_code = $1`, [
      organisationCode,
    ]);
  return rows[0]?.n ?? -1;
};

describe('the database by itself', () => {
  it('holds every table that belongs to an organisation, a record or a person behind policies', async () => {
    const { rows } = await cairn.owner.query<{ name: string; isHeld: boolean; policies: number }>(
      `select relname as name,
              relrowsecurity as "isHeld",
              (select count(*)::integer from pg_policy where polrelid = pg_class.oid) as policies
       from pg_class
       where relnamespace = 'public'::regnamespace
         and relkind in ('r', 'p')
         and exists (
           select
           from pg_attribute
           where attrelid = pg_class.oid
             and attname in ('organisation_code', 'record_id', 'account_id', 'entry_id')
         )`,
    );
    assert.ok(rows.length > 12);
    const bare = rows.filter(({ name, isHeld, policies }) => !(isHeld && policies > 0) && !Object.hasOwn(open, name));
    assert.deepEqual(
      bare.map(({ name }) => name),
      [],
      'say what these rows show to whom (see migrations/0008_walls.sql), or here why they need no wall',
    );
  });

  it('works for the application as somebody who owns nothing and passes by nothing', async () => {
    const { rows } = await cairn.db.query(
      `select rolname, rolsuper, rolbypassrls,
              exists (select from pg_class where relowner = pg_roles.oid) as "ownsSomething"
       from pg_roles
       where rolname = current_user`,
    );
    assert.deepEqual(rows, [{ rolname: 'cairn_app', rolsuper: false, rolbypassrls: false, ownsSomething: false }]);
  });

  it('shows each role the rows of the organisations that it reaches, and no other', async () => {
    let asked = 0;
    for (const [role, account] of accounts)
      for (const relation of relations) {
        const place = placesOf(role, at)[relation];
        if (place === undefined) continue;
        for (const [table, kind] of Object.entries(kinds)) {
          asked += 1;
          const seen = await count(table, account, place);
          const isOwnAccount = kind === 'people' && relation === 'own' && table !== 'machine_client';
          const isTheirBook = books.includes(table) && relation === 'own' && roleOf(role).grants.includes('log');
          const mayOpen = isTheirBook || (roleOf(role).grants.includes(kind) && isReached(role, relation));
          const what: string = `${table} of ${place} (${relation}), as ${role}`;
          if (mayOpen) assert.ok(seen > 0, `${what}: sees nothing`);
          else assert.ok(isOwnAccount ? seen === 1 : seen === 0, `${what}: sees ${seen}`);
        }
        for (const table of nobodys)
          assert.equal(await count(table, account, place), 0, `${table} of ${place}, as ${role}`);
      }
    assert.ok(asked > 400, String(asked));
  });

  it('shows nothing to whoever brings no scope, and everything to Cairn itself', async () => {
    for (const table of [...Object.keys(kinds), ...nobodys]) {
      const ask = `select 1 from "${table}"`;
      assert.equal((await cairn.db.query(ask)).rowCount, 0, table);
      assert.equal((await cairn.db.as(noScope).query(ask)).rowCount, 0, table);
      const { rowCount } = await cairn.owner.query(ask);
      assert.equal((await cairn.db.as(systemScope).query(ask)).rowCount, rowCount, table);
    }
  });

  it('forgets a scope with its transaction', async () => {
    await Promise.all(Array.from({ length: 40 }, () => cairn.db.as(systemScope).query('select 1')));
    const seen = await Promise.all(Array.from({ length: 40 }, () => cairn.db.query('select 1 from record')));
    assert.ok(seen.every(({ rowCount }) => rowCount === 0));
  });

  it('lets nobody change what they may only read', async () => {
    const reads = (account: Account): boolean => {
      const { grants } = roleOf(account.role);
      return !grants.some((grant) => grant === 'review');
    };
    for (const account of [...accounts.values()].filter(reads)) {
      const { rowCount } = await cairn.db.as(scopeOf(account)).query(`update review_case set stage = stage`);
      assert.equal(rowCount, 0, account.role);
    }
    for (const account of [...accounts.values()].filter(
      ({ role }) => !roleOf(role).grants.some((one) => one === 'manage'),
    )) {
      const scoped = cairn.db.as(scopeOf(account));
      assert.equal((await scoped.query('update account set display_name = display_name')).rowCount, 0, account.role);
      assert.equal((await scoped.query('update assignment set ends_on = null')).rowCount, 0, account.role);
      await assert.rejects(
        scoped.query(
          `insert into assignment (assignment_id, account_id, role, organisation_code, reason, granted_on)
           values (gen_random_uuid(), $1, 'national-administrator', 'X26', 'because', current_date)`,
          [account.accountId],
        ),
        /row-level security/,
        account.role,
      );
    }
  });

  it('lets an administrator give the roles that are theirs to give, at their place, and none to themselves', async () => {
    const account = accounts.get('organisation-administrator');
    const other = accounts.get('recorder');
    assert.ok(account && other);
    const give = (role: Role, organisationCode: string, accountId: string) =>
      cairn.db.as(scopeOf(account)).query(
        `insert into assignment (assignment_id, account_id, role, organisation_code, reason, granted_on)
         values (gen_random_uuid(), $1, $2, $3, 'because', current_date)`,
        [accountId, role, organisationCode],
      );
    assert.equal((await give('learning-lead', at.trust, other.accountId)).rowCount, 1);
    for (const refused of [
      () => give('national-administrator', at.trust, other.accountId),
      () => give('triage', at.trust, other.accountId),
      () => give('reviewer', at.sibling, other.accountId),
      () => give('reviewer', at.trust, account.accountId),
    ])
      await assert.rejects(refused(), /row-level security/);
  });

  it('lets nobody but its holder and their administrator touch what proves who somebody is', async () => {
    const reviewer = accounts.get('reviewer');
    assert.ok(reviewer);
    await cairn.owner.query(`insert into recovery_code (account_id, code_hash) values ($1, '\\x01')`, [
      reviewer.accountId,
    ]);
    for (const role of ['auditor', 'learning-lead', 'national-analyst'] as const) {
      const account = accounts.get(role);
      assert.ok(account);
      const scoped = cairn.db.as(scopeOf(account));
      assert.equal((await scoped.query('delete from recovery_code')).rowCount, 0, role);
      await assert.rejects(
        scoped.query(`insert into recovery_code (account_id, code_hash) values ($1, '\\x02')`, [reviewer.accountId]),
        /row-level security/,
      );
    }
  });

  it('shows whoever told us no step that reviewers keep among themselves, and all that speak to them', async () => {
    const { rows } = await cairn.owner.query<{ recordId: string }>('select record_id as "recordId" from step limit 1');
    const recordId = rows[0]?.recordId ?? '';
    const scope = { ...noScope, records: [recordId] };
    assert.equal((await cairn.db.as(scope).query('select 1 from review_case')).rowCount, 1);
    assert.equal((await cairn.db.as(scope).query('select 1 from step')).rowCount, 0);
  });

  it('takes nothing that hangs on a record from anybody, once the moment in which it was told is over', async () => {
    const { rows } = await cairn.owner.query<{ organisationCode: string; recordId: string }>(
      `select organisation_code as "organisationCode", record_id as "recordId"
       from record
       where organisation_code <> 'UNPLACED'
       limit 1`,
    );
    const { organisationCode, recordId } = rows[0] ?? assert.fail('Nothing was told');
    await cairn.owner.query(
      `insert into local_set (organisation_code, version, state, questions, published_on)
       values ($1, 1, 'published', '[]', '2026-11-20')`,
      [organisationCode],
    );
    const token = newSecret();
    await cairn.owner.query(
      `insert into draft (token_hash, sealed, changed_on, expires_on) values ($1, '', '2026-11-21', '2026-11-22')`,
      [secretHash(token)],
    );
    const photoId = randomUUID();
    await cairn.owner.query(
      `insert into photo (photo_id, token_hash, width_px, height_px, sealed_large, sealed_small)
       values ($1, $2, 1, 1, '', '')`,
      [photoId, secretHash(token)],
    );
    const forged = {
      'an answer to a local question': `insert into local_answer
          (organisation_code, record_id, revision, set_organisation_code, set_version, answers)
        values ($1, $2, 1, $1, 1, '{"bay":"4"}')`,
      'how to reach whoever told it': `insert into sealed_contact (organisation_code, record_id, revision, month, sealed)
        values ($1, $2, 1, '2026-11', '')`,
      'a receipt': `insert into receipt (receipt_hash, organisation_code, record_id) values ('\\x01', $1, $2)`,
      'a photo': `select attach_photos(array['\\x${secretHash(token).toString('hex')}'::bytea], array['${photoId}'::uuid],
        array[$1], array[$2::uuid], array[7], array['A label'], array['2026-11'], array['\\x'::bytea])`,
    };
    for (const scope of [noScope, { ...noScope, records: [recordId] }, systemScope])
      for (const [what, sql] of Object.entries(forged))
        await assert.rejects(
          cairn.db.as(scope).query(sql, [organisationCode, recordId]),
          /told with its record, or with what completes it/,
          what,
        );
  });

  it('lends no function of its own to everybody', async () => {
    const { rows } = await cairn.owner.query<{ name: string }>(
      `select proname as name
       from pg_proc
       where pronamespace = 'public'::regnamespace
         and prosecdef
         and has_function_privilege('public', oid, 'execute')`,
    );
    assert.deepEqual(rows, []);
  });

  it('refuses to change the audit to everybody, Cairn itself included', async () => {
    for (const sql of [
      `update audit set action = 'x'`,
      'delete from audit',
      'truncate audit',
      'delete from audit_link',
      `update audit_link set hash = '\\x00'`,
    ])
      await assert.rejects(cairn.db.as(systemScope).query(sql), /permission denied/, sql);
    for (const sql of [`update audit set action = 'x'`, 'delete from audit', 'truncate audit'])
      await assert.rejects(cairn.owner.query(sql), /append-only/, sql);
  });
});

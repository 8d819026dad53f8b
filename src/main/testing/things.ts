// What the addresses and forms of Cairn can name, made at one organisation: the things that somebody might reach for who
// should not. A new kind of thing gets a line here; a route that names one without a line fails the test of all routes.

import { randomUUID } from 'node:crypto';
import type { RecordView } from '../../modules/recording/index.ts';
import { systemScope } from '../../platform/access/scope.ts';
import type { testCairn } from './cairn.ts';

type Cairn = Awaited<ReturnType<typeof testCairn>>;

/** Which reach decides about a thing: that over records, or that over people, or being of the team whose book it stands in. */
export type Kind = 'records' | 'people' | 'book';

export type Things = {
  /** By the name in an address (`:recordId`) or the field of a form. */
  readonly named: Readonly<Record<string, { readonly kind: Kind; readonly value: string }>>;
};

const by = { kind: 'system', job: 'test' } as const;

export const thingsAt = async (
  cairn: Cairn,
  organisationCode: string,
  authorAccountId: string | null,
): Promise<Things> => {
  const { identity } = cairn.parts.services;
  const record = await tellAt(cairn, organisationCode, authorAccountId);
  const name = randomUUID();
  const account = await identity.accounts.create(by, {
    username: name,
    displayName: 'Somebody Invented',
    role: 'reviewer',
    organisationCode,
    credential: { issuer: 'https://nobody.example', subject: name },
  });
  if (!account.ok) throw new Error(account.failure.message);
  await identity.machineClients.create(by, { clientId: name, organisationCode });
  const holdId = randomUUID();
  await cairn.owner.query(
    `insert into record_hold (hold_id, organisation_code, record_id, reason, placed_by, placed_on)
     values ($1, $2, $3, 'An inquest', $4, '2026-11-20')`,
    [holdId, organisationCode, (await tellAt(cairn, organisationCode, null)).recordId, account.value.accountId],
  );
  const openingId = randomUUID();
  await cairn.owner.query(
    `insert into original_opening (
       opening_id, organisation_code, record_id, reference, told_code, account_id, account_name, role, is_national,
       ground, reason, asked_at
     )
     values ($1, $2, $3, $4, $2, $5, 'Somebody Invented', 'national-reviewer', true, 'danger', 'A reason', now())`,
    [openingId, organisationCode, record.recordId, record.reference, account.value.accountId],
  );
  const photoId = randomUUID();
  await cairn.owner.query(
    `insert into photo (
       photo_id, organisation_code, record_id, revision, position, shows, month, sealed_key, width_px, height_px,
       sealed_large, sealed_small
     )
     values ($1, $2, $3, 1, 1, 'A label', '2000-01', '', 1, 1, '', '')`,
    [photoId, organisationCode, record.recordId],
  );
  const siteId = randomUUID();
  await cairn.owner.query(`insert into site (site_id, organisation_code, name, postcode) values ($1, $2, $3, '')`, [
    siteId,
    organisationCode,
    `Site ${name}`,
  ]);
  const wanted = { displayName: 'Somebody Invented', organisationCode, role: 'recorder' as const };
  const invited = await identity.joining.invite(by, { ...wanted, reason: 'A reason' });
  const asked = await identity.joining.ask({ ...wanted, why: 'A reason' });
  if (!invited.ok || !asked.ok) throw new Error('Nobody could be invited, or ask');
  const newest = async (table: 'invitation' | 'account_request', column: string): Promise<string> => {
    const { rows } = await cairn.owner.query<{ id: string }>(
      `select ${column} as id from ${table} where organisation_code = $1 order by ctid desc limit 1`,
      [organisationCode],
    );
    return rows[0]?.id ?? '';
  };
  const slip = await slipAt(cairn, organisationCode);
  const book = (value: string) => ({ kind: 'book' as const, value });
  const records = (value: string) => ({ kind: 'records' as const, value });
  const people = (value: string) => ({ kind: 'people' as const, value });
  return {
    named: {
      recordId: records(record.recordId),
      entryId: book(slip.entryId),
      actionId: book(slip.actionId),
      photoId: records(photoId),
      reference: records(record.reference),
      holdReference: records(record.reference),
      accountId: people(account.value.accountId),
      assignmentId: people(account.value.assignmentId),
      clientId: people(name),
      holdId: people(holdId),
      openingId: people(openingId),
      siteId: people(siteId),
      invitationId: people(await newest('invitation', 'invitation_id')),
      requestId: people(await newest('account_request', 'request_id')),
    },
  };
};

/** An entry in the place's pharmacy log, and something agreed in the review of a month. */
export const slipAt = async (
  { owner }: Pick<Cairn, 'owner'>,
  organisationCode: string,
): Promise<{ readonly entryId: string; readonly actionId: string }> => {
  const [entryId, actionId] = [randomUUID(), randomUUID()];
  const { rows } = await owner.query<{ area: string }>(
    `select case when kind = 'icb' then code else coalesce(icb_code, 'UNPLACED') end as area from organisation where code = $1`,
    [organisationCode],
  );
  const area = rows[0]?.area ?? 'UNPLACED';
  await owner.query('insert into pharmacy_entry (organisation_code, entry_id, area_code) values ($1, $2, $3)', [
    organisationCode,
    entryId,
    area,
  ]);
  await owner.query(
    `insert into pharmacy_entry_revision (
       organisation_code, entry_id, revision, reached, happened_on, time_band, stage, error_type, intended, selected,
       noticed_role, factors, happened, done, hidden, why, saved_on
     )
     values ($1, $2, 1, 'near-miss', '2026-10-20', '9-11', 'assembly', 'expired', '', '', 'pharmacist', '{}', '', '', 0,
             '', '2026-10-20')`,
    [organisationCode, entryId],
  );
  await owner.query(
    `insert into pharmacy_review (organisation_code, month, area_code) values ($1, '2026-10', $2) on conflict do nothing`,
    [organisationCode, area],
  );
  await owner.query(
    `insert into pharmacy_action (organisation_code, action_id, month, what, owner_role, due_on, agreed_on)
     values ($1, $2, '2026-10', 'Part two on the shelf', 'dispenser', '2026-12-01', '2026-11-03')`,
    [organisationCode, actionId],
  );
  return { entryId, actionId };
};

const tellAt = async (
  { db, parts }: Cairn,
  organisationCode: string,
  authorAccountId: string | null,
): Promise<RecordView> => {
  const { recording, review } = parts.services;
  const [record] = await db.as(systemScope).transaction(async (tx) => {
    const kept = await recording.keepMany(tx, by, [
      {
        reporterKind: 'staff',
        authorAccountId,
        recordedOn: '2026-11-20',
        answers: {
          EventType: 'incident',
          Description: 'The lift stood still between two floors with a patient in it.',
          ...(organisationCode === 'UNPLACED' ? {} : { LocationKnown: 'y', Organisation: [organisationCode] }),
        },
      },
    ]);
    await review.openMany(
      tx,
      kept.map((one) => ({ record: one, past: [] })),
    );
    return kept;
  });
  if (!record) throw new Error('Nothing was kept');
  return record;
};

-- Audit, sealed keys, accounts' sessions and the provider's own state.

create table audit (
  audit_id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('anonymous', 'account', 'system')),
  actor_id text,
  action text not null,
  organisation_code text,
  record_id uuid,
  detail jsonb not null default '{}',
  check (actor_kind <> 'anonymous' or actor_id is null),
  -- The hour at which somebody who gave no name did something is nobody's business, nor is what followed on it at once.
  check (actor_kind = 'account' or (actor_kind = 'system' and record_id is null) or at = date_trunc('day', at, 'UTC'))
);

create index audit_record on audit (organisation_code, record_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_append_only
  before update or delete or truncate on audit
  for each statement execute function refuse_change();

create table month_key (
  month text primary key check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  wrapped bytea not null
);

-- How long things are kept, and how they end: periods, holds, erasure of whole records, keys that can be renewed and destroyed.

-- Cairn's own keys, each wrapped by the master key, which is not in the database. That of receipts and that of the audit never
-- change; the others get a new version when the master key is renewed.
create table service_key (
  purpose text not null check (purpose in ('audit', 'receipt', 'months', 'wrapping', 'sign-in')),
  version integer not null check (version > 0),
  -- Tells which master key wraps it; says nothing about that key.
  master_id text not null,
  wrapped bytea not null,
  made_on date not null,
  -- Every process knows a key before any process uses it.
  used_from timestamptz not null,
  primary key (purpose, version)
);
create unique index service_key_single on service_key (purpose) where purpose in ('audit', 'receipt', 'months');

-- A destroyed key leaves its month behind, so that nobody makes another one for it.
alter table month_key
  alter column wrapped drop not null,
  add column destroyed_on date,
  add column reason text,
  add constraint month_key_destroyed
    check ((wrapped is null) = (destroyed_on is not null) and (destroyed_on is null) = (reason is null));

-- What an old row said is wiped from the table's file within a minute or two of its end.
alter table month_key set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table service_key set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
revoke update, delete on month_key, service_key from cairn_app;

-- How many years each kind is kept. Only ever added to: of those that have begun, the one that was set last holds. One that
-- had not begun when a later one was set never begins.
create table retention_rule (
  rule_id bigint generated always as identity primary key,
  kind text not null check (kind in ('record-serious', 'record', 'record-withdrawn', 'original')),
  years integer not null check (years between 1 and 100),
  from_on date not null,
  reason text not null,
  -- Null: came with Cairn.
  set_by uuid,
  set_on date not null
);
create index retention_rule_kind on retention_rule (kind, rule_id desc);
revoke update, delete on retention_rule from cairn_app;

insert into retention_rule (kind, years, from_on, reason, set_on)
values
  ('record-serious', 20, '2000-01-01',
   'NHS Records Management Code of Practice 2021, Appendix II: incidents, serious: 20 years', '2026-11-22'),
  ('record', 10, '2000-01-01',
   'NHS Records Management Code of Practice 2021, Appendix II: incidents, not serious: 10 years', '2026-11-22'),
  ('record-withdrawn', 1, '2000-01-01',
   'Cairn''s own: whoever takes a record back wants it gone; a year to notice a mistake', '2026-11-22'),
  ('original', 8, '2000-01-01',
   'Cairn''s own: as long as adult health records are kept by the same Code, and shorter than the record', '2026-11-22');

-- Whole records that may not be erased for now, whatever their age: an inquest, an inquiry.
create table record_hold (
  hold_id uuid primary key,
  organisation_code text not null,
  record_id uuid not null,
  reason text not null,
  placed_by uuid not null,
  placed_on date not null,
  -- Then only the nation ends it.
  placed_as_nation boolean not null default false,
  -- The last day; null: until lifted.
  ends_on date,
  lifted_by uuid,
  lifted_on date,
  foreign key (organisation_code, record_id) references record on update cascade on delete cascade,
  check ((lifted_by is null) = (lifted_on is null)),
  check (ends_on is null or ends_on >= placed_on)
);
create index record_hold_record on record_hold (record_id);

alter table record_hold enable row level security;
create policy record_hold_read on record_hold for select using (
  (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
);
create policy record_hold_place on record_hold for insert with check (
  (select scope_is_nation('manage'))
  or (not placed_as_nation and organisation_code = any ((select scope_organisations('manage'))::text[]))
);
create policy record_hold_lift on record_hold for update using (
  (select scope_is_nation('manage'))
  or (not placed_as_nation and organisation_code = any ((select scope_organisations('manage'))::text[]))
);
revoke delete on record_hold from cairn_app;

-- That a record was erased: its name by chance, the day, and why. Only the functions below write it, and only in the
-- transaction that writes it may the append-only tables lose a row.
create table erasure (
  record_id uuid primary key,
  organisation_code text not null,
  kind text not null,
  ground text not null check (ground in ('retention', 'request')),
  erased_on date not null,
  made_in xid8 not null default pg_current_xact_id()
);
alter table erasure enable row level security;
create policy erasure_reach on erasure for select using (
  (select scope_is_nation('people'))
  or organisation_code = any ((select scope_organisations('people'))::text[])
);
revoke insert, update, delete on erasure from cairn_app;

-- What each day's run took away. Counts, and the months whose keys were destroyed.
create table retention_report (
  ran_on date primary key,
  records jsonb not null,
  originals integer not null,
  months text[] not null,
  -- Their time had come, and a hold kept them.
  held_records integer not null,
  held_months text[] not null
);
revoke delete on retention_report from cairn_app;

create function uk_today() returns date language sql stable as $$
  select (now() at time zone 'Europe/London')::date
$$;

create function retention_years(of_kind text) returns integer language sql stable as $$
  select years
  from retention_rule as rule
  where kind = of_kind
    and from_on <= uk_today()
    and not exists (
      select
      from retention_rule as later
      where later.kind = rule.kind
        and later.rule_id > rule.rule_id
        and later.set_on < rule.from_on
    )
  order by rule_id desc
  limit 1
$$;

-- Whoever inserts a rule cannot make it hold sooner than four weeks from now where it is shorter, nor date it back.
create function retention_rule_in_time() returns trigger language plpgsql as $$
begin
  new.set_on := greatest(new.set_on, uk_today());
  new.from_on := greatest(
    new.from_on,
    uk_today() + case when new.years < retention_years(new.kind) then 28 else 0 end
  );
  return new;
end
$$;
create trigger retention_rule_in_time before insert on retention_rule
for each row execute function retention_rule_in_time();

-- The day from which a record's years count is not moved back by the application.
create function stage_since_moves_on() returns trigger language plpgsql as $$
begin
  if current_user = 'cairn_app' and new.stage_since < old.stage_since then
    raise exception 'stage_since does not move back' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger stage_since_moves_on before update of stage_since on review_case
for each row execute function stage_since_moves_on();

create function is_held(of_record uuid) returns boolean language sql stable as $$
  select exists (
    select
    from record_hold
    where record_id = of_record
      and lifted_on is null
      and (ends_on is null or ends_on >= uk_today())
  )
$$;

-- Each record with its kind and the day from which its years count: when it was closed or taken back. One that somebody
-- still works on has none.
create view record_ending with (security_invoker = true) as
select record.organisation_code,
       record.record_id,
       case
         when review_case.stage = 'withdrawn' then 'record-withdrawn'
         when review_case.is_imminent or review_case.greatest_harm <= 2 then 'record-serious'
         else 'record'
       end as kind,
       case
         when review_case.record_id is null then record.recorded_on
         when review_case.stage in ('closed', 'withdrawn') then review_case.stage_since
       end as counts_from
from record
left join review_case using (organisation_code, record_id);

create view record_due with (security_invoker = true) as
with period as materialized (
  select kind, (uk_today() - make_interval(years => retention_years(kind)))::date as ends_before
  from (values ('record-serious'), ('record'), ('record-withdrawn')) as one (kind)
)
select record_ending.organisation_code, record_ending.record_id, record_ending.kind, record_ending.counts_from,
       is_held(record_ending.record_id) as is_held
from record_ending
join period using (kind)
where record_ending.counts_from <= period.ends_before;

-- Months whose originals' time has come: counted from the end of the month.
create view month_due with (security_invoker = true) as
select month_key.month,
       exists (
         select
         from sealed_original
         where sealed_original.month = month_key.month
           and is_held(sealed_original.record_id)
       ) or exists (
         select
         from step
         where step.month = month_key.month
           and is_held(step.record_id)
       ) as is_held
from month_key
where month_key.destroyed_on is null
  and (month_key.month || '-01')::date + interval '1 month'
      <= uk_today() - make_interval(years => retention_years('original'));
create index sealed_original_month on sealed_original (month);
create index step_month on step (month) where month is not null;

-- Append-only, but for a record that is erased as a whole in this very transaction.
create function is_being_erased(of_record uuid) returns boolean language sql stable as $$
  select exists (
    select
    from erasure
    where record_id = of_record
      and made_in = pg_current_xact_id()
  )
$$;

create or replace function revision_moves_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if is_being_erased(old.record_id) then
      return old;
    end if;
    raise exception 'revision is append-only' using errcode = 'insufficient_privilege';
  end if;
  if (new.record_id, new.revision, new.answers, new.hidden, new.saved_on)
     is distinct from (old.record_id, old.revision, old.answers, old.hidden, old.saved_on) then
    raise exception 'revision is append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create or replace function step_moves_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if is_being_erased(old.record_id) then
      return old;
    end if;
    raise exception 'step is append-only' using errcode = 'insufficient_privilege';
  end if;
  if (to_jsonb(new) - 'organisation_code') is distinct from (to_jsonb(old) - 'organisation_code') then
    raise exception 'step is append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- Takes away everything about these records but what the audit says of them. What hangs on a record by a foreign key
-- goes with it where that key says `on delete cascade`.
create function erase_whole(records uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update review_case set duplicate_of = null where duplicate_of = any (records);
  delete from similar_case where record_id = any (records) or other_record_id = any (records);
  delete from step where record_id = any (records);
  delete from review_case where record_id = any (records);
  delete from receipt where record_id = any (records);
  delete from sealed_original where record_id = any (records);
  delete from revision where record_id = any (records);
  delete from record where record_id = any (records);
end
$$;
revoke execute on function erase_whole(uuid[]) from public;

-- Erases some of the records whose time has come. The rules are read here, not taken from whoever calls.
create function erase_due_records(at_most integer)
returns table (organisation_code text, record_id uuid, kind text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  going uuid[];
begin
  going := array(
    select locked.record_id
    from record as locked
    where locked.record_id in (
      select due.record_id
      from record_due as due
      where not due.is_held
      limit at_most
    )
    for update skip locked
  );
  return query
    insert into erasure (record_id, organisation_code, kind, ground, erased_on)
    select due.record_id, due.organisation_code, due.kind, 'retention', uk_today()
    from record_due as due
    where due.record_id = any (going)
      and not due.is_held
    returning erasure.organisation_code, erasure.record_id, erasure.kind;
  going := array(select gone.record_id from erasure as gone where gone.made_in = pg_current_xact_id());
  perform erase_whole(going);
end
$$;

-- Erases one record because somebody asks for it. False where there is none within the scope, or a hold keeps it.
create function erase_record_on_request(of_organisation text, of_record uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (scope_is_nation('manage') or of_organisation = any (scope_organisations('manage'))) then
    return false;
  end if;
  perform 1 from record where organisation_code = of_organisation and record_id = of_record for update;
  if not found or is_held(of_record) then
    return false;
  end if;
  insert into erasure (record_id, organisation_code, kind, ground, erased_on)
  select record_id, organisation_code, kind, 'request', uk_today()
  from record_ending
  where organisation_code = of_organisation
    and record_id = of_record;
  perform erase_whole(array[of_record]);
  return true;
end
$$;

-- Destroys the keys of months whose originals' time has come.
create function destroy_due_month_keys() returns setof text
language sql security definer set search_path = public, pg_temp as $$
  update month_key
  set wrapped = null, destroyed_on = uk_today(), reason = 'retention'
  where month in (select month from month_due where not is_held)
  returning month
$$;

-- Destroys the key of one month before its time. False where there is none, or a hold keeps it.
create function destroy_month_key(of_month text, why text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not scope_is_nation('manage') or of_month >= to_char(uk_today(), 'YYYY-MM') or length(trim(why)) = 0 then
    return false;
  end if;
  if exists (select from sealed_original where month = of_month and is_held(record_id))
    or exists (select from step where month = of_month and is_held(record_id)) then
    return false;
  end if;
  update month_key
  set wrapped = null, destroyed_on = uk_today(), reason = why
  where month = of_month
    and destroyed_on is null;
  return found;
end
$$;

-- Removes some of what nobody can open any more.
create function remove_dead_originals(at_most integer) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with dead as (
    select organisation_code, record_id, revision
    from sealed_original
    where month in (select month from month_key where destroyed_on is not null)
    limit at_most
  ), removed as (
    delete from sealed_original
    using dead
    where sealed_original.organisation_code = dead.organisation_code
      and sealed_original.record_id = dead.record_id
      and sealed_original.revision = dead.revision
    returning 1
  )
  select count(*)::integer from removed
$$;

-- The walls. People hold roles at organisations, and a session acts in one of them; the application works as a role of the
-- database that may not change what is append-only; and every row that belongs to an organisation is shown to nobody whose
-- scope does not reach it. The scope is told at the head of each transaction, in the setting `cairn.scope`.

-- What the application may do. `cairn_app` is made by the migration's runner, since it belongs to the whole server.
grant usage on schema public to cairn_app;
grant select, insert, update, delete on all tables in schema public to cairn_app;
grant usage on all sequences in schema public to cairn_app;
alter default privileges in schema public grant select, insert, update, delete on tables to cairn_app;
alter default privileges in schema public grant usage on sequences to cairn_app;
-- A function may do more than whoever calls it: none is everybody's.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to cairn_app;
revoke update, delete on audit, audit_link from cairn_app;
revoke insert, update, delete on schema_migration from cairn_app;

-- Roles given to people, each at an organisation, with a reason, perhaps until a day.
create table assignment (
  assignment_id uuid primary key,
  account_id uuid not null references account on delete cascade,
  role text not null,
  organisation_code text not null,
  reason text not null,
  -- Null where Cairn's own command line, a demonstration or an outside provider gave it.
  granted_by uuid references account on delete set null,
  granted_on date not null,
  -- The last day; null: until ended.
  ends_on date,
  ended_on date,
  check (ends_on is null or ends_on >= granted_on)
);
create index assignment_account on assignment (account_id);
create index assignment_organisation on assignment (organisation_code, role) where ended_on is null;

insert into assignment (assignment_id, account_id, role, organisation_code, reason, granted_on)
select gen_random_uuid(), account_id, role, organisation_code, 'Held before roles were given one by one', created_on
from account;

alter table account drop column role;

-- Whoever is signed in signs in again, in one of their roles.
delete from session;
alter table session
  add column assignment_id uuid not null references assignment on delete cascade,
  -- When the person last proved who they are.
  add column proven_at timestamptz not null;

-- A machine acts by itself, with its hour.
alter table audit drop constraint audit_actor_kind_check;
alter table audit add constraint audit_actor_kind_check
  check (actor_kind in ('anonymous', 'account', 'client', 'system'));
alter table audit drop constraint audit_check1;
alter table audit add constraint audit_day_only
  check (actor_kind in ('account', 'client') or (actor_kind = 'system' and record_id is null) or at = date_trunc('day', at, 'UTC'));

-- Reading the scope. A policy puts each call in a subselect, so that it is asked once a statement and not once a row.
create function scope() returns jsonb language sql stable parallel safe as $$
  select nullif(current_setting('cairn.scope', true), '')::jsonb
$$;

create function scope_holds(kind text) returns boolean language sql stable parallel safe as $$
  select coalesce(scope() -> 'grants' ? kind, false)
$$;

create function scope_is_nation(kind text) returns boolean language sql stable parallel safe as $$
  select scope_holds(kind) and coalesce((scope() ->> 'isNation')::boolean, false)
$$;

create function scope_organisations(kind text) returns text[] language sql stable parallel safe as $$
  select case when scope_holds(kind) then array(select jsonb_array_elements_text(scope() -> 'organisations')) else '{}' end
$$;

create function scope_areas(kind text) returns text[] language sql stable parallel safe as $$
  select case when scope_holds(kind) then array(select jsonb_array_elements_text(scope() -> 'areas')) else '{}' end
$$;

-- The roles that the scope may give to others.
create function scope_gives() returns text[] language sql stable parallel safe as $$
  select coalesce(array(select jsonb_array_elements_text(scope() -> 'gives')), '{}')
$$;

create function scope_account() returns uuid language sql stable parallel safe as $$
  select (scope() ->> 'account')::uuid
$$;

create function scope_records() returns uuid[] language sql stable parallel safe as $$
  select coalesce(array(select jsonb_array_elements_text(scope() -> 'records'))::uuid[], '{}')
$$;

create function scope_receipt() returns bytea language sql stable parallel safe as $$
  select decode(scope() ->> 'receipt', 'hex')
$$;

-- Cases. Whoever reads the record of an organisation reads its case; the triage team reads those that it holds for others.
alter table review_case enable row level security;
create policy review_case_read on review_case for select using (
  (select scope_is_nation('read'))
  or organisation_code = any ((select scope_organisations('read'))::text[])
  or reader_code = any ((select scope_organisations('read'))::text[])
  or area_code = any ((select scope_areas('read'))::text[])
  or author_account_id = (select scope_account())
  or record_id = any ((select scope_records())::uuid[])
);
create policy review_case_open on review_case for insert with check ((select scope_is_nation('review')));
create policy review_case_step on review_case for update using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);

alter table step enable row level security;
-- Whoever told us sees the steps that speak to them, and none of what reviewers say among themselves.
create policy step_read on step for select using (
  exists (
    select
    from review_case
    where review_case.organisation_code = step.organisation_code
      and review_case.record_id = step.record_id
      and (
        (select scope_holds('read'))
        or step.action in ('close', 'ask', 'answer', 'add', 'reopen')
      )
  )
);
create policy step_take on step for insert with check (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);

alter table similar_case enable row level security;
create policy similar_case_read on similar_case for select using (
  exists (
    select
    from review_case
    where review_case.organisation_code = similar_case.organisation_code
      and review_case.record_id = similar_case.record_id
  )
);
create policy similar_case_find on similar_case for insert with check ((select scope_is_nation('review')));
create policy similar_case_change on similar_case for update using ((select scope_is_nation('review')));
create policy similar_case_forget on similar_case for delete using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);

-- Records. Anybody may add one; a record is read by whoever reads its case.
alter table record enable row level security;
create policy record_read on record for select using (
  (select scope_is_nation('read'))
  or organisation_code = any ((select scope_organisations('read'))::text[])
  or area_code = any ((select scope_areas('read'))::text[])
  or author_account_id = (select scope_account())
  or record_id = any ((select scope_records())::uuid[])
  or exists (
    select
    from review_case
    where review_case.organisation_code = record.organisation_code
      and review_case.record_id = record.record_id
  )
);
create policy record_tell on record for insert with check (true);
create policy record_move on record for update using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);

alter table revision enable row level security;
create policy revision_read on revision for select using (
  exists (
    select
    from record
    where record.organisation_code = revision.organisation_code
      and record.record_id = revision.record_id
  )
);
create policy revision_tell on revision for insert with check (true);

-- The words as typed: for those who may ask for them, about records that they may read.
alter table sealed_original enable row level security;
create policy sealed_original_read on sealed_original for select using (
  (select scope_holds('originals'))
  and exists (
    select
    from record
    where record.organisation_code = sealed_original.organisation_code
      and record.record_id = sealed_original.record_id
  )
);
create policy sealed_original_tell on sealed_original for insert with check (true);

-- A receipt is found by whoever shows it.
alter table receipt enable row level security;
create policy receipt_show on receipt for select using (
  (select scope_is_nation('read'))
  or receipt_hash = (select scope_receipt())
);
create policy receipt_tell on receipt for insert with check (true);

-- People. Everybody may read what is theirs; whoever looks after people changes it.
alter table account enable row level security;
create policy account_manage on account using (
  (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
);
create policy account_read on account for select using (
  (select scope_is_nation('people'))
  or organisation_code = any ((select scope_organisations('people'))::text[])
);
create policy account_own on account for select using (account_id = (select scope_account()));

alter table assignment enable row level security;
-- A role is given by those who may give it, and never to oneself; it is ended by those who look after the organisation.
create policy assignment_give on assignment for insert with check (
  role = any ((select scope_gives())::text[])
  and account_id is distinct from (select scope_account())
  and (
    (select scope_is_nation('manage'))
    or organisation_code = any ((select scope_organisations('manage'))::text[])
  )
);
create policy assignment_end on assignment for update using (
  (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
);
create policy assignment_read on assignment for select using (
  (select scope_is_nation('people'))
  or organisation_code = any ((select scope_organisations('people'))::text[])
);
create policy assignment_own on assignment for select using (account_id = (select scope_account()));

alter table machine_client enable row level security;
create policy machine_client_manage on machine_client using (
  (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
);
create policy machine_client_read on machine_client for select using (
  (select scope_is_nation('people'))
  or organisation_code = any ((select scope_organisations('people'))::text[])
);

-- The audit: everybody writes it, by what they do.
alter table audit enable row level security;
create policy audit_read on audit for select using (
  (select scope_is_nation('audit'))
  or organisation_code = any ((select scope_organisations('audit'))::text[])
);
create policy audit_write on audit for insert with check (true);

create index review_case_area on review_case (area_code, recorded_on desc, record_id);
create index review_case_all on review_case (recorded_on desc, record_id);

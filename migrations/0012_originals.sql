-- Break-glass: the words as typed open for one person, one record, half an hour, with a reason that others see. And what the
-- auditor's pages need: a verification that runs behind the pages, and ways to find an entry among millions.

create table original_opening (
  opening_id uuid primary key,
  organisation_code text not null,
  record_id uuid not null,
  reference text not null,
  -- Whose administrators are told: where the record was when it was asked for. It stays when the record moves.
  told_code text not null,
  account_id uuid not null,
  account_name text not null,
  role text not null,
  -- National use opens only when a second person agrees.
  is_national boolean not null,
  ground text not null check (ground in ('danger', 'not-understood', 'legal-duty')),
  -- What the duty is: a letter, a court, a number. With the names hidden, as the reason is.
  duty text,
  reason text not null check (reason <> ''),
  asked_at timestamptz not null,
  decision text check (decision in ('approved', 'declined', 'lapsed')),
  decided_by uuid,
  decided_name text,
  decided_at timestamptz,
  open_from timestamptz,
  open_until timestamptz,
  foreign key (organisation_code, record_id) references record on update cascade on delete cascade,
  check ((ground = 'legal-duty') = (duty is not null)),
  check ((open_from is null) = (open_until is null)),
  check (open_until <= open_from + interval '30 minutes'),
  check ((decision is null) = (decided_at is null)),
  check ((decided_by is null) = (decision is null or decision = 'lapsed')),
  check ((decided_by is null) = (decided_name is null)),
  check (decided_by <> account_id),
  check (is_national or decision is null),
  check ((open_from is not null) = (not is_national or coalesce(decision = 'approved', false)))
);
create index original_opening_record on original_opening (record_id, account_id);
create index original_opening_told on original_opening (told_code, asked_at desc);
create index original_opening_newest on original_opening (asked_at desc);
create index original_opening_waiting on original_opening (asked_at) where is_national and decision is null;
revoke delete on original_opening from cairn_app;

-- Whether somebody has, or had, this role from this giver. What was ended counts too: it could be given again after deciding.
create function gave_role(giver uuid, to_account uuid, in_role text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select
    from assignment
    where granted_by = giver
      and account_id = to_account
      and role = in_role
  )
$$;

-- Who asked for what, and why, never changes. A decision falls once, within a day, and is another person's, who has not given
-- the first one their role; an opening can only be made shorter. All of it follows its record to another organisation.
create function original_opening_steps() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{organisation_code,decision,decided_by,decided_name,decided_at,open_from,open_until}'::text[])
     is distinct from
     (to_jsonb(old) - '{organisation_code,decision,decided_by,decided_name,decided_at,open_from,open_until}'::text[]) then
    raise exception 'who asked and why never changes' using errcode = 'insufficient_privilege';
  end if;
  if old.decision is not null
    and (new.decision, new.decided_by, new.decided_name, new.decided_at)
        is distinct from (old.decision, old.decided_by, old.decided_name, old.decided_at) then
    raise exception 'it has been decided' using errcode = 'insufficient_privilege';
  end if;
  if old.decision is null and new.decision in ('approved', 'declined')
    and (new.decided_by is distinct from scope_account() or not scope_is_nation('approve')
         or gave_role(new.decided_by, old.account_id, old.role)
         or old.asked_at <= now() - interval '24 hours') then
    raise exception 'this is not for them to decide, or too late' using errcode = 'insufficient_privilege';
  end if;
  if old.open_from is not null and (new.open_from <> old.open_from or new.open_until > old.open_until) then
    raise exception 'no opening gets longer' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger original_opening_steps before update on original_opening
  for each row execute function original_opening_steps();

alter table original_opening enable row level security;
create policy original_opening_read on original_opening for select using (
  account_id = (select scope_account())
  or (select scope_is_nation('people'))
  or told_code = any ((select scope_organisations('people'))::text[])
);
-- Locally by whoever reads the case; nationally it only waits. Whoever takes a record back takes its words back.
create policy original_opening_ask on original_opening for insert with check (
  account_id = (select scope_account())
  and decision is null
  and told_code = organisation_code
  and exists (
    select
    from review_case
    where review_case.organisation_code = original_opening.organisation_code
      and review_case.record_id = original_opening.record_id
      and review_case.stage <> 'withdrawn'
      and case
            when is_national then (select scope_is_nation('read'))
            else review_case.reader_code = any ((select scope_organisations('originals'))::text[])
          end
  )
);
create policy original_opening_end on original_opening for update using (
  account_id = (select scope_account())
  or (select scope_is_nation('approve'))
);

-- Whether whoever asks has this record open now. What a policy reads is again behind the policies of whoever asks.
create function has_opened(of_organisation text, of_record uuid) returns boolean language sql stable as $$
  select exists (
    select
    from original_opening
    join review_case using (organisation_code, record_id)
    where original_opening.record_id = of_record
      and organisation_code = of_organisation
      and account_id = (select scope_account())
      and open_from <= now() + interval '1 minute'
      and open_until > now()
      and stage <> 'withdrawn'
      and case
            when is_national then (select scope_is_nation('read'))
            else reader_code = any ((select scope_organisations('originals'))::text[])
          end
  )
$$;

-- Only Cairn's own jobs hold originals of the whole nation; nobody's role does.
drop policy sealed_original_read on sealed_original;
create policy sealed_original_read on sealed_original for select using (
  (select scope_is_nation('originals'))
  or has_opened(organisation_code, record_id)
);

-- How to reach whoever told us, sealed apart from the rest: a reviewer who asks for it opens nothing else. Ends with the
-- original it was taken from.
create table sealed_contact (
  organisation_code text not null,
  record_id uuid not null,
  revision integer not null,
  month text not null,
  sealed bytea not null,
  primary key (organisation_code, record_id, revision),
  foreign key (organisation_code, record_id, revision)
    references sealed_original on update cascade on delete cascade
);
alter table sealed_contact enable row level security;
create policy sealed_contact_read on sealed_contact for select using (
  (select scope_is_nation('originals'))
  or exists (
    select
    from review_case
    where review_case.organisation_code = sealed_contact.organisation_code
      and review_case.record_id = sealed_contact.record_id
      and review_case.stage <> 'withdrawn'
      and review_case.reader_code = any ((select scope_organisations('originals'))::text[])
  )
);
create policy sealed_contact_tell on sealed_contact for insert with check (true);

-- The same wall around the words of steps as typed: their column is closed, and this opens it for whoever has opened the record.
revoke select on step from cairn_app;
grant select (organisation_code, record_id, sequence, action, from_stage, to_stage, party, actor_account_id, actor_name,
              written_at, about, body, month, taken_on) on step to cairn_app;
create function opened_steps(of_organisation text, of_record uuid)
returns table (sequence integer, month text, sealed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select sequence, month, sealed
  from step
  where organisation_code = of_organisation
    and record_id = of_record
    and sealed is not null
    and has_opened(of_organisation, of_record)
$$;

-- And for whoever wrote them, who may have a copy of what is theirs.
create function own_typed_steps(of_account uuid)
returns table (organisation_code text, record_id uuid, sequence integer, taken_on date, month text, sealed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_code, record_id, sequence, taken_on, month, sealed
  from step
  where actor_account_id = of_account
    and sealed is not null
    and (of_account = scope_account() or scope_is_nation('originals'))
$$;

-- When somebody last looked at the openings that they are told of.
create table openings_look (
  account_id uuid primary key references account on delete cascade,
  looked_at timestamptz not null
);
alter table openings_look enable row level security;
create policy openings_look_own on openings_look using (account_id = (select scope_account()));

-- A verification of the audit, asked for by an auditor and done by the worker.
create table audit_verification (
  verification_id uuid primary key,
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'running', 'stopping', 'stopped', 'sound', 'faulty', 'failed')),
  read_links bigint not null default 0,
  -- About how many there are.
  all_links bigint not null,
  waiting_entries bigint not null default 0,
  anchors integer not null default 0,
  faults jsonb not null default '[]',
  ended_at timestamptz
);
create index audit_verification_newest on audit_verification (asked_at desc);
-- One at a time: each reads all of it.
create unique index audit_verification_single on audit_verification ((true))
  where state in ('waiting', 'running', 'stopping');
alter table audit_verification enable row level security;
create policy audit_verification_reach on audit_verification using ((select scope_is_nation('audit')));
revoke delete on audit_verification from cairn_app;

-- Finding entries. Each ends with the order in which they are shown.
drop index audit_record;
create index audit_newest on audit (at desc, entry_id desc);
create index audit_actor on audit (actor_id, at desc, entry_id desc) where actor_kind in ('account', 'client');
create index audit_of_record on audit (record_id, at desc, entry_id desc) where record_id is not null;
create index audit_organisation on audit (organisation_code, at desc, entry_id desc) where organisation_code is not null;

-- The pharmacy log: slips in dispensing, caught or not, the review of each month, and what was agreed. It is its team's book: whoever
-- works at the place writes and reads it, so the scope says where a role is held, beside what the role reaches.

-- Where the role is held, for what its team keeps together.
create function scope_place(kind text) returns text language sql stable parallel safe as $$
  select case when scope_holds(kind) then scope() ->> 'at' end
$$;

create table pharmacy_entry (
  organisation_code text not null references organisation,
  entry_id uuid not null,
  area_code text not null,
  -- The latest.
  revision integer not null default 1 check (revision > 0),
  -- The full record that was begun here and sent.
  full_record_organisation text,
  full_record_id uuid,
  primary key (organisation_code, entry_id),
  foreign key (full_record_organisation, full_record_id) references record on update cascade on delete set null,
  check ((full_record_organisation is null) = (full_record_id is null))
);
create index pharmacy_entry_area on pharmacy_entry (area_code);
create index pharmacy_entry_record on pharmacy_entry (full_record_id) where full_record_id is not null;

-- What an entry says. It is put right by another revision, never changed. Nobody is named in it: neither a patient nor a colleague.
create table pharmacy_entry_revision (
  organisation_code text not null,
  entry_id uuid not null,
  revision integer not null check (revision > 0),
  reached text not null check (reached in ('near-miss', 'incident')),
  happened_on date not null,
  time_band text not null,
  stage text not null,
  error_type text not null,
  -- As in the list of medicines, or as typed with names hidden; empty where none was named.
  intended text not null,
  selected text not null,
  noticed_role text not null,
  factors text[] not null,
  happened text not null,
  done text not null,
  -- How many names and numbers were hidden.
  hidden integer not null check (hidden >= 0),
  -- Why it was put right; empty in the first.
  why text not null check ((revision = 1) = (why = '')),
  saved_on date not null,
  primary key (organisation_code, entry_id, revision),
  foreign key (organisation_code, entry_id) references pharmacy_entry
);
create index pharmacy_entry_day on pharmacy_entry_revision (organisation_code, happened_on);
create trigger pharmacy_entry_revision_append_only before update or delete or truncate on pharmacy_entry_revision
  for each statement execute function refuse_change();

create table pharmacy_review (
  organisation_code text not null references organisation,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  area_code text not null,
  notes text not null default '',
  -- How the team heard of it.
  shared text not null default '',
  version integer not null default 1,
  -- What the month showed on the day of the sign-off.
  figures jsonb,
  signed_off_on date,
  signed_off_by uuid,
  signed_off_name text,
  primary key (organisation_code, month),
  check (num_nulls(figures, signed_off_on, signed_off_by, signed_off_name) in (0, 4))
);
create index pharmacy_review_area on pharmacy_review (area_code);

create table pharmacy_action (
  organisation_code text not null,
  action_id uuid not null,
  month text not null,
  what text not null check (what <> ''),
  owner_role text not null,
  due_on date not null,
  agreed_on date not null,
  done_on date,
  -- What came of it.
  outcome text not null default '',
  primary key (organisation_code, action_id),
  foreign key (organisation_code, month) references pharmacy_review
);
create index pharmacy_action_month on pharmacy_action (organisation_code, month);

-- What is said about a month after its sign-off.
create table pharmacy_review_note (
  organisation_code text not null,
  note_id uuid not null,
  month text not null,
  text text not null check (text <> ''),
  written_on date not null,
  primary key (organisation_code, note_id),
  foreign key (organisation_code, month) references pharmacy_review
);
create index pharmacy_review_note_month on pharmacy_review_note (organisation_code, month);
create trigger pharmacy_review_note_append_only before update or delete or truncate on pharmacy_review_note
  for each statement execute function refuse_change();

revoke delete on pharmacy_entry, pharmacy_review, pharmacy_action from cairn_app;
revoke update, delete on pharmacy_entry_revision, pharmacy_review_note from cairn_app;
revoke update on pharmacy_entry from cairn_app;
grant update (revision, full_record_organisation, full_record_id) on pharmacy_entry to cairn_app;

-- A month that is signed off stays as it is. Only what comes of its actions is still written down.
create function pharmacy_review_locked() returns trigger language plpgsql as $$
begin
  if old.signed_off_on is not null then
    raise exception 'this review is signed off' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger pharmacy_review_locked before update on pharmacy_review
  for each row execute function pharmacy_review_locked();

create function pharmacy_action_locked() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and (to_jsonb(new) - '{done_on,outcome}'::text[]) is distinct from (to_jsonb(old) - '{done_on,outcome}'::text[]) then
    raise exception 'what was agreed never changes' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' and exists (
    select
    from pharmacy_review
    where organisation_code = new.organisation_code
      and month = new.month
      and signed_off_on is not null
  ) then
    raise exception 'this review is signed off' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger pharmacy_action_locked before insert or update on pharmacy_action
  for each row execute function pharmacy_action_locked();

alter table pharmacy_entry enable row level security;
create policy pharmacy_entry_read on pharmacy_entry for select using (
  (select scope_is_nation('read'))
  or organisation_code = any ((select scope_organisations('read'))::text[])
  or area_code = any ((select scope_areas('read'))::text[])
  or organisation_code = (select scope_place('log'))
);
create policy pharmacy_entry_write on pharmacy_entry for insert with check (
  (select scope_is_nation('log'))
  or organisation_code = (select scope_place('log'))
);
create policy pharmacy_entry_correct on pharmacy_entry for update using (
  (select scope_is_nation('log'))
  or organisation_code = (select scope_place('log'))
);

alter table pharmacy_entry_revision enable row level security;
create policy pharmacy_entry_revision_read on pharmacy_entry_revision for select using (
  exists (
    select
    from pharmacy_entry
    where pharmacy_entry.organisation_code = pharmacy_entry_revision.organisation_code
      and pharmacy_entry.entry_id = pharmacy_entry_revision.entry_id
  )
);
create policy pharmacy_entry_revision_write on pharmacy_entry_revision for insert with check (
  (select scope_is_nation('log'))
  or organisation_code = (select scope_place('log'))
);

-- The team reads what the month showed; whoever reviews at the place writes it.
alter table pharmacy_review enable row level security;
create policy pharmacy_review_read on pharmacy_review for select using (
  (select scope_is_nation('read'))
  or organisation_code = any ((select scope_organisations('read'))::text[])
  or area_code = any ((select scope_areas('read'))::text[])
  or organisation_code = (select scope_place('log'))
);
create policy pharmacy_review_begin on pharmacy_review for insert with check (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);
create policy pharmacy_review_write on pharmacy_review for update using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);

alter table pharmacy_action enable row level security;
create policy pharmacy_action_read on pharmacy_action for select using (
  exists (
    select
    from pharmacy_review
    where pharmacy_review.organisation_code = pharmacy_action.organisation_code
      and pharmacy_review.month = pharmacy_action.month
  )
);
create policy pharmacy_action_agree on pharmacy_action for insert with check (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);
create policy pharmacy_action_follow on pharmacy_action for update using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);

alter table pharmacy_review_note enable row level security;
create policy pharmacy_review_note_read on pharmacy_review_note for select using (
  exists (
    select
    from pharmacy_review
    where pharmacy_review.organisation_code = pharmacy_review_note.organisation_code
      and pharmacy_review.month = pharmacy_review_note.month
  )
);
create policy pharmacy_review_note_write on pharmacy_review_note for insert with check (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);

-- Local questions: up to ten that an organisation asks after the national ones. A version never changes once it is published,
-- so that an answer is always shown with the words that were asked.

create table local_set (
  organisation_code text not null references organisation,
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'published', 'ended')),
  -- Asked on the quick ways of telling, too.
  on_quick_ways boolean not null default false,
  questions jsonb not null check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) <= 10),
  published_on date,
  published_by uuid,
  ended_on date,
  -- Who withdrew it, or published the one that took its place.
  ended_by uuid,
  primary key (organisation_code, version),
  check ((state = 'draft') = (published_on is null)),
  check ((state = 'ended') = (ended_on is not null))
);
create unique index local_set_draft on local_set (organisation_code) where state = 'draft';
create unique index local_set_in_force on local_set (organisation_code) where state = 'published';

-- A draft may change, be published or be thrown away; what is published may only end.
create function local_set_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE'
    or old.state = 'ended'
    or (to_jsonb(new) - array['state', 'ended_on', 'ended_by']) is distinct from (to_jsonb(old) - array['state', 'ended_on', 'ended_by']) then
    raise exception 'a published version does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger local_set_immutable before update or delete on local_set
  for each row execute function local_set_stays();
create trigger local_set_kept before truncate on local_set
  for each statement execute function refuse_change();

alter table local_set enable row level security;
-- Whoever tells something sees what is asked, and whoever reads it sees what was asked.
create policy local_set_read on local_set for select using (
  state <> 'draft'
  or (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
);
create policy local_set_begin on local_set for insert with check (
  organisation_code = any ((select scope_organisations('manage'))::text[])
);
create policy local_set_change on local_set for update using (
  organisation_code = any ((select scope_organisations('manage'))::text[])
);
create policy local_set_discard on local_set for delete using (
  organisation_code = any ((select scope_organisations('manage'))::text[])
);

-- What was answered, with the names hidden, beside the revision it came with. Whose questions they were stays, wherever the
-- record goes.
create table local_answer (
  organisation_code text not null,
  record_id uuid not null,
  revision integer not null,
  set_organisation_code text not null,
  set_version integer not null,
  answers jsonb not null,
  primary key (organisation_code, record_id, revision),
  foreign key (organisation_code, record_id, revision) references revision on update cascade on delete cascade,
  foreign key (set_organisation_code, set_version) references local_set
);

create function local_answer_moves_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if is_being_erased(old.record_id) then
      return old;
    end if;
    raise exception 'local_answer is append-only' using errcode = 'insufficient_privilege';
  end if;
  if (to_jsonb(new) - 'organisation_code') is distinct from (to_jsonb(old) - 'organisation_code') then
    raise exception 'local_answer is append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger local_answer_append_only before update or delete on local_answer
  for each row execute function local_answer_moves_only();
create trigger local_answer_kept before truncate on local_answer
  for each statement execute function refuse_change();

alter table local_answer enable row level security;
create policy local_answer_read on local_answer for select using (
  exists (
    select
    from record
    where record.organisation_code = local_answer.organisation_code
      and record.record_id = local_answer.record_id
  )
);
create policy local_answer_tell on local_answer for insert with check (true);
revoke update, delete on local_answer from cairn_app;

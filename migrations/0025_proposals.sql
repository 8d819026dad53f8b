-- What Cairn proposes from the words of a story, in codes, and what became of each proposal. Answers are never changed by it:
-- what a teller keeps is their answer, what a reviewer keeps stands here, beside what was told.

create table proposal (
  organisation_code text not null,
  record_id uuid not null,
  -- A question of the taxonomy, of the first person affected where it is asked of each; or `urgent`, `never-event`,
  -- `duty-of-candour`, which no page asks.
  field text not null,
  code text not null,
  -- How sure; null where the method does not say.
  per_mille smallint check (per_mille between 0 and 1000),
  -- Which edition of the method.
  model text not null,
  -- Whether it stood chosen on the page when the teller came to it, or was only marked.
  was_chosen boolean not null default false,
  -- What the teller made of it; null where they never saw it.
  by_teller text check (by_teller in ('accepted', 'changed')),
  -- The same of a reviewer; null until one says so.
  by_reviewer text check (by_reviewer in ('accepted', 'changed')),
  -- The words that led to it: from which letter of the story as it is read to which, in turn.
  because integer[] not null default '{}',
  primary key (organisation_code, record_id, field, code),
  foreign key (organisation_code, record_id) references record on update cascade on delete cascade,
  check (not was_chosen or by_teller is not null)
);
create index proposal_model on proposal (organisation_code, model);

-- Whoever tells a record brings what they made of its proposals in the same transaction, and nobody adds to it later but Cairn.
create function is_being_told(of_organisation text, of_record uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select
    from record
    where organisation_code = of_organisation
      and record_id = of_record
      and xmin = pg_current_xact_id()::xid
  )
$$;

alter table proposal enable row level security;
create policy proposal_read on proposal for select using (
  exists (
    select
    from record
    where record.organisation_code = proposal.organisation_code
      and record.record_id = proposal.record_id
  )
);
create policy proposal_make on proposal for insert with check (
  by_reviewer is null
  and ((select scope_is_nation('review')) or is_being_told(organisation_code, record_id))
);
create policy proposal_judge on proposal for update using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);
-- What nobody has judged goes where the story leads to it no more.
create policy proposal_drop on proposal for delete using (
  (select scope_is_nation('review')) and by_teller is null and by_reviewer is null
);
-- A reviewer says what they make of it; the words that led to it may be found again. All else stands as it was proposed.
revoke update on proposal from cairn_app;
grant update (by_reviewer, because) on proposal to cairn_app;

-- A record that is taken back takes along what was read from its story.
create function proposals_go_with_story() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from proposal where organisation_code = new.organisation_code and record_id = new.record_id;
  return null;
end
$$;
create trigger proposals_go_with_story after update of stage on review_case
  for each row when (new.stage = 'withdrawn' and old.stage <> 'withdrawn')
  execute function proposals_go_with_story();

-- Where more of a story is hidden, or shown again, its letters are counted anew: what pointed at them points at nothing.
create function proposals_forget_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update proposal set because = '{}' where organisation_code = new.organisation_code and record_id = new.record_id;
  return null;
end
$$;
create trigger proposals_forget_words after update of answers on revision
  for each row when (old.answers is distinct from new.answers)
  execute function proposals_forget_words();

-- A person should read it within a day, says the story; until somebody begins to.
alter table review_case add column read_today boolean not null default false;
alter table review_case add constraint review_case_read_today check (not read_today or stage = 'new');

-- How often proposals are kept, in numbers only: for those who look after an organisation, its own; for those who look after
-- the nation, by kind of care, over all organisations, in tens, and nothing of fewer than ten. Whoever asks reads no record by it.
create function proposal_figures()
returns table (part text, model text, month text, field text, was_chosen boolean, by_whom text, seen integer, kept_percent integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (
    select scope_is_nation('manage') as is_nation, scope_organisations('manage') as organisations
  ), judged as (
    select case when asked.is_nation then coalesce(review_case.service_areas[1], '') else record.organisation_code end as part,
           proposal.model,
           to_char(record.recorded_on, 'YYYY-MM') as month,
           proposal.field,
           deed.was_chosen,
           deed.by_whom,
           count(*) as seen,
           round(100.0 * count(*) filter (where deed.became = 'accepted') / count(*)) as kept_percent
    from asked
    cross join proposal
    join record using (organisation_code, record_id)
    left join review_case using (organisation_code, record_id)
    -- For a reviewer nothing stands chosen, whatever stood so for the teller before them.
    cross join lateral (
      values ('teller', proposal.by_teller, proposal.was_chosen), ('reviewer', proposal.by_reviewer, false)
    ) as deed (by_whom, became, was_chosen)
    where deed.became is not null
      and (asked.is_nation or record.organisation_code = any (asked.organisations))
    group by 1, 2, 3, 4, 5, 6
  )
  select part, model, month, field, was_chosen, by_whom,
         case when not is_nation then seen when seen >= 10 then round(seen, -1) end::integer,
         case when not is_nation or seen >= 10 then kept_percent end::integer
  from judged, asked
$$;

-- What reviewers do with records: a case each, the steps taken with what was said at each, and what is similar by words.

create table review_case (
  organisation_code text not null,
  record_id uuid not null,
  -- Whose reviewers read it: the organisation itself, or the triage team where the organisation has none.
  reader_code text not null,
  area_code text not null,
  reference text not null,
  event_type text not null,
  reporter_kind text not null check (reporter_kind in ('public', 'staff')),
  author_account_id uuid,
  headline text not null,
  service_areas text[] not null,
  -- Codes of the taxonomy: 1 is fatal, 5 no harm; psychological codes are raised by one so that the scales line up.
  greatest_harm smallint,
  -- A risk of death or severe harm at any moment: as urgent as if it had happened.
  is_imminent boolean not null,
  recorded_on date not null,
  stage text not null check (stage in ('new', 'in-review', 'waiting', 'closed', 'withdrawn')),
  stage_since date not null,
  due_on date,
  duplicate_of uuid,
  -- Also the number of steps taken: each step raises it by one and takes it as its sequence.
  version integer not null default 1,
  words tsvector not null,
  primary key (organisation_code, record_id),
  check (duplicate_of is null or (stage = 'closed' and duplicate_of <> record_id)),
  check ((due_on is null) = (stage in ('closed', 'withdrawn'))),
  check (reader_code in (organisation_code, 'UNPLACED')),
  -- Whoever takes a record back takes its words with it.
  check (stage <> 'withdrawn' or (headline = '' and words = ''))
);
create index review_case_newest on review_case (reader_code, recorded_on desc, record_id);
create index review_case_open on review_case (reader_code, due_on) where stage in ('new', 'in-review', 'waiting');
create index review_case_record on review_case (record_id);
create index review_case_reference on review_case (reference);
create index review_case_without_reader on review_case (organisation_code) where reader_code <> organisation_code;
create index review_case_words on review_case using gin (words);
create index review_case_author on review_case (author_account_id, recorded_on desc) where author_account_id is not null;
create index review_case_original on review_case (organisation_code, duplicate_of) where duplicate_of is not null;

create table step (
  organisation_code text not null,
  record_id uuid not null,
  sequence integer not null,
  action text not null,
  from_stage text,
  to_stage text not null,
  party text not null check (party in ('reviewer', 'triage', 'reporter', 'system')),
  actor_account_id uuid,
  actor_name text,
  -- Who held the case then: what they wrote for their own eyes does not follow it to another organisation.
  written_at text not null,
  -- What the step was about: the reference of the original, the organisation that the record left.
  about text,
  -- What was said, with the names hidden; the words as typed are sealed where something was hidden.
  body text,
  month text,
  sealed bytea,
  taken_on date not null,
  primary key (organisation_code, record_id, sequence),
  foreign key (organisation_code, record_id) references review_case on update cascade,
  check ((month is null) = (sealed is null)),
  -- The person who told us is never named in the history, signed in or not.
  check (party <> 'reporter' or (actor_account_id is null and actor_name is null))
);

-- Steps follow their case to another organisation; nothing else about them ever changes.
create function step_moves_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (to_jsonb(new) - 'organisation_code') is distinct from (to_jsonb(old) - 'organisation_code') then
    raise exception 'step is append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger step_append_only before update or delete on step
  for each row execute function step_moves_only();

create table similar_case (
  organisation_code text not null,
  record_id uuid not null,
  other_record_id uuid not null,
  score real not null,
  shared_words text[] not null,
  primary key (organisation_code, record_id, other_record_id),
  foreign key (organisation_code, record_id) references review_case on update cascade
);
create index similar_case_other on similar_case (organisation_code, other_record_id);

-- What reviewers do with records: a case each, the conversation, the steps, and what is similar.

create table review_case (
  organisation_code text not null,
  record_id uuid not null,
  area_code text not null,
  reference text not null,
  event_type text not null,
  reporter_kind text not null,
  author_account_id uuid,
  headline text not null,
  service_areas text[] not null,
  -- Codes of the taxonomy: 1 is fatal, 5 no harm; psychological codes are raised by one so that the scales line up.
  greatest_harm smallint,
  recorded_on date not null,
  stage text not null check (stage in ('new', 'in-review', 'waiting', 'closed', 'withdrawn')),
  stage_since date not null,
  due_on date,
  duplicate_of uuid,
  version integer not null default 1,
  words tsvector not null,
  primary key (organisation_code, record_id)
);
create index review_case_worklist on review_case (organisation_code, stage, recorded_on desc, record_id);
create index review_case_due on review_case (organisation_code, due_on) where stage in ('new', 'in-review', 'waiting');
create index review_case_words on review_case using gin (words);
create index review_case_author on review_case (author_account_id) where author_account_id is not null;

create table message (
  organisation_code text not null,
  record_id uuid not null,
  sequence integer not null,
  kind text not null check (kind in ('question', 'answer', 'addition', 'addendum', 'outcome')),
  body text not null,
  author_account_id uuid,
  author_name text,
  month text,
  sealed bytea,
  written_on date not null,
  primary key (organisation_code, record_id, sequence),
  foreign key (organisation_code, record_id) references review_case on update cascade
);

create table step (
  organisation_code text not null,
  record_id uuid not null,
  sequence integer not null,
  action text not null,
  from_stage text,
  to_stage text not null,
  actor_name text,
  taken_on date not null,
  primary key (organisation_code, record_id, sequence),
  foreign key (organisation_code, record_id) references review_case on update cascade
);

create table similar_case (
  organisation_code text not null,
  record_id uuid not null,
  other_record_id uuid not null,
  score real not null,
  shared_words text[] not null,
  primary key (organisation_code, record_id, other_record_id),
  foreign key (organisation_code, record_id) references review_case on update cascade
);

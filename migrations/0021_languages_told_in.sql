-- Which language something was told in, and what a machine made of it for whoever reads it.

alter table record
  -- The language of the page that it was told on: what whoever told us reads. BCP 47.
  add column told_in text not null default 'en',
  -- The language of the story, as it was recognised; null where it could not be told.
  add column written_in text;

alter table review_case add column written_in text;
create index review_case_written_in on review_case (reader_code, written_in) where written_in <> 'en';

alter table step
  -- Of words by whoever told us.
  add column written_in text,
  -- Words of a reviewer as whoever told us reads them first, made by a machine; the words themselves stay beside them.
  add column translated text,
  add column translated_into text,
  add column translator text,
  add constraint step_translated check (
    (translated is null) = (translated_into is null) and (translated is null) = (translator is null)
  );
grant select (written_in, translated, translated_into, translator) on step to cairn_app;

-- The story and the words of whoever told us, in English, made by a machine from what has the names hidden.
create table translation (
  organisation_code text not null,
  record_id uuid not null,
  -- 0 for the story; the sequence of its step for what was said later.
  sequence integer not null check (sequence >= 0),
  body text not null,
  -- The language that the service was told, or found.
  made_from text,
  -- The name of the machine that made it.
  translator text not null,
  made_on date not null,
  primary key (organisation_code, record_id, sequence),
  foreign key (organisation_code, record_id) references record on update cascade on delete cascade
);

alter table translation enable row level security;
-- For whoever reads the record as a reviewer does; whoever told it has their own words.
create policy translation_read on translation for select using (
  (select scope_holds('read'))
  and exists (
    select
    from review_case
    where review_case.organisation_code = translation.organisation_code
      and review_case.record_id = translation.record_id
  )
);
create policy translation_make on translation for insert with check (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);
-- Made once. It moves with its record and ends with it, by the foreign key.
revoke update, delete on translation from cairn_app;

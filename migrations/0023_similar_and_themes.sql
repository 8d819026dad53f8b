-- What is like what, by the meaning of its words, and what it is about. Numbers and codes only: no word of a record is copied.

-- Found when somebody looks, from here on: nothing of it is kept, so nothing of it goes stale.
drop table similar_case;

create or replace function erase_whole(records uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update review_case set duplicate_of = null where duplicate_of = any (records);
  delete from step where record_id = any (records);
  delete from review_case where record_id = any (records);
  delete from receipt where record_id = any (records);
  delete from sealed_original where record_id = any (records);
  delete from revision where record_id = any (records);
  delete from record where record_id = any (records);
end
$$;

create table record_vector (
  organisation_code text not null,
  record_id uuid not null,
  -- As its case says; the trigger below keeps them so. They stand here so that a search never leaves the index.
  reader_code text not null,
  area_code text not null,
  -- The day of the event, where it was told: two people who tell of one event may use no word alike.
  happened_on date,
  -- Which of the fixed directions (data/text) is nearest, 128 signs of it, and the vector itself. None where the words say
  -- nothing that can be compared, as in another language: then the row says that the story was read.
  cell smallint,
  sketch bit(128),
  vector bytea check (length(vector) = 100),
  -- Of which making: those of an older one are made again.
  making integer not null,
  primary key (organisation_code, record_id),
  foreign key (organisation_code, record_id) references review_case on update cascade on delete cascade,
  check (num_nulls(cell, sketch, vector) = 0 or num_nonnulls(cell, sketch, vector, happened_on) = 0)
);
-- One for whoever reads the nation or an area, one for whoever reads a place. Each holds all that the search and the wall ask.
create index record_vector_cell on record_vector (cell)
  include (sketch, organisation_code, record_id, reader_code, area_code) where cell is not null;
create index record_vector_reader on record_vector (reader_code, cell)
  include (sketch, organisation_code, record_id, area_code) where cell is not null;
create index record_vector_day on record_vector (reader_code, happened_on) where happened_on is not null;

alter table record_vector enable row level security;
create policy record_vector_read on record_vector for select using (
  (select scope_is_nation('read'))
  or organisation_code = any ((select scope_organisations('read'))::text[])
  or reader_code = any ((select scope_organisations('read'))::text[])
  or area_code = any ((select scope_areas('read'))::text[])
);
create policy record_vector_make on record_vector for insert with check ((select scope_is_nation('review')));
create policy record_vector_renew on record_vector for update using ((select scope_is_nation('review')));
create policy record_vector_forget on record_vector for delete using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);

-- What a record is about, in codes of data/text/themes.json, and the theme of its organisation that it belongs to.
create table record_theme (
  organisation_code text not null,
  record_id uuid not null,
  base text not null,
  subject text,
  circumstance text,
  theme text not null,
  primary key (organisation_code, record_id),
  foreign key (organisation_code, record_id) references review_case on update cascade on delete cascade
);
create index record_theme_theme on record_theme (organisation_code, theme);

alter table record_theme enable row level security;
create policy record_theme_read on record_theme for select using (
  (select scope_holds('read'))
  and exists (
    select
    from review_case
    where review_case.organisation_code = record_theme.organisation_code
      and review_case.record_id = record_theme.record_id
  )
);
create policy record_theme_make on record_theme for insert with check ((select scope_is_nation('review')));
create policy record_theme_renew on record_theme for update using ((select scope_is_nation('review')));
create policy record_theme_forget on record_theme for delete using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);

-- Narrower themes that whoever reads for an organisation has had enough records for; the broad ones need no row.
create table theme (
  organisation_code text not null,
  theme text not null,
  made_on date not null,
  primary key (organisation_code, theme)
);
alter table theme enable row level security;
create policy theme_read on theme for select using (
  (select scope_is_nation('read'))
  or organisation_code = any ((select scope_organisations('read'))::text[])
);
create policy theme_make on theme for insert with check ((select scope_is_nation('review')));
revoke update, delete on theme from cairn_app;

-- A record that is taken back, or given to other readers, is so here in the same moment, whoever did it.
create function likeness_follows_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.stage = 'withdrawn' then
    delete from record_vector where organisation_code = new.organisation_code and record_id = new.record_id;
    delete from record_theme where organisation_code = new.organisation_code and record_id = new.record_id;
  else
    update record_vector
    set reader_code = new.reader_code, area_code = new.area_code
    where organisation_code in (old.organisation_code, new.organisation_code)
      and record_id = new.record_id;
  end if;
  return null;
end
$$;
create trigger likeness_follows_case after update of organisation_code, reader_code, area_code, stage on review_case
  for each row
  when (
    new.stage = 'withdrawn'
    or (old.organisation_code, old.reader_code, old.area_code)
       is distinct from (new.organisation_code, new.reader_code, new.area_code)
  )
  execute function likeness_follows_case();

-- Where more of a story is hidden later, what was read from it before is made again from what is left.
create function likeness_forgets_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from record_vector where organisation_code = new.organisation_code and record_id = new.record_id;
  delete from record_theme where organisation_code = new.organisation_code and record_id = new.record_id;
  return null;
end
$$;
create trigger likeness_forgets_words after update of answers on revision
  for each row
  when (old.answers is distinct from new.answers)
  execute function likeness_forgets_words();

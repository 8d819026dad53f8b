-- Photos of a label, a device, a screen. Each is sealed with a key of its own, which stands sealed in the draft that the photo
-- was added to; when the draft is sent, that key is sealed with the key of the month, and the photo itself is left as it is.

create table photo (
  photo_id uuid primary key,
  -- The draft that it was added to, until that is sent.
  token_hash bytea references draft on delete cascade,
  organisation_code text,
  record_id uuid,
  revision integer,
  -- The order within the record, from 1.
  position integer,
  -- What it shows, in the teller's words, with the names hidden; may be empty.
  shows text,
  month text,
  sealed_key bytea,
  width_px integer not null,
  height_px integer not null,
  sealed_large bytea not null,
  sealed_small bytea not null,
  -- A photo ends with the original that it was sent with.
  foreign key (organisation_code, record_id, revision)
    references sealed_original on update cascade on delete cascade,
  check (num_nonnulls(organisation_code, record_id, revision, position, shows, month, sealed_key)
         = case when token_hash is null then 7 else 0 end)
);
create index photo_draft on photo (token_hash) where token_hash is not null;
create unique index photo_record on photo (organisation_code, record_id, revision, position) where record_id is not null;
-- Nothing can be packed any smaller that is sealed.
alter table photo alter column sealed_large set storage external;
alter table photo alter column sealed_small set storage external;

-- Of a draft: whoever knows its hash has its address, and without that opens nothing. Of a record: whoever reads the record,
-- until it is taken back.
alter table photo enable row level security;
create policy photo_read on photo for select using (
  token_hash is not null
  or (
    exists (
      select
      from record
      where record.organisation_code = photo.organisation_code
        and record.record_id = photo.record_id
    )
    and not exists (
      select
      from review_case
      where review_case.organisation_code = photo.organisation_code
        and review_case.record_id = photo.record_id
        and review_case.stage = 'withdrawn'
        and not (select scope_is_nation('originals'))
    )
  )
);
create policy photo_add on photo for insert with check (token_hash is not null);
create policy photo_take_away on photo for delete using (token_hash is not null);

-- Nobody changes a photo. Once, those of a draft become those of the record that was made of it in the same transaction.
revoke update on photo from cairn_app;
create function attach_photos(
  drafts bytea[],
  photos uuid[],
  organisations text[],
  records uuid[],
  positions integer[],
  words text[],
  months text[],
  keys bytea[]
) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with attached as (
    update photo
    set token_hash = null,
        organisation_code = given.organisation_code,
        record_id = given.record_id,
        revision = 1,
        position = given.position,
        shows = given.shows,
        month = given.month,
        sealed_key = given.sealed_key
    from unnest(drafts, photos, organisations, records, positions, words, months, keys)
      as given (token_hash, photo_id, organisation_code, record_id, position, shows, month, sealed_key)
    where photo.photo_id = given.photo_id
      and photo.token_hash = given.token_hash
    returning 1
  )
  select count(*)::integer from attached
$$;

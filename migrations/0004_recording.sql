-- Records as told: drafts on their way in, append-only revisions with the names hidden, sealed originals, receipts.

create table draft (
  token_hash bytea primary key,
  -- Only a signed-in member of staff has these two; an anonymous draft can be opened by its address alone.
  account_id uuid,
  wrapped_token bytea,
  sealed bytea not null,
  version integer not null default 1,
  changed_on date not null,
  expires_on date not null,
  check ((account_id is null) = (wrapped_token is null))
);
create index draft_account on draft (account_id) where account_id is not null;
create index draft_expiry on draft (expires_on);

create table record (
  organisation_code text not null,
  record_id uuid not null,
  area_code text not null,
  reference text not null unique,
  taxonomy_version text not null,
  event_type text not null,
  reporter_kind text not null check (reporter_kind in ('public', 'staff')),
  author_account_id uuid,
  recorded_on date not null,
  primary key (organisation_code, record_id)
);
create index record_author on record (author_account_id, recorded_on desc) where author_account_id is not null;

create table revision (
  organisation_code text not null,
  record_id uuid not null,
  revision integer not null check (revision > 0),
  answers jsonb not null,
  hidden jsonb not null,
  saved_on date not null,
  primary key (organisation_code, record_id, revision),
  foreign key (organisation_code, record_id) references record on update cascade
);

-- A revision may follow its record to another organisation; nothing else about it ever changes.
create function revision_moves_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.record_id, new.revision, new.answers, new.hidden, new.saved_on)
       is distinct from (old.record_id, old.revision, old.answers, old.hidden, old.saved_on) then
    raise exception 'revision is append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger revision_append_only before update or delete on revision
  for each row execute function revision_moves_only();
create trigger revision_kept before truncate on revision
  for each statement execute function refuse_change();

create table sealed_original (
  organisation_code text not null,
  record_id uuid not null,
  revision integer not null,
  month text not null,
  sealed bytea not null,
  primary key (organisation_code, record_id, revision),
  foreign key (organisation_code, record_id, revision) references revision on update cascade
);

create table receipt (
  receipt_hash bytea primary key,
  organisation_code text not null,
  record_id uuid not null,
  foreign key (organisation_code, record_id) references record on update cascade
);
create index receipt_record on receipt (organisation_code, record_id);

-- What was answered to a send, so that a send repeated after a lost connection hears the same. Sealed with the sender's own key.
create table reply (
  key_hash bytea primary key,
  sealed bytea not null,
  expires_on date not null
);
create index reply_expiry on reply (expires_on);

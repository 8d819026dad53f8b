-- Walls that stood too low: what hangs on a record, the photos of a draft, and what is begun about a record that then ends.

-- Whether the scope is that of whoever told it: of one that was told signed in, their account and nothing else; of any other,
-- its receipt or the page they were thanked on. Once it was taken back it is nobody's. What it reads is again behind the
-- policies of whoever asks.
create or replace function tells(of_organisation text, of_record uuid) returns boolean language sql stable as $$
  select exists (
    select
    from record
    where organisation_code = of_organisation
      and record_id = of_record
      and case
            when author_account_id is null then record_id = any (scope_records())
            else author_account_id = scope_account()
          end
  ) and not exists (
    select
    from review_case
    where organisation_code = of_organisation
      and record_id = of_record
      and stage = 'withdrawn'
  )
$$;

-- To complete a record, and to tell about the person, is the same right.
drop policy revision_tell on revision;
create policy revision_tell on revision for insert with check (
  revision = 1 or tells(organisation_code, record_id)
);
drop function may_complete(text, uuid);

-- Photos of a draft: by the hash of its address, which the scope tells, and those of no other.
create function scope_draft() returns bytea language sql stable parallel safe as $$
  select decode(scope() ->> 'draft', 'hex')
$$;

drop policy photo_read on photo;
create policy photo_read on photo for select using (
  token_hash = (select scope_draft())
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
drop policy photo_add on photo;
create policy photo_add on photo for insert with check (token_hash = (select scope_draft()));
drop policy photo_take_away on photo;
create policy photo_take_away on photo for delete using (token_hash = (select scope_draft()));

-- What hangs on a revision is told in the transaction that makes the revision, and never later by anybody. Asked when the
-- statement has ended, since one statement makes a record and all that hangs on it.
create function told_with_revision() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  with_revision integer := 1;
begin
  -- A receipt hangs on the record, and comes with its first revision.
  if tg_table_name <> 'receipt' then
    with_revision := new.revision;
  end if;
  if not exists (
    select
    from revision
    where organisation_code = new.organisation_code
      and record_id = new.record_id
      and revision = with_revision
      and xmin = pg_current_xact_id()::xid
  ) then
    raise exception '% is told with its record, or with what completes it', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger told_with_revision after insert on receipt for each row execute function told_with_revision();
create trigger told_with_revision after insert on local_answer for each row execute function told_with_revision();
create trigger told_with_revision after insert on sealed_contact for each row execute function told_with_revision();
create trigger told_with_revision after update on photo for each row
  when (old.record_id is null and new.record_id is not null) execute function told_with_revision();

-- A closed record is due again where its outcome does not answer whoever told it, until a reviewer has turned to them.
alter table review_case drop constraint review_case_check1;
update review_case
set due_on = news_since + 14
where stage = 'closed'
  and verdict <> 'yes'
  and news_since is not null;
alter table review_case add constraint review_case_due check (
  case stage
    when 'withdrawn' then due_on is null
    when 'closed' then due_on is null or verdict <> 'yes'
    else due_on is not null
  end
);
-- What is due is what is open.
drop index review_case_open;
create index review_case_due on review_case (reader_code, due_on) where due_on is not null;

-- What is begun to complete a record holds its answers, and ends with it: erased with it, and thrown away when it is taken back.
alter table draft
  add column organisation_code text,
  add column record_id uuid,
  add constraint draft_completes check ((organisation_code is null) = (record_id is null)),
  add foreign key (organisation_code, record_id) references record on update cascade on delete cascade;
create index draft_record on draft (organisation_code, record_id) where record_id is not null;

-- How much the photos of drafts take that are nobody's: a figure, and of no draft anything.
create function anonymous_photo_bytes() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(octet_length(photo.sealed_large) + octet_length(photo.sealed_small)), 0)::bigint
  from photo
  join draft using (token_hash)
  where draft.account_id is null
$$;

-- Keeps what whoever asks has told from being taken back, moved or erased until the transaction ends: what is asked after it,
-- holds. The record first, then its case: an erasure waits for the one and a reviewer for the other.
create function hold_told(of_record uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1
  from record
  where record_id = of_record
    and (record_id = any (scope_records()) or author_account_id = scope_account())
  for key share;
  if found then
    perform 1 from review_case where record_id = of_record for share;
  end if;
end
$$;

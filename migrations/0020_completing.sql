-- A record is completed later by whoever told it: a further revision, never another story, and not once it has been taken back.

-- Wherever it is now: it may have moved since its teller last saw it.
create index record_by_id on record (record_id);

-- Whether whoever asks may add a revision: theirs by account, or by the receipt that they have shown; not taken back. What it
-- reads is again behind the policies of whoever asks.
create function may_complete(of_organisation text, of_record uuid) returns boolean language sql stable as $$
  select exists (
    select
    from record
    where organisation_code = of_organisation
      and record_id = of_record
      and (author_account_id = (select scope_account()) or record_id = any ((select scope_records())::uuid[]))
  ) and not exists (
    select
    from review_case
    where organisation_code = of_organisation
      and record_id = of_record
      and stage = 'withdrawn'
  )
$$;

drop policy revision_tell on revision;
create policy revision_tell on revision for insert with check (
  revision = 1 or may_complete(organisation_code, record_id)
);


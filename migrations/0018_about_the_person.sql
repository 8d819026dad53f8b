-- Who it happened to: asked after the story is sent, kept apart from it, and read by nobody but whoever told us. Otherwise it
-- is only counted.

create table person_affected_about (
  organisation_code text not null,
  record_id uuid not null,
  -- Which of the people affected, counted from 0.
  patient_index integer not null check (patient_index between 0 and 99),
  answers jsonb not null,
  -- 1 is the most deprived fifth of England's neighbourhoods. The postcode that it was found by is kept nowhere.
  deprivation_fifth smallint check (deprivation_fifth between 1 and 5),
  answered_on date not null,
  primary key (organisation_code, record_id, patient_index),
  foreign key (organisation_code, record_id) references record on update cascade on delete cascade
);

-- Whether the scope is that of whoever told it: by its receipt or the page they were thanked on, or by their account.
create function tells(of_organisation text, of_record uuid) returns boolean language sql stable as $$
  select of_record = any (scope_records())
    or exists (
      select
      from record
      where record.organisation_code = of_organisation
        and record.record_id = of_record
        and record.author_account_id = scope_account()
    )
$$;

alter table person_affected_about enable row level security;
-- Both kinds at once, everywhere, is a scope of Cairn's own, which counts: no role holds it.
create policy person_affected_about_read on person_affected_about for select using (
  (select scope_is_nation('read') and scope_is_nation('manage'))
  or tells(organisation_code, record_id)
);
create policy person_affected_about_tell on person_affected_about for insert with check (tells(organisation_code, record_id));
create policy person_affected_about_change on person_affected_about for update using (tells(organisation_code, record_id));
create policy person_affected_about_take_back on person_affected_about for delete using (tells(organisation_code, record_id));

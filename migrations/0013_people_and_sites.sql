-- What administrators look after: the places by which people know an organisation, and people who have lost a way in.

-- A hospital, a ward block, a branch, a clinic. Whoever types its name finds the organisation.
create table site (
  site_id uuid primary key,
  organisation_code text not null references organisation,
  name text not null check (length(name) between 2 and 100),
  -- Empty where it has none of its own.
  postcode text not null,
  is_open boolean not null default true
);
create unique index site_name on site (organisation_code, lower(name));

alter table site enable row level security;
-- Anybody finds an organisation by them.
create policy site_find on site for select using (true);
create policy site_add on site for insert with check (
  (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
);
create policy site_change on site for update using (
  (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
);
create policy site_remove on site for delete using (
  (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
);

-- Rises with every change of a site, so that each process notices.
alter table directory_edition add column sites_version bigint not null default 0;

alter table account
  -- The day, and no hour.
  add column signed_in_on date,
  -- Who has taken away which proof of this person, until they have signed in again: nobody takes away both.
  add column reset_by uuid references account on delete set null,
  add column reset_what text check (reset_what in ('password', 'second-factor')),
  -- Who made their password when they had no second factor. Whoever knows it can be that person from then on, and set up a
  -- second factor as them: so this stays, and the same administrator gives them no role that needs one.
  add column password_by uuid references account on delete set null;

-- A person gives the same role once. What an outside provider states may stand beside it.
create unique index assignment_once on assignment (account_id, role, organisation_code)
  where ended_on is null and granted_by is not null;

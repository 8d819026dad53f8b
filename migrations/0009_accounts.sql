-- The account that is kept here, whole: second factors, invitations, requests for an account, sessions that can be told apart.

-- A password, a passkey or an outside provider: which, the commands see to.
alter table account drop constraint account_check1;
alter table account add column must_change_password boolean not null default false;
-- Goes up whenever something that proved who this is stops proving it: a sign-in under way on the earlier proof is over.
alter table account add column proof_version integer not null default 0;

-- An app that shows codes: one an account.
create table code_app (
  account_id uuid primary key references account on delete cascade,
  -- The key that the app shares, sealed with the master key.
  sealed bytea not null,
  -- The half minute (since 1970) of the last code that was taken: no code is good twice.
  last_step bigint not null,
  added_on date not null
);

create table passkey (
  credential_id text primary key,
  account_id uuid not null references account on delete cascade,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  name text not null check (name <> ''),
  added_on date not null,
  used_on date
);
create index passkey_account on passkey (account_id);

-- Keyed hashes; a row is erased when its code is used.
create table recovery_code (
  account_id uuid not null references account on delete cascade,
  code_hash bytea not null,
  primary key (account_id, code_hash)
);

-- Questions to passkeys that were answered, until they are too old to be answered again.
create table spent_challenge (
  challenge_hash bytea primary key,
  expires_at timestamptz not null
);
create index spent_challenge_expiry on spent_challenge (expires_at);

-- Found by the hash of the link; erased when it is used.
create table invitation (
  token_hash bytea primary key,
  invitation_id uuid not null unique,
  display_name text not null check (display_name <> ''),
  organisation_code text not null,
  role text not null,
  reason text not null,
  -- The last day of the role; null: until ended.
  ends_on date,
  invited_by uuid references account on delete cascade,
  invited_on date not null,
  expires_at timestamptz not null
);
create index invitation_organisation on invitation (organisation_code);
create index invitation_by on invitation (invited_by) where invited_by is not null;
create index invitation_expiry on invitation (expires_at);

-- What somebody without an account asks for. Found by the hash of the code that they were shown.
create table account_request (
  request_id uuid primary key,
  code_hash bytea not null unique,
  display_name text not null check (display_name <> ''),
  organisation_code text not null,
  role text not null,
  why text not null,
  asked_on date not null,
  -- The first day on which it is gone.
  expires_on date not null,
  decision text check (decision in ('approved', 'declined')),
  decided_on date,
  decided_by uuid references account on delete set null,
  -- As it was decided: the last day of the role, and why it is given.
  ends_on date,
  reason text,
  check ((decision is null) = (decided_on is null))
);
create index account_request_organisation on account_request (organisation_code);
create index account_request_expiry on account_request (expires_on);

alter table session
  add column session_id uuid not null default gen_random_uuid() unique,
  add column began_at timestamptz not null default now(),
  -- Whether its holder has shown a second factor in it, or an outside provider has vouched for them.
  add column is_sure boolean not null default false,
  -- What its holder calls the device; nothing about it is guessed.
  add column device text check (length(device) between 1 and 40);

-- Two secrets are good at once while a machine is given its new one.
alter table machine_client
  add column earlier_secret_hash bytea,
  add column earlier_until timestamptz,
  add check ((earlier_secret_hash is null) = (earlier_until is null));

-- Whoever sees an account sees what belongs to it; its holder and whoever looks after it change it; a policy's own subselect is held to the policies of account.
alter table code_app enable row level security;
create policy code_app_read on code_app for select using (
  exists (select from account where account.account_id = code_app.account_id)
);
create policy code_app_keep on code_app using (
  account_id = (select scope_account())
  or exists (
    select
    from account
    where account.account_id = code_app.account_id
      and (
        (select scope_is_nation('manage'))
        or account.organisation_code = any ((select scope_organisations('manage'))::text[])
      )
  )
);
alter table passkey enable row level security;
create policy passkey_read on passkey for select using (
  exists (select from account where account.account_id = passkey.account_id)
);
create policy passkey_keep on passkey using (
  account_id = (select scope_account())
  or exists (
    select
    from account
    where account.account_id = passkey.account_id
      and (
        (select scope_is_nation('manage'))
        or account.organisation_code = any ((select scope_organisations('manage'))::text[])
      )
  )
);
alter table recovery_code enable row level security;
create policy recovery_code_read on recovery_code for select using (
  exists (select from account where account.account_id = recovery_code.account_id)
);
create policy recovery_code_keep on recovery_code using (
  account_id = (select scope_account())
  or exists (
    select
    from account
    where account.account_id = recovery_code.account_id
      and (
        (select scope_is_nation('manage'))
        or account.organisation_code = any ((select scope_organisations('manage'))::text[])
      )
  )
);

alter table invitation enable row level security;
create policy invitation_reach on invitation using (
  (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
) with check (
  role = any ((select scope_gives())::text[])
  and (
    (select scope_is_nation('manage'))
    or organisation_code = any ((select scope_organisations('manage'))::text[])
  )
);

-- Anybody may ask; who looks after the organisation reads it and decides.
alter table account_request enable row level security;
create policy account_request_ask on account_request for insert with check (decision is null);
create policy account_request_reach on account_request for select using (
  (select scope_is_nation('people'))
  or organisation_code = any ((select scope_organisations('people'))::text[])
);
create policy account_request_decide on account_request for update using (
  (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
);
create policy account_request_end on account_request for delete using (
  (select scope_is_nation('manage'))
  or organisation_code = any ((select scope_organisations('manage'))::text[])
);

-- Who may sign in, who is signed in, and what the built-in OpenID Connect provider must remember for minutes.

create table account (
  account_id uuid primary key,
  username text not null unique check (username = lower(username)),
  display_name text not null,
  role text not null check (role in ('recorder', 'reviewer', 'triage')),
  organisation_code text not null,
  -- argon2id as a PHC string; null for someone whom only an outside provider knows.
  password_hash text,
  issuer text,
  subject text,
  is_active boolean not null default true,
  created_on date not null,
  unique (issuer, subject),
  check ((issuer is null) = (subject is null)),
  check (password_hash is not null or subject is not null)
);
create index account_organisation on account (organisation_code);

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);
create index session_expiry on session (expires_at);

create table machine_client (
  client_id text primary key,
  secret_hash bytea not null,
  organisation_code text not null,
  scope text not null,
  is_active boolean not null default true,
  created_on date not null
);

-- Codes, tokens and sign-ins under way: found by the hash of what the holder shows, and sealed with the master key.
create table provider_state (
  key_hash bytea primary key,
  sealed bytea not null,
  grant_hash bytea,
  consumed_at timestamptz,
  expires_at timestamptz not null
);
create index provider_state_grant on provider_state (grant_hash) where grant_hash is not null;
create index provider_state_expiry on provider_state (expires_at);

-- Signing in with outside providers: roles that they state, and answers of theirs that were used.

-- The issuer whose word this is; it ends when that provider no longer says it. Null: given here, and ended here.
alter table assignment add column stated_by text;
-- Whether it ended because that provider stopped saying so. One that was ended here does not come back by its word.
alter table assignment add column is_withdrawn boolean not null default false;

-- Null: a provider let them in without saying when they last proved who they are.
alter table session alter column proven_at drop not null;

-- Nonces of sign-ins that came to their end: no answer of a provider is good twice.
create table spent_nonce (
  nonce_hash bytea primary key,
  expires_at timestamptz not null
);
create index spent_nonce_expiry on spent_nonce (expires_at);

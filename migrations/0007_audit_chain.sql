-- The audit can be verified: each entry carries a mark that only Cairn's key makes, and links chain the entries.

-- Named by chance: an entry's place in a count says between which others somebody without a name told us something.
alter table audit drop column audit_id;
alter table audit add column entry_id uuid not null default gen_random_uuid() primary key;
alter table audit alter column entry_id drop default;

-- HMAC-SHA-256 over the whole entry. Those from before have none; every new one has.
alter table audit add column mark bytea;
alter table audit add constraint audit_marked check (length(mark) = 32 and mark is not null) not valid;

-- Written with each entry and erased when it is chained, so that an entry that is erased before is missed as well.
create table audit_waiting (
  entry_id uuid primary key
);
insert into audit_waiting
select entry_id
from audit;

create table audit_link (
  position bigint primary key check (position > 0),
  entry_id uuid not null unique,
  -- HMAC-SHA-256 over the hash before, the position and the entry.
  hash bytea not null check (length(hash) = 32)
);

create trigger audit_link_append_only
  before update or delete or truncate on audit_link
  for each statement execute function refuse_change();

-- What this database was made for. Invented people must never be let in where real records are kept, nor the reverse.

create table installation (
  only_one boolean primary key default true check (only_one),
  is_demonstration boolean not null
);

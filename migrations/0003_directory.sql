-- The organisations that a record can be about, and the areas they belong to.

create table organisation (
  code text primary key,
  name text not null,
  kind text not null,
  address text not null,
  town text not null,
  postcode text not null,
  is_open boolean not null,
  pcn_code text,
  -- The integrated care board; in Wales the local health board.
  icb_code text,
  region_code text,
  -- Other names people know it by: its hospitals, its former names.
  known_as text[] not null default '{}'
);
create index organisation_pcn on organisation (pcn_code) where pcn_code is not null;
create index organisation_icb on organisation (icb_code) where icb_code is not null;
create index organisation_region on organisation (region_code) where region_code is not null;

-- Which edition of the shipped list stands in the table: one row, so that a start knows whether there is anything to load.
create table directory_edition (
  only_row boolean primary key default true check (only_row),
  edition text not null,
  loaded_at timestamptz not null
);

-- Where records stand whose teller did not know where it happened.
insert into organisation (code, name, kind, address, town, postcode, is_open)
values ('UNPLACED', 'Place not known', 'unplaced', '', '', '', true);

-- A name that whoever told a record asked to have hidden stays hidden in it, whoever writes to it later: its keyed hashes stand
-- where those of reported words stand, under no report.

alter table hidden_word drop constraint hidden_word_pkey;
alter table hidden_word alter column report_id drop not null;
alter table hidden_word
  add constraint hidden_word_once unique nulls not distinct (organisation_code, record_id, word_hash, report_id);

-- Reports hide and show what is theirs, and nothing else.
drop policy hidden_word_hide on hidden_word;
create policy hidden_word_hide on hidden_word for insert with check (
  report_id is not null and is_being_hidden(record_id)
);
drop policy hidden_word_show on hidden_word;
create policy hidden_word_show on hidden_word for delete using (
  report_id is not null and is_being_shown(record_id)
);

-- Whoever tells a record, or completes theirs, asks.
create policy hidden_word_ask on hidden_word for insert with check (
  report_id is null
  and (is_being_told(organisation_code, record_id) or tells(organisation_code, record_id))
);

-- A record that is taken back takes along what its teller asked for.
create function names_go_with_story() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from hidden_word
  where organisation_code = new.organisation_code
    and record_id = new.record_id
    and report_id is null;
  return null;
end
$$;
create trigger names_go_with_story after update of stage on review_case
  for each row when (new.stage = 'withdrawn' and old.stage <> 'withdrawn')
  execute function names_go_with_story();

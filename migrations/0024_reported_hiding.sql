-- What reviewers report about the hiding of names: a word that was missed is hidden in all of its record in the transaction
-- that keeps the report; a word that should not have been hidden waits for somebody who may read it.

-- Which edition of the rules hid the names when it was told.
alter table record add column engine text not null default '1';

-- The marks of one kind of words, as marks.ts of the rules writes them; null where there is no such kind.
create function marks_of(type text) returns text language sql immutable as $$
  select case
    when type = 'name'
      then '\[(?:(?:patient|relative|doctor|nurse|midwife|pharmacist|carer|staff member)''s )?name(?: \d{1,4})?\]'
    when type = 'date'
      then '\[date(?:: (?:the same day|\d{1,4} (?:day|week|month|year)s? (?:earlier|later))| \d{1,4})?\]'
    when type in (
      'address', 'postcode', 'phone number', 'email', 'link', 'username', 'NHS number', 'date of birth', 'age over 89',
      'hospital number', 'staff number', 'National Insurance number', 'vehicle', 'organisation', 'place in hospital',
      'number'
    )
      then '\[' || type || '(?: \d{1,4})?\]'
  end
$$;

-- Those that a reported word is hidden by: nobody says whose name it is.
create function marks_of_miss(type text) returns text language sql immutable as $$
  select case type when 'name' then '\[name(?: \d{1,4})?\]' when 'number' then '\[number\]' end
$$;

create table hiding_report (
  report_id uuid primary key,
  organisation_code text not null,
  record_id uuid not null,
  kind text not null check (kind in ('miss', 'false-hiding')),
  -- What the mark says: name, number, date.
  type text not null check (marks_of(type) is not null),
  -- Of a false hiding, which mark of which text; of a miss, nothing: it is hidden everywhere.
  part text,
  mark text,
  -- Other records here that may hold the same words.
  elsewhere uuid[] not null default '{}',
  reported_on date not null,
  decision text check (decision in ('shown', 'stays-hidden', 'taken-back')),
  decided_on date,
  -- The transactions that may change words that are otherwise append-only.
  made_in xid8 not null default pg_current_xact_id(),
  decided_in xid8,
  foreign key (organisation_code, record_id) references record on update cascade on delete cascade,
  check ((kind = 'false-hiding') = (part is not null and mark is not null)),
  check (kind = 'false-hiding' or marks_of_miss(type) is not null),
  check ((decision is null) = (decided_on is null) and (decision is null) = (decided_in is null)),
  check (decision <> 'taken-back' or kind = 'false-hiding')
);
create index hiding_report_record on hiding_report (record_id);
create index hiding_report_day on hiding_report (reported_on);
-- A mark is doubted once, however often it is pressed.
create unique index hiding_report_mark on hiding_report (record_id, part, mark) where kind = 'false-hiding' and decision is null;

-- The words of a miss as they stood, and the texts that they stood in, locked: so that just these can be shown again, and the
-- rules made better.
create table reported_words (
  report_id uuid primary key references hiding_report on delete cascade,
  organisation_code text not null,
  record_id uuid not null,
  month text not null,
  sealed bytea not null,
  foreign key (organisation_code, record_id) references record on update cascade on delete cascade
);

-- What is hidden in a record from now on, whoever writes it: a keyed hash of each word. Two reports may name the same word:
-- it stays hidden while one of them stands.
create table hidden_word (
  organisation_code text not null,
  record_id uuid not null,
  word_hash bytea not null,
  report_id uuid not null references hiding_report on delete cascade,
  primary key (organisation_code, record_id, word_hash, report_id),
  foreign key (organisation_code, record_id) references record on update cascade on delete cascade
);
create index hidden_word_hash on hidden_word (word_hash);

-- Whoever writes or changes words of a record does so one after the other, until the transaction ends.
create function hold_words(of_record uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(of_record::text, 23))
$$;

-- Whether a text says nothing but what another said, with some of these marks in the place of words.
create function hides_only(before text, after text, marks text) returns boolean language plpgsql immutable as $$
declare
  pieces text[] := regexp_split_to_array(after, marks);
  rest text := before;
  last text := pieces[cardinality(pieces)];
  place integer;
begin
  if cardinality(pieces) = 1 then
    return before = after;
  end if;
  if not starts_with(rest, pieces[1]) then
    return false;
  end if;
  rest := substr(rest, length(pieces[1]) + 1);
  for i in 2 .. cardinality(pieces) - 1 loop
    -- Every mark hides something.
    place := position(pieces[i] in substr(rest, 2));
    if rest = '' or place = 0 then
      return false;
    end if;
    rest := substr(rest, 1 + place + length(pieces[i]));
  end loop;
  return length(rest) > length(last) and right(rest, length(last)) = last;
end
$$;

-- The same of answers: every text by itself, and nothing else different.
create function hides_only(before jsonb, after jsonb, marks text) returns boolean language plpgsql immutable as $$
begin
  if before = after then
    return true;
  end if;
  if jsonb_typeof(before) is distinct from jsonb_typeof(after) then
    return false;
  end if;
  case jsonb_typeof(before)
    when 'string' then
      return hides_only(before #>> '{}', after #>> '{}', marks);
    when 'array' then
      return jsonb_array_length(before) = jsonb_array_length(after) and not exists (
        select
        from jsonb_array_elements(before) with ordinality as old (value, place)
        join jsonb_array_elements(after) with ordinality as new (value, place) using (place)
        where not hides_only(old.value, new.value, marks)
      );
    when 'object' then
      return not exists (
        select
        from jsonb_each(before) as old (key, value)
        full join jsonb_each(after) as new (key, value) using (key)
        where old.key is null or new.key is null or not hides_only(old.value, new.value, marks)
      );
    else
      return false;
  end case;
end
$$;

-- Words change only where this very transaction keeps a report that hides them, or a decision that shows them again: only by
-- the marks of what is reported or decided.
create function is_being_hidden(of_record uuid) returns boolean language sql stable as $$
  select exists (
    select
    from hiding_report
    where record_id = of_record
      and kind = 'miss'
      and made_in = pg_current_xact_id()
  )
$$;

create function is_being_shown(of_record uuid) returns boolean language sql stable as $$
  select exists (
    select
    from hiding_report
    where record_id = of_record
      and decision = 'shown'
      and decided_in = pg_current_xact_id()
  )
$$;

create function may_change_words(of_record uuid, before jsonb, after jsonb) returns boolean language sql stable as $$
  select before is not distinct from after
    or exists (
      select
      from hiding_report
      where record_id = of_record
        and (
          (kind = 'miss' and made_in = pg_current_xact_id() and hides_only(before, after, marks_of_miss(type)))
          or (
            decision = 'shown'
            and decided_in = pg_current_xact_id()
            and hides_only(after, before, case kind when 'miss' then marks_of_miss(type) else marks_of(type) end)
          )
        )
    )
$$;

create or replace function revision_moves_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if is_being_erased(old.record_id) then
      return old;
    end if;
    raise exception 'revision is append-only' using errcode = 'insufficient_privilege';
  end if;
  if (new.record_id, new.revision, new.hidden, new.saved_on)
     is distinct from (old.record_id, old.revision, old.hidden, old.saved_on)
    or not may_change_words(old.record_id, old.answers, new.answers) then
    raise exception 'revision is append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create or replace function local_answer_moves_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if is_being_erased(old.record_id) then
      return old;
    end if;
    raise exception 'local_answer is append-only' using errcode = 'insufficient_privilege';
  end if;
  if (to_jsonb(new) - '{organisation_code,answers}'::text[]) is distinct from (to_jsonb(old) - '{organisation_code,answers}'::text[])
    or not may_change_words(old.record_id, old.answers, new.answers) then
    raise exception 'local_answer is append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- Words that nobody sealed when they were written are sealed when something of them is hidden. A translation that cannot
-- follow them is taken away.
create or replace function step_moves_only() returns trigger language plpgsql as $$
declare
  words constant text[] := '{body,month,sealed,translated,translated_into,translator}';
begin
  if tg_op = 'DELETE' then
    if is_being_erased(old.record_id) then
      return old;
    end if;
    raise exception 'step is append-only' using errcode = 'insufficient_privilege';
  end if;
  if (to_jsonb(new) - words - 'organisation_code'::text) is distinct from (to_jsonb(old) - words - 'organisation_code'::text)
    or not may_change_words(old.record_id, to_jsonb(old.body), to_jsonb(new.body))
    or (old.sealed is not null and (new.month, new.sealed) is distinct from (old.month, old.sealed))
    or (old.sealed is null and new.sealed is not null and not is_being_hidden(old.record_id))
    or (new.translated is null and old.translated is not null and not is_being_hidden(old.record_id))
    or (new.translated is not null and (
      (new.translated_into, new.translator) is distinct from (old.translated_into, old.translator)
      or not may_change_words(old.record_id, to_jsonb(old.translated), to_jsonb(new.translated))
    )) then
    raise exception 'step is append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- The same for what was only ever added to: what a machine translated, what a photo shows, why an original was opened.
create function translation_hides_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if is_being_erased(old.record_id) or is_being_hidden(old.record_id) then
      return old;
    end if;
  elsif (to_jsonb(new) - '{organisation_code,body}'::text[]) is not distinct from (to_jsonb(old) - '{organisation_code,body}'::text[])
    and may_change_words(old.record_id, to_jsonb(old.body), to_jsonb(new.body)) then
    return new;
  end if;
  raise exception 'translation is made once' using errcode = 'insufficient_privilege';
end
$$;
create trigger translation_hides_only before update or delete on translation
  for each row execute function translation_hides_only();

create function photo_hides_only() returns trigger language plpgsql as $$
begin
  if old.record_id is null or may_change_words(old.record_id, to_jsonb(old.shows), to_jsonb(new.shows)) then
    return new;
  end if;
  raise exception 'a photo does not change' using errcode = 'insufficient_privilege';
end
$$;
create trigger photo_hides_only before update of shows on photo
  for each row execute function photo_hides_only();

create or replace function original_opening_steps() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{organisation_code,duty,reason,decision,decided_by,decided_name,decided_at,open_from,open_until}'::text[])
     is distinct from
     (to_jsonb(old) - '{organisation_code,duty,reason,decision,decided_by,decided_name,decided_at,open_from,open_until}'::text[])
    or not may_change_words(old.record_id, jsonb_build_array(old.duty, old.reason), jsonb_build_array(new.duty, new.reason)) then
    raise exception 'who asked and why never changes' using errcode = 'insufficient_privilege';
  end if;
  if old.decision is not null
    and (new.decision, new.decided_by, new.decided_name, new.decided_at)
        is distinct from (old.decision, old.decided_by, old.decided_name, old.decided_at) then
    raise exception 'it has been decided' using errcode = 'insufficient_privilege';
  end if;
  if old.decision is null and new.decision in ('approved', 'declined')
    and (new.decided_by is distinct from scope_account() or not scope_is_nation('approve')
         or gave_role(new.decided_by, old.account_id, old.role)
         or old.asked_at <= now() - interval '24 hours') then
    raise exception 'this is not for them to decide, or too late' using errcode = 'insufficient_privilege';
  end if;
  if old.open_from is not null and (new.open_from <> old.open_from or new.open_until > old.open_until) then
    raise exception 'no opening gets longer' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- An entry of a pharmacy log that became this record says the same words. What had been reported before they came together is
-- hidden in it in the transaction in which they do.
alter table pharmacy_entry add column linked_in xid8;
create function pharmacy_entry_linked() returns trigger language plpgsql as $$
begin
  new.linked_in := case when old.full_record_id is null then pg_current_xact_id() else old.linked_in end;
  return new;
end
$$;
create trigger pharmacy_entry_linked before update of full_record_id on pharmacy_entry
  for each row execute function pharmacy_entry_linked();
drop trigger pharmacy_entry_revision_append_only on pharmacy_entry_revision;
create trigger pharmacy_entry_revision_kept before delete or truncate on pharmacy_entry_revision
  for each statement execute function refuse_change();
create function pharmacy_entry_revision_hides_only() returns trigger language plpgsql as $$
declare
  words constant text[] := '{intended,selected,happened,done,why}';
  before constant jsonb := jsonb_build_array(old.intended, old.selected, old.happened, old.done, old.why);
  after constant jsonb := jsonb_build_array(new.intended, new.selected, new.happened, new.done, new.why);
  entry pharmacy_entry := (
    select pharmacy_entry
    from pharmacy_entry
    where pharmacy_entry.organisation_code = old.organisation_code
      and pharmacy_entry.entry_id = old.entry_id
  );
begin
  if (to_jsonb(new) - words) is not distinct from (to_jsonb(old) - words)
    and (
      may_change_words(entry.full_record_id, before, after)
      or (
        entry.linked_in = pg_current_xact_id()
        and hides_only(before, after, marks_of_miss('name') || '|' || marks_of_miss('number'))
      )
    ) then
    return new;
  end if;
  raise exception 'pharmacy_entry_revision is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger pharmacy_entry_revision_hides_only before update on pharmacy_entry_revision
  for each row execute function pharmacy_entry_revision_hides_only();

-- A report says what it says. It is decided once, and only by somebody who has the record open as typed.
create function hiding_report_steps() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{organisation_code,decision,decided_on,decided_in}'::text[])
     is distinct from (to_jsonb(old) - '{organisation_code,decision,decided_on,decided_in}'::text[]) then
    raise exception 'a report never changes' using errcode = 'insufficient_privilege';
  end if;
  if new.decision is distinct from old.decision then
    if old.decision is not null then
      raise exception 'it has been decided' using errcode = 'insufficient_privilege';
    end if;
    if new.decision in ('shown', 'stays-hidden')
      and not has_opened(old.organisation_code, old.record_id) then
      raise exception 'this is not for them to decide' using errcode = 'insufficient_privilege';
    end if;
    new.decided_in := pg_current_xact_id();
  elsif new.decided_in is distinct from old.decided_in then
    raise exception 'it has been decided' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger hiding_report_steps before update on hiding_report
  for each row execute function hiding_report_steps();

-- Whose transaction it is made in is not for the application to say.
create function hiding_report_made() returns trigger language plpgsql as $$
begin
  new.made_in := pg_current_xact_id();
  if new.decision is not null then
    raise exception 'nothing is reported and decided at once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger hiding_report_made before insert on hiding_report
  for each row execute function hiding_report_made();
revoke delete on hiding_report from cairn_app;

alter table hiding_report enable row level security;
create policy hiding_report_read on hiding_report for select using (
  exists (
    select
    from record
    where record.organisation_code = hiding_report.organisation_code
      and record.record_id = hiding_report.record_id
  )
);
create policy hiding_report_make on hiding_report for insert with check (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);
create policy hiding_report_decide on hiding_report for update using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);

alter table reported_words enable row level security;
create policy reported_words_read on reported_words for select using (
  (select scope_is_nation('originals'))
  or has_opened(organisation_code, record_id)
);
create policy reported_words_keep on reported_words for insert with check (is_being_hidden(record_id));
revoke update, delete on reported_words from cairn_app;

-- A hash is no use to whoever holds no key, and everybody who writes to the record has to heed it.
alter table hidden_word enable row level security;
create policy hidden_word_read on hidden_word for select using (
  exists (
    select
    from record
    where record.organisation_code = hidden_word.organisation_code
      and record.record_id = hidden_word.record_id
  )
  -- Whoever keeps the log that it was begun in puts the entry right.
  or exists (
    select
    from pharmacy_entry
    where full_record_id = hidden_word.record_id
  )
);
create policy hidden_word_hide on hidden_word for insert with check (is_being_hidden(record_id));
create policy hidden_word_show on hidden_word for delete using (is_being_shown(record_id));
revoke update on hidden_word from cairn_app;

-- Whoever reviews a record may hide words in all of it: the triggers above say when.
create policy revision_hide on revision for update using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);
create policy step_hide on step for update using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);
create policy local_answer_hide on local_answer for update using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);
grant update (answers) on local_answer to cairn_app;
create policy photo_hide on photo for update using (
  record_id is not null
  and (
    (select scope_is_nation('review'))
    or organisation_code = any ((select scope_organisations('review'))::text[])
  )
);
grant update (shows) on photo to cairn_app;
create policy translation_hide on translation for update using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);
create policy translation_take_away on translation for delete using (
  (select scope_is_nation('review'))
  or organisation_code = any ((select scope_organisations('review'))::text[])
);
grant update (body), delete on translation to cairn_app;
create policy pharmacy_entry_revision_hide on pharmacy_entry_revision for update using (
  exists (
    select
    from pharmacy_entry
    where pharmacy_entry.organisation_code = pharmacy_entry_revision.organisation_code
      and pharmacy_entry.entry_id = pharmacy_entry_revision.entry_id
      and (
        (select scope_is_nation('review'))
        or full_record_organisation = any ((select scope_organisations('review'))::text[])
      )
  )
);
grant update (intended, selected, happened, done, why) on pharmacy_entry_revision to cairn_app;
-- Whoever asked to read the words as typed said why; whoever reviews may hide words in that, and change nothing else of it.
create function hide_in_openings(of_record uuid, openings uuid[], duties text[], reasons text[]) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed integer;
begin
  if not is_being_hidden(of_record) then
    return 0;
  end if;
  update original_opening
  set duty = given.duty, reason = given.reason
  from unnest(openings, duties, reasons) as given (opening_id, duty, reason)
  where original_opening.opening_id = given.opening_id
    and original_opening.record_id = of_record;
  get diagnostics changed = row_count;
  return changed;
end
$$;
create function reasons_of_openings(of_record uuid) returns table (opening_id uuid, duty text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  select opening_id, duty, reason
  from original_opening
  where record_id = of_record
    and is_being_hidden(of_record)
$$;

-- The figures about hiding, for whoever looks after the service or reads for the nation: counts, and nothing of any record.
create function records_hidden(from_day date)
returns table (month text, setting text, engine text, records integer, reported integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select to_char(record.recorded_on, 'YYYY-MM'),
         coalesce(service_areas[1], ''),
         record.engine,
         count(*)::integer,
         count(*) filter (where record.record_id in (
           select hiding_report.record_id
           from hiding_report
           where decision is distinct from 'taken-back'
         ))::integer
  from record
  join review_case using (organisation_code, record_id)
  where record.recorded_on >= from_day
    and (
      (select scope_is_nation('people') or scope_is_nation('read'))
      or organisation_code = any ((select scope_organisations('people'))::text[])
    )
  group by 1, 2, 3
$$;

create function reports_of_hiding(from_day date)
returns table (month text, setting text, engine text, kind text, type text, decision text, reports integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select to_char(record.recorded_on, 'YYYY-MM'),
         coalesce(service_areas[1], ''),
         record.engine,
         kind,
         type,
         coalesce(decision, 'open'),
         count(*)::integer
  from hiding_report
  join record using (organisation_code, record_id)
  join review_case using (organisation_code, record_id)
  where record.recorded_on >= from_day
    and decision is distinct from 'taken-back'
    and (
      (select scope_is_nation('people') or scope_is_nation('read'))
      or organisation_code = any ((select scope_organisations('people'))::text[])
    )
  group by 1, 2, 3, 4, 5, 6
$$;

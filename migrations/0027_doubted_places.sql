-- A mark is doubted where it stands, and shown again only there: many people and things may stand under the same mark.

-- The how-manyth of its like in its text. Null where that was not asked, or where nobody can tell any more since words of the
-- text were hidden or shown: then nothing is shown.
alter table hiding_report add column nth integer check (nth > 0);
alter table hiding_report add constraint hiding_report_nth check (nth is null or kind = 'false-hiding');
drop index hiding_report_mark;
create unique index hiding_report_mark on hiding_report (record_id, part, mark, nth)
  where kind = 'false-hiding' and decision is null;

-- A report says what it says; only where its mark stands is counted anew when words of the record are hidden or shown. It is
-- decided once. That its words are shown, or stay hidden, is only for somebody who has the record open as typed; whoever
-- reviews the record may take a doubt back, which shows nothing.
create or replace function hiding_report_steps() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{organisation_code,decision,decided_on,decided_in,nth}'::text[])
     is distinct from (to_jsonb(old) - '{organisation_code,decision,decided_on,decided_in,nth}'::text[]) then
    raise exception 'a report never changes' using errcode = 'insufficient_privilege';
  end if;
  if new.nth is distinct from old.nth
    and (old.decision is not null or not (is_being_hidden(old.record_id) or is_being_shown(old.record_id))) then
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

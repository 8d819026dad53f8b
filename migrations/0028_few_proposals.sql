-- How often proposals are kept, in numbers only: for those who look after an organisation, its own; for those who look after
-- the nation, by kind of care, over all organisations. In tens, and nothing of fewer than ten, for both: neither reads records.
create or replace function proposal_figures()
returns table (part text, model text, month text, field text, was_chosen boolean, by_whom text, seen integer, kept_percent integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (
    select scope_is_nation('manage') as is_nation, scope_organisations('manage') as organisations
  ), judged as (
    select case when asked.is_nation then coalesce(review_case.service_areas[1], '') else record.organisation_code end as part,
           proposal.model,
           to_char(record.recorded_on, 'YYYY-MM') as month,
           proposal.field,
           deed.was_chosen,
           deed.by_whom,
           count(*) as seen,
           round(100.0 * count(*) filter (where deed.became = 'accepted') / count(*)) as kept_percent
    from asked
    cross join proposal
    join record using (organisation_code, record_id)
    left join review_case using (organisation_code, record_id)
    -- For a reviewer nothing stands chosen, whatever stood so for the teller before them.
    cross join lateral (
      values ('teller', proposal.by_teller, proposal.was_chosen), ('reviewer', proposal.by_reviewer, false)
    ) as deed (by_whom, became, was_chosen)
    where deed.became is not null
      and (asked.is_nation or record.organisation_code = any (asked.organisations))
    group by 1, 2, 3, 4, 5, 6
  )
  select part, model, month, field, was_chosen, by_whom,
         case when seen >= 10 then round(seen, -1) end::integer,
         case when seen >= 10 then kept_percent end::integer
  from judged
$$;

-- Of what a person should read within a day: its words name danger that goes on, a child at risk, or somebody who may hurt themselves.
alter table review_case add column danger_now boolean not null default false;

-- Of what was told before, only how urgent its words were is kept: that it is read today more likely than not stands for it.
update review_case
set danger_now = true
where read_today
  and exists (
    select
    from proposal
    where proposal.organisation_code = review_case.organisation_code
      and proposal.record_id = review_case.record_id
      and proposal.field = 'urgent'
      and proposal.per_mille >= 500
  );

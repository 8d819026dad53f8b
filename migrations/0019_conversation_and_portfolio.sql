-- The conversation between whoever told us and whoever reads it, and the portfolio that its owner alone opens.

-- Whether the outcome answers whoever told us: said on the page of the record, changed for some weeks, gone when it opens again.
alter table step add column verdict text check (verdict in ('yes', 'partly', 'no'));
grant select (verdict) on step to cairn_app;

alter table review_case
  -- Since when something from whoever told us waits to be read by a reviewer.
  add column news_since date,
  -- Since when something from a reviewer waits to be read by whoever told us; only with an account, for others come unseen.
  add column reply_since date,
  add column verdict text check (verdict in ('yes', 'partly', 'no')),
  -- The day on which they first said it.
  add column verdict_on date,
  add constraint review_case_reply check (reply_since is null or author_account_id is not null),
  add constraint review_case_verdict check ((verdict is null) = (verdict_on is null));
create index review_case_news on review_case (reader_code, news_since) where news_since is not null;
create index review_case_answered on review_case (reader_code, verdict_on) where verdict is not null;

drop policy step_read on step;
create policy step_read on step for select using (
  exists (
    select
    from review_case
    where review_case.organisation_code = step.organisation_code
      and review_case.record_id = step.record_id
      and (
        (select scope_holds('read'))
        or step.action in ('close', 'ask', 'answer', 'add', 'reopen', 'tell', 'write', 'judge')
      )
  )
);

-- One document an account, sealed: the period, the records chosen, and what their owner thinks about them.
create table portfolio (
  account_id uuid primary key references account on delete cascade,
  sealed bytea not null,
  version integer not null default 1,
  changed_on date not null,
  -- Since when its account is closed; it is erased some weeks later.
  left_on date
);
alter table portfolio enable row level security;
-- No grant and no role reaches it, not even that of Cairn's own jobs.
create policy portfolio_own on portfolio using (account_id = (select scope_account()));

-- Erases the portfolios of accounts that have been closed for 90 days, and counts from today for those newly closed.
create function erase_left_portfolios() returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erased integer;
begin
  update portfolio
  set left_on = case when account.is_active then null else uk_today() end
  from account
  where account.account_id = portfolio.account_id
    and account.is_active = (portfolio.left_on is not null);
  delete from portfolio where left_on <= uk_today() - 90;
  get diagnostics erased = row_count;
  return erased;
end
$$;

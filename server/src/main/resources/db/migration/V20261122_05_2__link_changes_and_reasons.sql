-- The generation in which a row changed last, so that another process takes in only what is new to it.
alter table link.account add column changed bigint not null default 0;
create index account_by_change on link.account (changed);

create index decision_by_first on link.decision (first_id);
create index decision_by_second on link.decision (second_id);

-- Work that waits for a stage of the line. A row is deleted in the transaction that stores the stage's result, so a crash
-- at any moment leaves it waiting. There is no uniqueness on purpose: a second task for the same subject may be written
-- while the first is being worked on, and must not be lost.
create schema if not exists platform;

create table platform.task (
    id bigint generated always as identity primary key,
    stage text not null,
    subject bigint not null,
    attempt integer not null default 0,
    not_before timestamptz not null default now(),
    created timestamptz not null default now(),
    -- The kind of problem of the last attempt; never a value from a referral.
    problem text
);

create index task_by_stage on platform.task (stage, id);

-- A queue table is mostly dead rows: clean it often.
alter table platform.task set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

-- One schema for each room. A room's scripts and statements touch its own schema only.
create schema if not exists platform;
create schema if not exists audit;
create schema if not exists intake;
create schema if not exists match;
create schema if not exists link;
create schema if not exists assess;
create schema if not exists allocate;
create schema if not exists outcome;
create schema if not exists desk;
create schema if not exists converse;
create schema if not exists live;
create schema if not exists tell;
create schema if not exists exchange;
create schema if not exists statistics;

-- The one row says what this store is. It is written once: stores of different profiles are never mixed.
create table platform.installation (
    only_one boolean primary key default true check (only_one),
    profile text not null check (profile in ('police', 'hotline', 'platform', 'demo')),
    chosen timestamptz not null default now()
);

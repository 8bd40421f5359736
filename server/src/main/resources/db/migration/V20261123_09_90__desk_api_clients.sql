-- Programs that read by /api/v1: a digest of each one's key, and the roles it has as a person would.
create schema if not exists desk;

create table desk.api_client (
    name text primary key,
    hash bytea not null,
    roles text[] not null,
    created timestamptz not null default now(),
    disabled timestamptz
);

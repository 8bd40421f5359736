create schema if not exists desk;

-- Somebody opened a case that was not given to them, with a reason that stands in the log.
create table desk.case_access (
    id bigint generated always as identity primary key,
    case_id bigint not null,
    who text not null,
    at timestamptz not null,
    until timestamptz not null
);
create index case_access_by_case on desk.case_access (case_id, who, until);

create schema if not exists outcome;

-- What came of a case: mandatory on closing, only ever added.
create table outcome.outcome (
    id bigint generated always as identity primary key,
    case_id bigint not null,
    code text not null,
    children_safeguarded integer not null default 0 check (children_safeguarded >= 0),
    -- Sealed: what was done, in the officer's words.
    account bytea,
    by_whom text not null,
    second_person text,
    at timestamptz not null
);
create index outcome_by_case on outcome.outcome (case_id, id);

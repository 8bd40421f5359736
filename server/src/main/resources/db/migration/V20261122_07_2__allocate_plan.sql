-- What planning needs of an open case, so that tens of thousands are planned again without reading their facts.
alter table allocate.work add column belief_bits double precision[];
alter table allocate.work add column belief_doubt double precision not null default 0;
alter table allocate.work add column arrived timestamptz;
alter table allocate.work add column identity text not null default 'untried';
alter table allocate.work add column chat_to_review boolean not null default false;
alter table allocate.work add column records_to_check boolean not null default true;
alter table allocate.work add column child text not null default 'unknown';
alter table allocate.work add column hard boolean not null default false;

-- Who works how many hours a week, and who is on the duty desk.
create table allocate.roster (
    officer text primary key,
    team text,
    hours_per_week double precision not null check (hours_per_week >= 0),
    duty boolean not null default false,
    changed_by text not null,
    changed_at timestamptz not null
);

-- That a case somebody had opened or held went to another lane.
create table allocate.notice (
    id bigint generated always as identity primary key,
    case_id bigint not null,
    -- Whom it is for: who holds the case, else who saw it first.
    officer text not null,
    was text not null,
    now text not null,
    at timestamptz not null,
    read_at timestamptz
);
create index notice_by_officer on allocate.notice (officer, id) where read_at is null;

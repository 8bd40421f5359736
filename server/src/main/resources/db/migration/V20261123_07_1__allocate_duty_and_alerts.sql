-- What an officer can do, where, and how many hours of distressing material a week they may be given.
alter table allocate.roster add column skills text[] not null default '{}';
alter table allocate.roster add column area text;
alter table allocate.roster add column exposure_hours double precision not null default 6 check (exposure_hours >= 0);

-- Who is on the duty desk from when to when.
create table allocate.duty (
    id bigint generated always as identity primary key,
    officer text not null,
    starts timestamptz not null,
    ends timestamptz not null,
    by_whom text not null,
    at timestamptz not null,
    check (ends > starts)
);
create index duty_by_time on allocate.duty (ends, starts);

-- Time a person spent with distressing material, as they entered it.
create table allocate.exposure (
    id bigint generated always as identity primary key,
    officer text not null,
    case_id bigint not null,
    minutes integer not null check (minutes > 0),
    at timestamptz not null
);
create index exposure_by_officer on allocate.exposure (officer, at);

-- That somebody has to know now. One for each person and reason and episode.
create table allocate.alert (
    id bigint generated always as identity primary key,
    case_id bigint,
    officer text not null,
    why text not null,
    episode timestamptz not null,
    at timestamptz not null,
    read_at timestamptz,
    told_at timestamptz
);
create unique index alert_once on allocate.alert (officer, why, episode, coalesce(case_id, 0));
create index alert_unread on allocate.alert (officer, id) where read_at is null;
create index alert_untold on allocate.alert (id) where told_at is null;

-- Whose a case is: a country by IP address, a force by what is known of where; one row a case.
create table allocate.responsible (
    case_id bigint primary key,
    country text not null,
    force text not null,
    -- How it is known, without any personal value.
    how text not null,
    table_date date,
    referrals integer not null,
    by_whom text,
    at timestamptz not null
);

-- The first time a case was ranked low: whether it was drawn for the audit sample, and with what chance.
create table allocate.low_ranked (
    case_id bigint primary key,
    drawn boolean not null,
    share double precision not null check (share > 0 and share <= 1),
    at timestamptz not null
);

alter table allocate.work add column media_to_view integer not null default 0;
alter table allocate.notice add column was_level text;
alter table allocate.notice add column now_level text;

create schema if not exists allocate;

-- One row for each case that is open: where it stands in the queue and who holds it.
create table allocate.work (
    case_id bigint primary key,
    lane text not null,
    lane_order smallint not null,
    level text not null,
    level_order smallint not null,
    urgency_bits double precision not null,
    completeness double precision not null,
    due timestamptz not null,
    -- Expected protection per hour of work; what orders cases inside a lane.
    value double precision not null,
    -- Drawn at random among low-ranked cases, so that outcomes exist for them too.
    sampled boolean not null default false,
    -- Set when the danger lane first held it, and when a person first opened it.
    alerted_at timestamptz,
    seen_at timestamptz,
    seen_by text,
    team text,
    officer text,
    assigned_at timestamptz,
    open boolean not null default true
);
create index work_in_order on allocate.work (lane_order, level_order, value desc, due, case_id) where open;
create index work_by_officer on allocate.work (officer) where open;

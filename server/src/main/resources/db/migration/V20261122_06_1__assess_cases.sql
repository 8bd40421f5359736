create schema if not exists assess;

-- What a policy may know of one referral, worked out once when the referral is linked. Holds no identifier.
create table assess.referral_fact (
    referral_id bigint primary key,
    received timestamptz not null,
    newest_event timestamptz,
    facts jsonb not null
);

create table assess.cases (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('person', 'child', 'referral')),
    -- The person in the reported role, the child, or the referral that names nobody.
    anchor bigint not null,
    state text not null default 'open' check (state in ('open', 'folded', 'closed')),
    -- The case that this one was folded into when persons turned out to be one.
    folded_into bigint references assess.cases,
    opened timestamptz not null,
    assessment_id bigint,
    unique (kind, anchor)
);

create table assess.case_referral (
    case_id bigint not null references assess.cases,
    referral_id bigint not null,
    primary key (case_id, referral_id)
);
create index case_referral_by_referral on assess.case_referral (referral_id);

-- A child at risk: stated by a referral, or added by a person.
create table assess.child (
    id bigint generated always as identity primary key,
    referral_id bigint not null,
    account_index integer not null,
    age_band text not null,
    state text not null default 'unidentified' check (state in ('unidentified', 'located', 'safeguarded')),
    known boolean not null default false,
    changed_by text,
    changed_at timestamptz,
    unique (referral_id, account_index)
);

-- What a named person found or decided about a case; the newest of a name counts, all are kept.
create table assess.case_fact (
    id bigint generated always as identity primary key,
    case_id bigint not null references assess.cases,
    name text not null,
    value text not null,
    reason bytea,
    by_whom text not null,
    at timestamptz not null
);
create index case_fact_by_case on assess.case_fact (case_id, id);

create table assess.assessment (
    id bigint generated always as identity primary key,
    case_id bigint not null references assess.cases,
    at timestamptz not null,
    policy text not null,
    version text not null,
    lane text not null,
    level text not null,
    scored boolean not null,
    urgency_bits double precision not null,
    referral_bits double precision not null,
    completeness double precision not null,
    due timestamptz not null,
    -- The facts it used, so that it can be computed again; emptied when a referral of the case is erased.
    facts jsonb,
    result jsonb
);
create index assessment_by_case on assess.assessment (case_id, id);

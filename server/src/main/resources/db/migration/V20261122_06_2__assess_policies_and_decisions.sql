-- Every policy that ever assessed a case, as it was written: name and version are the author's, the hash is the file's.
create table assess.policy (
    sha256 text primary key,
    name text not null,
    version text not null,
    text text not null,
    first_used timestamptz not null
);

alter table assess.assessment add column policy_sha256 text references assess.policy;

-- What a policy that runs in the shadow would have said; nobody's work depends on it.
create table assess.shadow (
    id bigint generated always as identity primary key,
    case_id bigint not null references assess.cases,
    at timestamptz not null,
    policy_sha256 text not null references assess.policy,
    lane text not null,
    level text not null,
    urgency_bits double precision not null,
    live_lane text not null,
    live_level text not null,
    live_bits double precision not null
);
create index shadow_by_policy on assess.shadow (policy_sha256, id);

-- Which evidence a person opened in a case, in order.
create table assess.opening (
    id bigint generated always as identity primary key,
    case_id bigint not null references assess.cases,
    what text not null,
    by_whom text not null,
    at timestamptz not null
);
create index opening_by_case on assess.opening (case_id, by_whom, id);

-- What a named person made of an assessment; only ever added.
create table assess.decision (
    id bigint generated always as identity primary key,
    case_id bigint not null references assess.cases,
    assessment_id bigint not null references assess.assessment,
    advised_lane text not null,
    advised_level text not null,
    lane text not null,
    level text not null,
    -- Sealed: why, in the person's words.
    reason bytea,
    -- What had been opened before, in order, each once.
    opened text[] not null,
    -- Decided from the facts, before the score was shown.
    blind boolean not null,
    by_whom text not null,
    team text,
    at timestamptz not null
);
create index decision_by_case on assess.decision (case_id, id);
create index decision_by_time on assess.decision (at);

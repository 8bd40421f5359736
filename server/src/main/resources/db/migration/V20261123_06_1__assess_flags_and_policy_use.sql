-- Which organisation sent a referral, so that what came of its urgent flags can be counted; null where a private person may have.
alter table assess.referral_fact add column sender text;
create index referral_fact_by_sender on assess.referral_fact (sender) where sender is not null;

-- What people made of the urgent flag of a referral; the newest word counts.
create table assess.urgent_flag (
    referral_id bigint primary key,
    sender text not null,
    confirmed boolean not null,
    by_whom text not null,
    at timestamptz not null
);
create index urgent_flag_by_sender on assess.urgent_flag (sender);

-- Since when a policy was in force, or ran in the shadow, and who put it there.
create table assess.policy_use (
    id bigint generated always as identity primary key,
    sha256 text not null references assess.policy,
    part text not null check (part in ('live', 'shadow')),
    by_whom text not null,
    since timestamptz not null,
    until timestamptz
);
create index policy_use_now on assess.policy_use (part) where until is null;
create unique index policy_use_once on assess.policy_use (part, sha256) where until is null;
create index shadow_by_case on assess.shadow (case_id, policy_sha256, id);

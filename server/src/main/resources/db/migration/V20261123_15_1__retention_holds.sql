-- Room retention: what must be kept although its period is over, what was deleted because it was, and who asked for what.
create schema if not exists retention;

create table retention.hold (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('referral', 'case')),
    subject bigint not null,
    -- sealed under the house key, blanked when every referral of it is erased
    reason bytea,
    by_whom text not null,
    at timestamptz not null,
    ended_at timestamptz,
    ended_by text,
    ended_reason bytea,
    check ((ended_at is null) = (ended_by is null))
);
create unique index hold_in_force on retention.hold (kind, subject) where ended_at is null;

-- The referrals a hold was set on, so that it holds them wherever they are linked to later.
create table retention.held_referral (
    hold_id bigint not null references retention.hold,
    referral bigint not null,
    primary key (hold_id, referral)
);
create index held_referral_by_referral on retention.held_referral (referral);

-- Referrals whose files were deleted while the rest is kept.
create table retention.files_deleted (
    referral bigint primary key,
    files integer not null,
    at timestamptz not null
);

-- One row for every round that looked for what is past its limit.
create table retention.round (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    referrals integer not null default 0,
    files integer not null default 0,
    accounts integer not null default 0,
    held integer not null default 0,
    failed integer not null default 0
);

-- What somebody at the desk asked to be erased, and what a second person made of it.
create table retention.erasure_request (
    id bigint generated always as identity primary key,
    referral bigint not null,
    -- the rule or request it follows; it names nobody and goes into the log for good
    reason text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    approved boolean,
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (approved is null)),
    check (decided_by <> requested_by)
);
create unique index erasure_request_open on retention.erasure_request (referral) where decided_at is null;

-- Room intake: who may file, what was filed, what was refused. Everything personal is sealed under the referral's key.
create schema if not exists intake;

create table intake.sender (
    name text primary key,
    -- 'sha256' for generated passwords of 256 random bits, 'pbkdf2' for those a person chose
    scheme text not null check (scheme in ('sha256', 'pbkdf2')),
    salt bytea not null,
    secret bytea not null,
    enabled boolean not null default true,
    -- requests a second
    rate integer not null check (rate > 0),
    added timestamptz not null
);

-- A referral's number is drawn when a submission is opened and is the report number the sender is told.
create sequence intake.referral_number;

create table intake.referral (
    id bigint primary key,
    state text not null check (state in
        ('OPEN', 'RECEIVED', 'NEEDS_A_PERSON', 'ABANDONED', 'RETRACTED', 'SET_ASIDE', 'ERASED')),
    -- where a submission by the protocol stands; null when it came another way
    protocol text check (protocol in ('open', 'finished', 'retracted', 'expired')),
    form text not null,
    channel text not null,
    sender text not null,
    opened timestamptz not null,
    received timestamptz,
    charset text,
    -- remarks about how it was sent, such as a body type; nothing of what it says
    tolerated text[] not null default '{}',
    raw bytea,
    -- name in the content store of a document too large or too foreign for the row
    raw_content text,
    report_digest bytea,
    digest bytea,
    parsed bytea,
    batched boolean not null default false,
    escalated boolean not null default false,
    tied_to bigint,
    attached_to bigint,
    -- why a machine left it to a person; nothing of what it says
    note text,
    -- a person's reason, sealed
    reason bytea,
    check (state = 'OPEN' or received is not null)
) with (fillfactor = 80);
alter table intake.referral alter column raw set storage external;
alter table intake.referral alter column parsed set storage external;
create index referral_open on intake.referral (opened) where protocol = 'open';
create index referral_for_a_person on intake.referral (escalated desc, id)
    where state in ('NEEDS_A_PERSON', 'ABANDONED', 'RETRACTED');

create table intake.referral_file (
    referral bigint not null,
    -- the id the sender was told: 32 hex digits
    file text not null,
    arrived bigint generated always as identity,
    -- last change: upload or details
    touched timestamptz not null,
    -- sealed: name of the upload, digests, place in the content store
    content bytea not null,
    -- sealed: the details as received
    details bytea,
    details_charset text,
    primary key (referral, file)
);
alter table intake.referral_file alter column content set storage external;
alter table intake.referral_file alter column details set storage external;

-- What was received before. The first column is a digest over report, files and details; the second over the report alone.
create table intake.fingerprint (
    digest bytea primary key,
    report_digest bytea not null,
    referral bigint not null
);
create index fingerprint_report on intake.fingerprint (report_digest);
create index fingerprint_referral on intake.fingerprint (referral);

-- One row for every time a referral was acknowledged.
create table intake.receipt (
    report bigint primary key,
    referral bigint not null,
    channel text not null,
    sender text not null,
    received timestamptz not null,
    files integer not null
);
create index receipt_referral on intake.receipt (referral);

create table intake.refused (
    id bigint generated always as identity primary key,
    sender text not null,
    at timestamptz not null,
    request text not null,
    door text not null,
    code integer not null,
    -- sealed under the house key, since it may repeat a value
    reason bytea not null,
    length bigint not null,
    -- sealed; the first part of it, or nothing when the sender's quota is used up
    body bytea,
    seen boolean not null default false
);
alter table intake.refused alter column body set storage external;
create index refused_sender on intake.refused (sender, at);

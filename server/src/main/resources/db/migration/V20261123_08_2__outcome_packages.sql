-- What was sent to somebody outside about a case.
create table outcome.package (
    id bigint generated always as identity primary key,
    case_id bigint not null,
    -- Sealed: the agency it went to; kept when a referral is erased, for it is to be told.
    recipient bytea not null,
    -- Sealed: what, in the officer's words; blanked when a referral of the case is erased.
    content bytea,
    -- The accounts that were believed one person then: what it says of a person rests on that.
    accounts bigint[] not null,
    by_whom text not null,
    at timestamptz not null
);
create index package_by_case on outcome.package (case_id, id);
create index package_by_account on outcome.package using gin (accounts);

-- A link that a package relied on was taken back: its recipient is to be told.
create table outcome.correction (
    id bigint generated always as identity primary key,
    package_id bigint not null references outcome.package,
    -- The accounts that are not that person any more.
    accounts bigint[] not null,
    erased boolean not null,
    at timestamptz not null,
    told_at timestamptz,
    told_by text,
    -- Sealed: how the recipient was told.
    told_how bytea
);
create index correction_by_package on outcome.correction (package_id);
create index correction_open on outcome.correction (id) where told_at is null;

-- Data keys of referrals, wrapped; erased ones keep their row without the key.
create schema if not exists platform;

create table platform.data_key (
    referral  bigint      primary key,
    wrapping  integer     not null,
    wrapped   bytea,
    made      timestamptz not null,
    destroyed timestamptz,
    check ((wrapped is null) = (destroyed is not null))
);
comment on table platform.data_key is 'One key a referral, wrapped by a key of the key file; null once destroyed.';

-- The installation whose key file opens this database; one row.
create table platform.key_ring (
    only_row     boolean primary key default true check (only_row),
    installation uuid    not null
);

-- Content: small inside the row, large in the content folder. Ciphertext does not compress.
create table platform.content (
    name     bytea  primary key,
    referral bigint not null,
    length   bigint not null,
    sealed   bytea,
    file     text,
    check ((sealed is null) <> (file is null))
);
alter table platform.content alter column sealed set storage external;
create index content_referral on platform.content (referral);
create index content_file on platform.content (file) where file is not null;

-- Room exchange: other installations, with the public keys that packages for them are sealed by.
create schema if not exists exchange;

create table exchange.recipient (
    name text primary key,
    public_key bytea not null,
    added_by text not null,
    added timestamptz not null
);

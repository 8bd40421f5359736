create table platform.user_account (
    id bigint generated always as identity primary key,
    name text not null unique check (name = lower(name)),
    roles text[] not null check (cardinality(roles) > 0),
    team text,
    -- bcrypt with the scheme in front, as Spring Security's delegating encoder writes it
    password_hash text not null,
    must_change boolean not null,
    -- counts up with every change of password or state: a session that began at another version ends
    version integer not null default 1,
    failures integer not null default 0,
    locked_until timestamptz,
    disabled timestamptz,
    created timestamptz not null default now(),
    last_entry timestamptz
);

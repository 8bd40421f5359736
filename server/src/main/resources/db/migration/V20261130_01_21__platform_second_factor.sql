-- What somebody has besides their password: an app that shows a new code every half minute.
create table platform.second_factor (
    user_id bigint primary key references platform.user_account on delete cascade,
    -- sealed under the house key
    secret bytea not null,
    -- the half minute of the last code that was taken; that one and those before it are refused
    last_step bigint not null,
    enrolled timestamptz not null
);

-- Codes for the day the app is lost; each is deleted when it is used.
create table platform.recovery_code (
    user_id bigint not null references platform.second_factor on delete cascade,
    -- a keyed hash, whose key lies outside the database
    digest bytea not null,
    primary key (user_id, digest)
);

-- One word of a person may hold for several pairs of accounts: each pair is a row, and this names the row of the pair it was said about.
alter table link.decision add column word bigint;
update link.decision set word = id;
alter table link.decision add column scope text not null default 'accounts' check (scope in ('accounts', 'persons'));
-- Sealed: why it was taken back.
alter table link.decision add column withdrawn_reason bytea;
create index decision_by_word on link.decision (word);

-- Pairs that would have joined two persons whose cases were both in hand.
create table link.held_tie (
    first_id bigint not null,
    second_id bigint not null,
    bits double precision not null,
    at timestamptz not null,
    primary key (first_id, second_id)
);
create index held_tie_by_second on link.held_tie (second_id);

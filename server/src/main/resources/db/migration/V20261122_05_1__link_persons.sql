create schema if not exists link;

-- An account as one referral describes it: what is linked. Its identifiers lie sealed under the referral's key.
create table link.account (
    id bigint generated always as identity primary key,
    referral_id bigint not null,
    account_index integer not null,
    role text not null,
    received timestamptz not null,
    -- The person it is believed to be now; a projection of link.event.
    person_id bigint,
    observation bytea,
    unique (referral_id, account_index)
);
create index account_by_person on link.account (person_id);

create table link.person (
    id bigint primary key,
    opened timestamptz not null,
    merged_into bigint references link.person,
    attention text
);

-- What happened to the partition, in order; only ever added. Replaying it gives the partition.
create table link.event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null,
    person_id bigint,
    other_id bigint,
    accounts bigint[] not null default '{}',
    model text not null,
    -- Measures and names of rules; never a value.
    detail jsonb not null default '{}'
);
create index event_by_person on link.event (person_id, id);
create index event_by_other on link.event (other_id, id) where other_id is not null;
create index event_by_account on link.event using gin (accounts);

-- Scored pairs worth keeping: the evidence that two accounts are one person, without its values.
create table link.edge (
    first_id bigint not null,
    second_id bigint not null,
    bits double precision not null,
    substantial boolean not null,
    veto text,
    at timestamptz not null,
    primary key (first_id, second_id)
);
create index edge_by_second on link.edge (second_id);

-- Two accounts of different persons that are tied and not the same.
create table link.relation (
    first_id bigint not null,
    second_id bigint not null,
    label text not null,
    at timestamptz not null,
    primary key (first_id, second_id, label)
);
create index relation_by_second on link.relation (second_id);

-- A person's word that two accounts are, or are not, the same human.
create table link.decision (
    id bigint generated always as identity primary key,
    verdict text not null check (verdict in ('same', 'not-the-same')),
    first_id bigint not null,
    second_id bigint not null,
    reason bytea not null,
    by_whom text not null,
    at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by text
);

-- Counts up with every change, so that a process knows when another one has linked meanwhile.
create table link.state (
    only_one boolean primary key default true check (only_one),
    generation bigint not null default 0
);
insert into link.state default values;

-- The models that links were and are judged under, as they were read.
create table link.model (
    id integer generated always as identity primary key,
    name text not null,
    version text not null,
    digest bytea not null unique,
    content text not null,
    shipped boolean not null,
    added timestamptz not null,
    added_by text not null,
    in_force timestamptz,
    -- How far everything has been judged under it while it waits: persons up to this number.
    judged_to bigint not null default 0,
    judged bigint not null default 0,
    -- What changed after this generation is judged when it comes into force.
    since_generation bigint
);
alter table link.state add column model_id integer references link.model;

-- Persons that a waiting model would change, in the order in which they were found.
create table link.rejudged (
    place bigint generated always as identity primary key,
    model_id integer not null references link.model,
    person_id bigint not null,
    unique (model_id, person_id)
);

-- A pair has its bits under a model; those of a waiting one lie beside those in force.
alter table link.edge add column model_id integer not null default 1;
alter table link.edge drop constraint edge_pkey;
alter table link.edge add primary key (first_id, second_id, model_id);
create index edge_by_model on link.edge (model_id);

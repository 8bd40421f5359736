create schema if not exists audit;

-- Entries as they are written, in the transaction of what they record; numbered later by the sealer.
create table audit.entry (
    id         bigint generated always as identity primary key,
    tx         xid8        not null default pg_current_xact_id(),
    at         timestamptz not null,
    who        text        not null,
    verb       text        not null,
    kind       text        not null,
    subject    text        not null,
    referral   bigint,
    commitment bytea       not null,
    sealed     bytea
);
alter table audit.entry alter column sealed set storage external;
comment on column audit.entry.tx is 'Transaction that wrote it: the sealer takes only what no running transaction can still precede.';
comment on column audit.entry.commitment is 'SHA-256 over salt, purpose and details.';
comment on column audit.entry.sealed is 'Salt, purpose and details under the key of the referral, or the house''s when there is none.';
create index entry_tx on audit.entry (tx, id);
create index entry_subject on audit.entry (kind, subject, id);

-- Leaves of the tree in log order.
create table audit.leaf (
    number bigint primary key,
    entry  bigint not null unique,
    hash   bytea  not null
);

-- Roots of complete subtrees of 256, 65,536, ... entries, so that a proof reads a few hundred rows.
create table audit.subtree (
    level smallint not null,
    index bigint   not null,
    hash  bytea    not null,
    primary key (level, index)
);

-- Signed tree heads.
create table audit.head (
    size       bigint      primary key,
    root       bytea       not null,
    at         timestamptz not null,
    public_key bytea       not null,
    signature  bytea       not null
);

-- How far the sealer is; one row.
create table audit.sealer (
    only_row     boolean primary key default true check (only_row),
    sealed_below xid8    not null,
    size         bigint  not null,
    frontier     bytea   not null
);
insert into audit.sealer (sealed_below, size, frontier) values ('0', 0, '');

-- A guard against mistakes, not against an operator: those are found by the tree.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log only grows';
end $$;
create trigger only_grows before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
create trigger only_grows before update or delete or truncate on audit.leaf
    for each statement execute function audit.refuse_change();
create trigger only_grows before update or delete or truncate on audit.head
    for each statement execute function audit.refuse_change();

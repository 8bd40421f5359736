-- Banks of known media and what is in them. Nothing here is ever deleted: a hit must be able to say, years later, on which
-- entry of which list it rested. Withdrawn, closed and quarantined rows merely stop matching.
create schema if not exists match;

create table match.bank (
    id integer generated always as identity primary key,
    name text not null,
    owner text not null default '',
    -- Where its entries come from, such as ncmec, vics, stopncii, local.
    source text not null default 'local',
    -- Given to a hit whose entry carries no classification of its own.
    classification text,
    distance integer not null default 31 check (distance between 0 and 63),
    minimum_quality integer not null default 50 check (minimum_quality between 0 and 100),
    enabled_ratio double precision not null default 1 check (enabled_ratio between 0 and 1),
    valid_from timestamptz,
    valid_until timestamptz,
    labels text[] not null default '{}',
    -- Holds media known to be harmless: a hit says so and is no hit on known abuse media.
    negative boolean not null default false,
    opened timestamptz not null default now(),
    closed timestamptz
);
create unique index bank_open_name on match.bank (name) where closed is null;

create table match.entry (
    id bigint generated always as identity primary key,
    bank_id integer not null references match.bank,
    source text not null,
    -- The source's own key of the record, by which a later list replaces or withdraws it.
    source_key text,
    kind text not null check (kind in ('image', 'video', 'other')),
    label text,
    classification text,
    first_seen timestamptz not null default now(),
    updated timestamptz not null default now(),
    -- As clients of HMA write it: 0 disabled, 1 enabled, else the Unix time until which it is disabled.
    disable_until bigint not null default 1,
    note text,
    metadata jsonb,
    withdrawn timestamptz,
    quarantined timestamptz,
    quarantine_reason text,
    -- A person looked at a quarantined entry and let it match again; it is not quarantined a second time.
    released timestamptz
);
create unique index entry_of_source on match.entry (bank_id, source, source_key) where source_key is not null;
create index entry_by_bank on match.entry (bank_id);
create index entry_by_quarantine on match.entry (quarantined) where quarantined is not null;

-- Every fingerprint of an entry, of every type a list carries, as listed.
create table match.fingerprint (
    entry_id bigint not null references match.entry,
    type text not null,
    -- pdq, md5, sha1, sha256: the hash itself. Other types: SHA-256 of the type and the listed text, for equality.
    bits bytea not null,
    -- As listed, where bits are not the whole of it.
    listed text,
    withdrawn timestamptz,
    primary key (entry_id, type, bits)
);
-- PDQ is searched by distance in memory, never here.
create index fingerprint_by_bits on match.fingerprint (bits) where type <> 'pdq';

-- What the members of an exchange say about an entry.
create table match.opinion (
    entry_id bigint not null references match.entry,
    member text not null,
    -- Empty for an opinion on the entry as a whole, else the fingerprint type it is about.
    fingerprint_type text not null default '',
    classification text,
    -- affirmed, refuted, listed, withdrawn: the member's vote.
    vote text not null,
    reasons text[] not null default '{}',
    stated timestamptz,
    primary key (entry_id, member, fingerprint_type)
);

-- The change feed: entries from..until were added, changed or withdrawn. The index of every server process follows it.
create table match.change (
    id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    entry_from bigint not null,
    entry_until bigint not null,
    -- Whether past media must be compared with these entries.
    rematch boolean not null default true,
    made timestamptz not null default now()
);
create index change_by_xid on match.change (xid, id);

-- How far the re-matching of past media has come: changes up to this number are done.
create table match.rematched (
    one boolean primary key default true check (one),
    change_id bigint not null default 0
);
insert into match.rematched default values;

-- Keys of clients of the HMA-compatible service, as salted hashes.
create table match.client_key (
    name text primary key,
    hash bytea not null,
    made timestamptz not null default now(),
    disabled timestamptz
);

-- Exchanges as clients of the HMA-compatible service set them up; fetching is done by room exchange.
create table match.exchange (
    bank_id integer primary key references match.bank,
    api text not null,
    settings jsonb not null,
    enabled boolean not null default true
);

-- Credentials of exchanges, sealed under the house key.
create table match.exchange_credential (
    api text primary key,
    sealed bytea not null
);

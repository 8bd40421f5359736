-- The files of referrals as far as they can be compared. All of it goes when the referral is erased.
create table match.media (
    id bigint generated always as identity primary key,
    referral_id bigint not null,
    file_index integer not null,
    -- When it was uploaded, else when the incident was, else when the referral came: what "a short time" is counted in.
    seen timestamptz not null,
    bytes bigint,
    md5 bytea,
    sha1 bytea,
    sha256 bytea,
    -- The content store's name; null when only hashes were sent.
    content text,
    -- 32 bytes for the picture as it stands, or 256 for all eight orientations.
    pdq bytea,
    quality integer,
    -- waiting, hashed, low-quality, unreadable, hashes-only, known, nothing
    reading text not null,
    reason text,
    supplemental boolean not null default false,
    -- Whether no bank held it when it was first compared; a later hit does not change that.
    novel boolean not null default false,
    -- Keyed hash of the account that is said to have uploaded it.
    uploader bytea,
    -- Same or nearly the same file: the least media number of the group; null while it is alone.
    copies_id bigint,
    -- Novel files that belong together: the least media number of the series; null while it is alone.
    series_id bigint,
    attempts integer not null default 0,
    leased_until timestamptz,
    unique (referral_id, file_index)
);
create index media_by_md5 on match.media (md5) where md5 is not null;
create index media_by_sha1 on match.media (sha1) where sha1 is not null;
create index media_by_sha256 on match.media (sha256) where sha256 is not null;
create index media_by_uploader on match.media (uploader) where novel and uploader is not null;
create index media_by_copies on match.media (copies_id) where copies_id is not null;
create index media_by_series on match.media (series_id) where series_id is not null;
create index media_waiting on match.media (id) where reading = 'waiting';

-- Hashes the sender stated, of types that are compared for equality only.
create table match.stated_fingerprint (
    media_id bigint not null references match.media on delete cascade,
    type text not null,
    bits bytea not null,
    listed text not null,
    primary key (media_id, type, bits)
);
create index stated_fingerprint_by_bits on match.stated_fingerprint (bits);

-- Frames of a video that were hashed.
create table match.frame (
    media_id bigint not null references match.media on delete cascade,
    frame integer not null,
    seconds double precision not null,
    pdq bytea not null,
    quality integer not null,
    primary key (media_id, frame)
);

-- One media item was found in one bank: a hit with everything it rested on at that time.
create table match.finding (
    media_id bigint not null references match.media on delete cascade,
    entry_id bigint not null references match.entry,
    -- md5, sha1, sha256, pdq, vpdq, or another fingerprint type compared for equality
    algorithm text not null,
    distance integer not null,
    orientation text not null,
    quality integer,
    classification text,
    policy text not null,
    found timestamptz not null,
    primary key (media_id, entry_id, algorithm)
);
create index finding_by_entry on match.finding (entry_id);

-- Counts of each group of copies, kept by whoever changes the group.
create table match.copies (
    id bigint primary key,
    files integer not null,
    referrals integer not null,
    uploaders integer not null,
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    -- Set for good once the same file came from many accounts in a short time.
    burst boolean not null default false,
    -- The fullest window: distinct referrals and accounts in it.
    burst_referrals integer not null default 0,
    burst_uploaders integer not null default 0
);

create table match.series (
    id bigint primary key,
    files integer not null,
    referrals integer not null,
    uploaders integer not null,
    known_files integer not null,
    first_seen timestamptz not null,
    last_seen timestamptz not null
);

-- Media that got a perceptual hash: the index of past media in every server process follows it.
create table match.media_change (
    id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    media_id bigint not null
);
create index media_change_by_xid on match.media_change (xid, id);

-- Entries disabled until a time, so that past media are compared with them once it has come.
create index entry_disabled on match.entry (disable_until) where disable_until > 1;

-- False while a bank waits for its first day of validity; past media are compared with it on that day.
alter table match.bank add column begun boolean not null default true;

-- Fingerprints that a licensed matcher outside of Rowan compares: those of files with all entries once it is configured,
-- those of entries with past files when they are new or changed.
alter table match.stated_fingerprint add column compared boolean not null default false;
create index stated_fingerprint_to_compare on match.stated_fingerprint (type, media_id) where not compared;
create index stated_fingerprint_by_type on match.stated_fingerprint (type, media_id, bits);
alter table match.fingerprint add column compared boolean not null default true;
create index fingerprint_to_compare on match.fingerprint (type, entry_id) where not compared;
create index fingerprint_by_type on match.fingerprint (type, entry_id, bits) where listed is not null;

-- The latest hits of an entry, without reading all of them.
drop index match.finding_by_entry;
create index finding_by_entry on match.finding (entry_id, found);

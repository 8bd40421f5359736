-- A client that only looks media up needs no right to change banks. Keys made before keep theirs.
alter table match.client_key add column curates boolean not null default true;

-- Each change says for itself whether past media were compared with it: the numbers of changes are not the order of their
-- commits, so "done up to" could pass over a late one.
drop table match.rematched;
alter table match.change add column rematched timestamptz;
create index change_to_rematch on match.change (id) where rematch and rematched is null;

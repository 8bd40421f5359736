-- What orders a lane: the index, raised where the protected share for hard cases draws a case; 0 in the danger lane
-- while it fits its hours, so that due times order it. Levels give due times and no longer order.
alter table allocate.work add column queue_value double precision not null default 0;
-- Why it stands there: danger, danger-beyond-hours, hard-case-share or index.
alter table allocate.work add column placed_by text not null default 'index';
update allocate.work set queue_value = case when lane_order = 0 then 0 else value end;
drop index allocate.work_in_order;
create index work_in_order on allocate.work (lane_order, queue_value desc, due, case_id) where open;

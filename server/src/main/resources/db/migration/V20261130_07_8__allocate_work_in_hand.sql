-- Whose persons are held apart is asked for each batch that is linked, and few cases are in hand.
create index work_in_hand on allocate.work (case_id) where open and (officer is not null or team is not null);

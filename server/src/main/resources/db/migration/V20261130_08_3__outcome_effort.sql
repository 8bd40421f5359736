-- What the case turned out to be and the officer-hours it took, where the person who closed it knew: no words, no names.
alter table outcome.outcome add column kind text;
alter table outcome.outcome add column hours double precision check (hours > 0);

-- The version of the table of likelihoods by which a case was believed, so that another table has it believed anew.
alter table allocate.work add column belief_table text not null default 'assumed-1';

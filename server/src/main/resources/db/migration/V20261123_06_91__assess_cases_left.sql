-- Which referrals a case once held: what people wrote in it then goes when the referral is erased.
create table assess.case_left (
    case_id bigint not null references assess.cases,
    referral_id bigint not null,
    primary key (case_id, referral_id)
);
create index case_left_by_referral on assess.case_left (referral_id);

-- What people made of a sender's urgent flags is counted for each batch that is assessed: few referrals are flagged, and
-- without this all that a large sender ever sent would be read for it.
create index referral_fact_flagged on assess.referral_fact (sender)
    where sender is not null and (facts -> 'facts' ->> 'escalated')::boolean;

package org.rowan.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts along the line. */
public final class LineFigures {
    private final JdbcClient jdbc;

    public LineFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How much went through.
     *
     * @param received referrals, each counted once
     * @param duplicates receipts of referrals that were there already
     * @param needsAPerson referrals that wait for a person
     * @param knownMedia files that a bank of known media holds
     * @param persons persons that accounts are believed to be
     */
    public record Counts(
            long received, long duplicates, long needsAPerson, long knownMedia, long persons) {}

    public Counts counts() {
        return new Counts(
                count("select count(*) from intake.referral where state <> 'OPEN'"),
                count(
                        "select (select count(*) from intake.receipt) - (select count(distinct referral) from intake.receipt)"),
                count(
                        "select count(*) from intake.referral where state in ('NEEDS_A_PERSON', 'ABANDONED', 'RETRACTED')"),
                count(
                        "select count(distinct f.media_id) from match.finding f join match.entry e on e.id = f.entry_id join match.bank b on b.id = e.bank_id where not b.negative"),
                count("select count(distinct person_id) from link.account"));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query((row, i) -> row.getLong(1)).single();
    }
}

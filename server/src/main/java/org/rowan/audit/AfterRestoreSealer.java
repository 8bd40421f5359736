package org.rowan.audit;

import org.rowan.platform.backup.AfterRestore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sets the sealer anew after a restore, because a new cluster counts its transactions from the
 * start: entries that still wait move to the present transaction, and the sealer to just below it.
 */
public final class AfterRestoreSealer implements AfterRestore {
    private final JdbcClient jdbc;

    public AfterRestoreSealer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void restored() {
        jdbc.sql("alter table audit.entry disable trigger only_grows").update();
        jdbc.sql(
                        """
                        update audit.entry e set tx = pg_current_xact_id()
                        where not exists (select from audit.leaf l where l.entry = e.id)
                        """)
                .update();
        jdbc.sql("alter table audit.entry enable trigger only_grows").update();
        jdbc.sql("update audit.sealer set sealed_below = pg_current_xact_id()").update();
    }
}

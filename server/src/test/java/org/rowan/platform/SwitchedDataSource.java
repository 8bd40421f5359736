package org.rowan.platform;

import com.zaxxer.hikari.HikariDataSource;
import org.rowan.platform.postgres.DatabaseAccess;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The data source of rooms under test, which can be turned to another database without starting the
 * rooms again.
 */
final class SwitchedDataSource extends DelegatingDataSource implements AutoCloseable {
    private DatabaseAccess database = TestDatabase.fresh();
    private HikariDataSource pool = pool(database);
    private boolean used;

    SwitchedDataSource() {
        setTargetDataSource(pool);
    }

    /**
     * The first class gets the database that the rooms were put together on, every later one a
     * fresh one.
     */
    void beginClass() {
        if (used) {
            turnToFresh();
        }
        used = true;
    }

    /** Leaves the present database, which is dropped, and turns to a fresh one. */
    private void turnToFresh() {
        DatabaseAccess old = database;
        HikariDataSource oldPool = pool;
        database = TestDatabase.fresh();
        pool = pool(database);
        setTargetDataSource(pool);
        oldPool.close();
        TestDatabase.drop(old);
    }

    /** The database that the pool leads to now. */
    DatabaseAccess access() {
        return database;
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}

package org.rowan.platform.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.rowan.platform.RowanTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RowanTest
class LineUnderFailureTest {
    private final Line line;
    private final JdbcClient database;

    LineUnderFailureTest(Line line, JdbcClient database) {
        this.line = line;
        this.database = database;
    }

    @Test
    void aStageOutlivesAnErrorAndGoesOnWithTheNextSubject() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        line.queue().enqueueAll("broken", List.of(1L, 2L));

        whileRunning(
                stage(
                        "broken",
                        subjects -> {
                            if (subjects.contains(1L)) {
                                throw new StackOverflowError("a document that nests too deep");
                            }
                            second.countDown();
                        }),
                second);

        assertThat(waiting("broken")).containsExactly("1 after 1 attempts");
    }

    @Test
    void aDatabaseThatIsAwayCostsNoSubjectAnAttempt() throws InterruptedException {
        CountDownLatch failures = new CountDownLatch(4);
        line.queue().enqueue("away", 7L);

        whileRunning(
                stage(
                        "away",
                        subjects -> {
                            failures.countDown();
                            throw new DataAccessResourceFailureException("no space left on device");
                        }),
                failures);

        assertThat(waiting("away")).containsExactly("7 after 0 attempts");
    }

    @Test
    void aClockThatWasSetBackHoldsUpNoTask() {
        insert("clock", 1, 0, "1 hour");
        insert("clock", 2, 3, "1 hour");
        insert("clock", 3, 3, "60 seconds");

        line.drain(List.of(stage("clock", subjects -> {})));

        assertThat(waiting("clock")).containsExactly("3 after 3 attempts");
    }

    private void whileRunning(Stage stage, CountDownLatch until) throws InterruptedException {
        SmartLifecycle workers = line.workers(List.of(stage));
        workers.start();
        try {
            assertThat(until.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            workers.stop();
        }
    }

    private void insert(String stage, long subject, int attempt, String ahead) {
        database.sql(
                        "insert into platform.task (stage, subject, attempt, not_before)"
                                + " values (?, ?, ?, now() + ?::interval)")
                .params(stage, subject, attempt, ahead)
                .update();
    }

    private List<String> waiting(String stage) {
        return database.sql(
                        "select subject || ' after ' || attempt || ' attempts' from platform.task where stage = ?")
                .param(stage)
                .query((row, i) -> row.getString(1))
                .list();
    }

    private static Stage stage(String name, Consumer<List<Long>> work) {
        return new Stage() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void work(List<Long> subjects) {
                work.accept(subjects);
            }
        };
    }
}

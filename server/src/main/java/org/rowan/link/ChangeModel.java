package org.rowan.link;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.model.ModelFiles;
import org.rowan.link.store.ModelStore;
import org.rowan.platform.line.TaskQueue;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces another model to the stage that judges everything anew, or tries it out. */
final class ChangeModel implements Relinking {
    private static final int STRETCH = 2_000;

    private final LinkerInMemory memory;
    private final ModelStore models;
    private final TaskQueue queue;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ChangeModel(
            LinkerInMemory memory,
            ModelStore models,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.memory = memory;
        this.models = models;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void announce(String file, String text, String by) {
        LinkModel model = ModelFiles.read(file, text);
        transaction.executeWithoutResult(status -> {
            if (models.inForce().filter(now -> isSame(now, text)).isPresent()) {
                throw new UnusableInput(
                        "this model is in force already", file, "a model file with a change");
            }
            keep(model, text, false, by);
        });
    }

    /**
     * Has the shipped model judged when it is another than the shipped one in force, as after an
     * upgrade; a model of the operator's own stays.
     */
    void takeUpShipped() {
        String text = ModelFiles.shippedText(ModelFiles.REFERRALS);
        LinkModel model = ModelFiles.shipped(ModelFiles.REFERRALS);
        transaction.executeWithoutResult(status -> {
            ModelStore.Kept now = models.inForce().orElse(null);
            boolean waits = models.waiting().isPresent();
            if (now != null && now.shipped() && !isSame(now, text) && !waits) {
                keep(model, text, true, "rowan");
            }
        });
    }

    private void keep(LinkModel model, String text, boolean shipped, String by) {
        int id = models.add(model.name(), model.version(), text, shipped, by, clock.instant());
        queue.enqueue(RelinkStage.NAME, id);
        audit.append(
                AuditEntry.of(
                        by,
                        "announced",
                        "model",
                        model.name() + " " + model.version(),
                        clock.instant(),
                        "",
                        ""));
    }

    private static boolean isSame(ModelStore.Kept kept, String text) {
        return Arrays.equals(ModelStore.digest(kept.content()), ModelStore.digest(text));
    }

    @Override
    public Difference tryOut(String file, String text, Consumer<String> each) {
        LinkModel model = ModelFiles.read(file, text);
        return Objects.requireNonNull(
                transaction.execute(status ->
                        tryOut(new Rejudging(memory, new LinkerInMemory.Session(0, model)), each)));
    }

    private Difference tryOut(Rejudging trial, Consumer<String> each) {
        trial.follow();
        Count count = new Count();
        long persons = 0;
        long last = 0;
        List<Long> stretch = models.personsAfter(last, STRETCH);
        while (!stretch.isEmpty()) {
            trial.judge(
                    stretch,
                    event -> {
                        count.add(event);
                        each.accept(ReasonInWords.wouldHappen(event));
                    });
            persons += stretch.size();
            last = stretch.getLast();
            stretch = models.personsAfter(last, STRETCH);
        }
        return new Difference(
                persons,
                count.merged.sum(),
                count.split.sum(),
                count.attention.sum(),
                count.healed.sum());
    }

    @Override
    public Progress progress() {
        ModelStore.@Nullable Kept now = models.inForce().orElse(null);
        ModelStore.@Nullable Kept next = models.waiting().orElse(null);
        return new Progress(
                now == null ? null : now.name() + " " + now.version(),
                next == null ? null : next.name() + " " + next.version(),
                next == null ? 0 : next.judged(),
                models.persons());
    }

    /** Differences by kind. */
    private static final class Count {
        final LongAdder merged = new LongAdder();
        final LongAdder split = new LongAdder();
        final LongAdder attention = new LongAdder();
        final LongAdder healed = new LongAdder();

        void add(LinkEvent event) {
            switch (event) {
                case LinkEvent.Merged ignored -> merged.increment();
                case LinkEvent.Split ignored -> split.increment();
                case LinkEvent.NeedsAttention ignored -> attention.increment();
                case LinkEvent.Healed ignored -> healed.increment();
                default -> {}
            }
        }
    }
}

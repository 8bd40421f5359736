package org.rowan.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.rowan.assess.policy.LoadedPolicy;
import org.rowan.assess.store.CaseStore;
import org.rowan.assess.store.PolicyStore;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.disk.Durable;
import org.rowan.platform.line.TaskQueue;
import org.springframework.transaction.annotation.Transactional;

/** Puts a policy into force or into the shadow, and has every open case assessed again. */
public class SwitchPolicy {
    private final PoliciesOnDisk onDisk;
    private final PolicyStore policies;
    private final CaseStore cases;
    private final TaskQueue queue;
    private final AuditTrail audit;
    private final InstantSource clock;

    SwitchPolicy(
            PoliciesOnDisk onDisk,
            PolicyStore policies,
            CaseStore cases,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        this.onDisk = onDisk;
        this.policies = policies;
        this.cases = cases;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a policy into force, here and in every server on this data folder.
     *
     * @return how many open cases will be assessed again
     * @throws UnusableInput when it fails its own examples, or a setting names the live policy
     */
    @Transactional
    public int live(Path file, String by) {
        if (onDisk.paths().named()) {
            throw new UnusableInput(
                    "the setting policies.live names the policy in force",
                    "rowan.yaml",
                    "change that file, or take the setting out");
        }
        return put(file, onDisk.paths().live(), "put into force", by);
    }

    /** Lets a policy run beside the live one from now on, under its file's name. */
    @Transactional
    public int shadow(Path file, String by) {
        return put(
                file,
                onDisk.paths().shadowFolder().resolve(file.getFileName().toString()),
                "put into the shadow",
                by);
    }

    /** Ends a policy in the shadow. */
    @Transactional
    public void endShadow(String name, String by) {
        Path file = onDisk.paths().shadowFolder().resolve(Path.of(name).getFileName().toString());
        try {
            if (!Files.deleteIfExists(file)) {
                throw new UnusableInput(
                        "no policy of that file name is in the shadow",
                        name,
                        "a file of " + onDisk.paths().shadowFolder());
            }
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
        Instant now = clock.instant();
        policies.use(onDisk.now(), by, now);
        audit.append(AuditEntry.of(by, "ended", "policy", name, now, "", "policy in the shadow"));
    }

    private int put(Path file, Path place, String verb, String by) {
        LoadedPolicy loaded = PoliciesInForce.tested(file);
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            Durable.replace(place, loaded.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        Instant now = clock.instant();
        policies.use(onDisk.now(), by, now);
        audit.append(
                AuditEntry.of(
                        by,
                        verb,
                        "policy",
                        loaded.policy().name() + " " + loaded.policy().version(),
                        now,
                        "",
                        loaded.sha256()));
        List<Long> open = cases.open();
        queue.enqueueAll(AssessCases.NAME, open);
        return open.size();
    }
}

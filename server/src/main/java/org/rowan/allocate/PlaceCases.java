package org.rowan.allocate;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rowan.allocate.store.ResponsibleStore;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseRecord;
import org.rowan.intake.Intake;
import org.rowan.intake.Report;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.line.Stage;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stage {@code place}: says whose each case is, beside the queue and never in its way; a
 * person's or a provider's answer stands against it.
 */
class PlaceCases implements Stage, Jurisdiction {
    static final String NAME = "place";

    private final Assessing assessing;
    private final Intake intake;
    private final ResponsibleStore store;
    private final PlaceCase place;
    private final AuditTrail audit;
    private final InstantSource clock;

    PlaceCases(
            Assessing assessing,
            Intake intake,
            ResponsibleStore store,
            PlaceCase place,
            AuditTrail audit,
            InstantSource clock) {
        this.assessing = assessing;
        this.intake = intake;
        this.store = store;
        this.place = place;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return 200;
    }

    @Override
    public void work(List<Long> subjects) {
        Map<CaseId, CaseRecord> cases =
                assessing.findCases(subjects.stream().map(CaseId::new).toList());
        Set<ReferralId> referrals = new LinkedHashSet<>();
        cases.values().forEach(one -> referrals.addAll(one.referrals()));
        Map<ReferralId, Report> reports = intake.findReports(referrals);
        Map<CaseId, ResponsibleStore.Placed> placed = new LinkedHashMap<>();
        cases.forEach((id, record) -> {
            List<Report> own =
                    record.referrals().stream().map(reports::get).filter(Objects::nonNull).toList();
            placed.put(id, new ResponsibleStore.Placed(place.of(own), record.referrals().size()));
        });
        store.save(placed, clock.instant());
    }

    @Override
    public Optional<Responsible> of(CaseId id) {
        return Optional.ofNullable(store.of(List.of(id)).get(id));
    }

    @Override
    public Map<CaseId, Responsible> of(List<CaseId> ids) {
        return store.of(ids);
    }

    @Override
    @Transactional
    public void answer(CaseId id, String force, String source, String by) {
        if (assessing.findCase(id).isEmpty()) {
            throw new UnusableInput(
                    "there is no such case", id.toString(), "a number that the queue shows");
        }
        if (force.isBlank() || force.length() > 100 || source.isBlank() || source.length() > 200) {
            throw new UnusableInput(
                    "a force and how you know are needed",
                    "force",
                    "the name of the force, and for example \"provider's answer of today\"");
        }
        store.answer(id, force.strip(), source.strip(), by, clock.instant());
        audit.append(
                AuditEntry.of(
                        by,
                        "placed",
                        "case",
                        id.toString(),
                        clock.instant(),
                        "",
                        force.strip() + ": " + source.strip()));
    }
}

package org.rowan.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Allocating;
import org.rowan.allocate.LaneNotice;
import org.rowan.allocate.Planning;
import org.rowan.assess.Deciding;
import org.rowan.desk.ListQueue;
import org.rowan.desk.QueueEntry;
import org.rowan.engine.rank.Lane;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue: which case first, and why. */
@Controller
class QueuePage {
    private static final int PER_PAGE = 25;

    private final ListQueue queue;
    private final Allocating allocating;
    private final Deciding deciding;
    private final Planning planning;

    QueuePage(ListQueue queue, Allocating allocating, Deciding deciding, Planning planning) {
        this.queue = queue;
        this.allocating = allocating;
        this.deciding = deciding;
        this.planning = planning;
    }

    /** Everybody lands here; whose roles open no case is led to what they do open. */
    @GetMapping("/desk")
    @PreAuthorize(May.READ_OR_ADMINISTER)
    public String page(
            @RequestParam(required = false) @Nullable String lane,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") int page,
            Authentication who,
            Model model) {
        if (!May.of(who.getAuthorities()).read()) {
            return "redirect:/desk/administration";
        }
        Lane only = lane(lane);
        int number = Math.clamp(page, 1, 10_000);
        String holder = mine ? who.getName() : null;
        List<QueueEntry> entries = queue.list(only, holder, (number - 1) * PER_PAGE, PER_PAGE + 1);
        boolean decides = May.of(who.getAuthorities()).decide();
        Map<Lane, Long> counts = allocating.countByLane();
        // Whoever may decide sees such a case apart, without its place, until somebody has decided.
        model.addAttribute(
                "entries",
                entries.stream()
                        .limit(PER_PAGE)
                        .filter(entry -> !decides || !entry.blind())
                        .toList());
        boolean offers = decides && number == 1 && only != Lane.IMMEDIATE_DANGER;
        model.addAttribute("offered", offers ? queue.offered(holder) : null);
        model.addAttribute("first", (number - 1) * PER_PAGE);
        model.addAttribute("previous", number > 1 ? number - 1 : 0);
        model.addAttribute("next", entries.size() > PER_PAGE ? number + 1 : 0);
        model.addAttribute("lanes", Lane.values());
        model.addAttribute("counts", counts);
        model.addAttribute("all", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("lane", only);
        model.addAttribute("mine", mine);
        List<LaneNotice> notices = planning.notices(who.getName());
        model.addAttribute("notices", notices);
        model.addAttribute(
                "untold",
                decides
                        ? deciding.blindAmong(notices.stream().map(LaneNotice::caseId).toList())
                        : Set.of());
        return "desk/queue";
    }

    private static @Nullable Lane lane(@Nullable String code) {
        for (Lane lane : Lane.values()) {
            if (lane.code().equals(code)) {
                return lane;
            }
        }
        return null;
    }
}

package org.rowan.desk.web;

import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.desk.ApiClients;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.UserAccount;
import org.rowan.platform.users.Users;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where an administrator lands: who may enter, which programs may read, where the keys are, and the
 * commands that change it. Nothing on it comes from a referral.
 */
@Controller
class AdministrationPage {
    private final Users users;
    private final ApiClients clients;
    private final KeyRing keys;
    private final AuditTrail audit;
    private final InstantSource clock;

    AdministrationPage(
            Users users, ApiClients clients, KeyRing keys, AuditTrail audit, InstantSource clock) {
        this.users = users;
        this.clients = clients;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/desk/administration")
    @Transactional
    @PreAuthorize(May.ADMINISTER)
    public String page(Principal who, Model model) {
        audit.append(
                AuditEntry.of(
                        who.getName(),
                        "viewed",
                        "page",
                        "/desk/administration",
                        clock.instant(),
                        "",
                        ""));
        model.addAttribute("people", users.all().stream().map(Person::of).toList());
        model.addAttribute("clients", clients.list());
        model.addAttribute("installation", keys.installation());
        model.addAttribute("logKey", keys.logSigner().id());
        model.addAttribute("recoveryBeside", keys.recoveryCopyBeside().isPresent());
        return "desk/administration";
    }

    /** One line of the list of people, in words. */
    public record Person(
            String name, String roles, String team, String state, String factor, String lastEntry) {
        static Person of(UserAccount account) {
            return new Person(
                    account.name(),
                    account.roles().stream()
                            .map(Role::word)
                            .sorted()
                            .collect(Collectors.joining(", ")),
                    account.inTeam().orElse("none"),
                    state(account),
                    factor(account),
                    day(account.lastEntry()));
        }

        private static String factor(UserAccount account) {
            if (account.byProvider()) {
                return "at the provider";
            }
            return account.secondFactor() ? "set up" : "none";
        }

        private static String state(UserAccount account) {
            if (account.disabled()) {
                return "closed";
            }
            return account.mustChange() ? "one-time password" : "open";
        }

        private static String day(@Nullable Instant at) {
            return at == null ? "never" : at.toString().substring(0, 10);
        }
    }
}

package org.rowan.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.desk.DescribePerson;
import org.rowan.desk.DescribeTies;
import org.rowan.desk.NeedToKnow;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.platform.users.SignedInUser;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every page below a case, a referral or a person, whichever room adds it: who may
 * not open it is asked for a reason first.
 */
@Component
final class CaseDoor implements HandlerInterceptor, WebMvcConfigurer {
    private static final Pattern PAGE =
            Pattern.compile("/desk/(cases|referrals|persons|links)/\\{([A-Za-z]+)[:}].*");

    private final NeedToKnow need;
    private final DescribePerson persons;
    private final DescribeTies ties;
    private final Linking linking;

    CaseDoor(NeedToKnow need, DescribePerson persons, DescribeTies ties, Linking linking) {
        this.need = need;
        this.persons = persons;
        this.ties = ties;
        this.linking = linking;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/desk/cases/**",
                        "/desk/referrals/**",
                        "/desk/persons/**",
                        "/desk/links/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        // What the pages themselves get, however the address was written.
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Matcher page = PAGE.matcher(String.valueOf(pattern));
        if (who == null
                || !(who.getPrincipal() instanceof SignedInUser user)
                || !May.of(who.getAuthorities()).read()
                || !page.matches()) {
            return true;
        }
        CaseId closed =
                page.group(1).equals("links")
                        ? betweenTwo(variable(request, "first"), variable(request, "second"), user)
                        : inTheWay(page.group(1), variable(request, page.group(2)), user);
        if (closed == null) {
            return true;
        }
        response.sendRedirect("/desk/reason/" + closed);
        return false;
    }

    private static String variable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> values ? String.valueOf(values.get(name)) : "";
    }

    /**
     * Two accounts side by side show both: who may not open one of them says why, but for an
     * officer who was told that their case and a colleague's may be about one human.
     */
    private @Nullable CaseId betweenTwo(String first, String second, SignedInUser user) {
        try {
            Collection<LinkedAccount> both =
                    linking.findAccountsByNumber(
                                    List.of(AccountId.parse(first), AccountId.parse(second)))
                            .values();
            Set<String> persons =
                    both.stream()
                            .map(account -> account.person().toString())
                            .collect(Collectors.toSet());
            boolean told =
                    ties.all().stream()
                            .anyMatch(tie -> tie.isHeldBy(user.name()) && tie.isBetween(persons));
            for (LinkedAccount account : both) {
                CaseId closed = told ? null : need.inTheWay(account.referral(), user);
                if (closed != null) {
                    return closed;
                }
            }
            return null;
        } catch (UnusableInput notAnId) {
            return null;
        }
    }

    private @Nullable CaseId inTheWay(String kind, String number, SignedInUser user) {
        try {
            return switch (kind) {
                case "cases" -> need.firstUnlessOneIsOpen(List.of(CaseId.parse(number)), user);
                case "referrals" -> need.inTheWay(ReferralId.parse(number), user);
                default ->
                        need.firstUnlessOneIsOpen(
                                persons.find(PersonId.parse(number))
                                        .map(view ->
                                                view.cases().stream().map(CaseId::parse).toList())
                                        .orElse(List.of()),
                                user);
            };
        } catch (UnusableInput notAnId) {
            return null;
        }
    }
}

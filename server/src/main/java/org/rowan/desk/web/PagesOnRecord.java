package org.rowan.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts on record who opens a list of cases, referrals or refused bodies, before it goes out. A
 * single case, referral or person records its reader itself.
 */
@Component
final class PagesOnRecord implements HandlerInterceptor, WebMvcConfigurer {
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    PagesOnRecord(AuditTrail audit, TransactionTemplate transaction, InstantSource clock) {
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/desk",
                        "/desk/needs-a-person",
                        "/desk/manager",
                        "/desk/manager/plan",
                        "/desk/manager/plan.csv");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null
                && request.getMethod().equals("GET")
                && May.of(who.getAuthorities()).read()) {
            AuditEntry entry =
                    AuditEntry.of(
                            who.getName(),
                            "viewed",
                            "page",
                            request.getRequestURI(),
                            clock.instant(),
                            "",
                            "");
            transaction.executeWithoutResult(status -> audit.append(entry));
        }
        return true;
    }
}

package org.rowan.platform.web;

import java.util.function.Supplier;
import org.rowan.platform.users.Factors;
import org.rowan.platform.users.SecondFactor;
import org.rowan.platform.users.SignedInUser;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets people into the desk who have proved what is asked of them. What is missing is told to
 * Spring Security, which leads to the page where it can be proved.
 *
 * @param settingUp whether those who have still to set up a second factor pass too
 */
record EnoughFactors(boolean settingUp)
        implements AuthorizationManager<RequestAuthorizationContext> {
    private static final AuthorizationManager<RequestAuthorizationContext> CODE =
            AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
                    .requireFactor(factor -> factor.passwordAuthority())
                    .requireFactor(factor -> factor.authority(Factors.CODE))
                    .build();

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> who, RequestAuthorizationContext request) {
        if (!(who.get() instanceof Authentication known)
                || !known.isAuthenticated()
                || !(known.getPrincipal() instanceof SignedInUser user)) {
            return new AuthorizationDecision(false);
        }
        boolean passes =
                user.secondFactor() == SecondFactor.NOT_ASKED
                        || user.secondFactor() == SecondFactor.TO_SET_UP && settingUp;
        if (passes) {
            return new AuthorizationDecision(true);
        }
        AuthorizationResult factors = CODE.authorize(who, request);
        return factors == null ? new AuthorizationDecision(false) : factors;
    }
}

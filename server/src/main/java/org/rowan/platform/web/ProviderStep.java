package org.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rowan.platform.users.ByProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Takes people whom the provider of sign-in sends back: Spring Security checks what it says, and
 * the person's record here decides what they may do.
 */
final class ProviderStep extends OAuth2LoginAuthenticationFilter {
    /** In the session of somebody who is not known here: what an administrator has to be told. */
    static final String STRANGER = "rowan.stranger";

    private final SignInProvider provider;
    private final ByProvider people;

    ProviderStep(SignInProvider provider, ByProvider people) {
        super(provider, new NoTokensKept(), DeskDoorConfiguration.FROM_PROVIDER);
        this.provider = provider;
        this.people = people;
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        Authentication proved = super.attemptAuthentication(request, response);
        if (!(proved.getPrincipal() instanceof OidcUser person)) {
            throw new BadCredentialsException("the provider does not say who it is");
        }
        String subject = person.getClaimAsString(provider.personClaim());
        Instant at = person.getAuthenticatedAt();
        try {
            return people.admit(subject == null ? "" : subject, at == null ? Instant.EPOCH : at);
        } catch (BadCredentialsException unknown) {
            request.getSession().setAttribute(STRANGER, subject == null ? "" : subject);
            throw unknown;
        }
    }

    /** Rowan asks the provider who somebody is and nothing after that. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Let go of.
        }

        @Override
        public void removeAuthorizedClient(
                String id,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // There is none.
        }
    }
}

package org.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.platform.users.ByProvider;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.client.RestClient;

/**
 * Puts sign-in by the provider beside the form: an authorization code with PKCE (RFC 7636), a nonce
 * and a signed ID token (OpenID Connect Core 1.0, 3.1).
 */
final class SigningInByProvider extends AbstractHttpConfigurer<SigningInByProvider, HttpSecurity> {
    private static final Duration CONNECTS = Duration.ofSeconds(5);
    private static final Duration ANSWERS = Duration.ofSeconds(10);

    private final SignInProvider provider;
    private final ByProvider people;
    private final KnockCounter knocks;
    private final AuthenticationSuccessHandler in;

    SigningInByProvider(
            SignInProvider provider,
            ByProvider people,
            KnockCounter knocks,
            AuthenticationSuccessHandler in) {
        this.provider = provider;
        this.people = people;
        this.knocks = knocks;
        this.in = in;
    }

    @Override
    public void configure(HttpSecurity http) {
        OAuth2AuthorizationRequestRedirectFilter there =
                new OAuth2AuthorizationRequestRedirectFilter(requests());
        there.setAuthenticationFailureHandler(refused());
        ProviderStep back = new ProviderStep(provider, people);
        back.setAuthenticationManager(
                new ProviderManager(
                        new OidcAuthorizationCodeAuthenticationProvider(
                                tokens(),
                                // The token says who it is; nothing else is asked for.
                                token -> new DefaultOidcUser(List.of(), token.getIdToken()))));
        back.setSessionAuthenticationStrategy(
                http.getSharedObject(SessionAuthenticationStrategy.class));
        back.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        back.setAuthenticationSuccessHandler(in);
        back.setAuthenticationFailureHandler(refused());
        http.addFilterAfter(there, UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(back, UsernamePasswordAuthenticationFilter.class);
    }

    /**
     * Who is asked to prove it again, before what cannot be undone, is not let through by habit.
     */
    private OAuth2AuthorizationRequestResolver requests() {
        DefaultOAuth2AuthorizationRequestResolver plain =
                new DefaultOAuth2AuthorizationRequestResolver(
                        provider, DeskDoorConfiguration.BY_PROVIDER);
        plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                OAuth2AuthorizationRequest asked = plain.resolve(request);
                return asked == null || request.getParameter("again") == null
                        ? asked
                        : OAuth2AuthorizationRequest.from(asked)
                                .additionalParameters(more -> {
                                    more.put("prompt", "login");
                                    more.put("max_age", "0");
                                })
                                .build();
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(
                    HttpServletRequest request, String id) {
                return plain.resolve(request, id);
            }
        };
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        JdkClientHttpRequestFactory requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(CONNECTS).build());
        requests.setReadTimeout(ANSWERS);
        RestClientAuthorizationCodeTokenResponseClient client =
                new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }

    private AuthenticationFailureHandler refused() {
        return (request, response, problem) -> {
            boolean away = isAway(problem);
            if (!away) {
                knocks.failed(request.getRemoteAddr());
            }
            response.sendRedirect(
                    DeskDoorConfiguration.SIGN_IN + (away ? "?away" : "?unconfirmed"));
        };
    }

    /** Whether it was the way to the provider that failed, and not the person. */
    private static boolean isAway(AuthenticationException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof IllegalArgumentException) {
                return true;
            }
        }
        return false;
    }
}

package org.rowan.platform.web;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AuditTrail;
import org.rowan.platform.users.ByProvider;
import org.rowan.platform.users.CodeTyped;
import org.rowan.platform.users.DeskCheck;
import org.rowan.platform.users.Factors;
import org.rowan.platform.users.Users;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the desk's door: how people sign in, and what of them is on record. */
@WebRoom
@Import({SignInPage.class, SecondFactorPage.class, PasswordPage.class, FrontPage.class})
class DeskDoorConfiguration {
    static final String SIGN_IN = "/desk/sign-in";
    static final String SIGN_OUT = "/desk/sign-out";
    static final String BY_PROVIDER = "/desk/sign-in/by";
    static final String FROM_PROVIDER = "/desk/sign-in/from/" + SignInProvider.ID;
    static final String CODE = "/desk/code";
    static final String PASSWORD = "/desk/password";
    static final String SECOND_FACTOR = "/desk/second-factor";

    /** One person at a few machines at once; the oldest session ends when there are more. */
    private static final int SESSIONS_OF_ONE = 3;

    @Bean
    EntriesOnRecord entriesOnRecord(
            AuditTrail audit, TransactionTemplate transaction, InstantSource clock) {
        return new EntriesOnRecord(audit, transaction, clock);
    }

    /** Tells the desk's door which sessions have ended. */
    @Bean
    HttpSessionEventPublisher sessionsThatEnd() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    KnockCounter knockCounter(InstantSource clock) {
        return new KnockCounter(clock);
    }

    @Bean
    @ConditionalOnProperty("rowan.sign-in.oidc.issuer")
    SignInProvider signInProvider(Environment settings) {
        return new SignInProvider(settings);
    }

    /**
     * The desk: people with a session. Which role may do what is each page's own
     * {@code @PreAuthorize}.
     */
    @Bean
    @Order(100)
    SecurityFilterChain deskDoor(
            HttpSecurity http,
            DeskCheck check,
            Users users,
            KnockCounter knocks,
            EntriesOnRecord record,
            ObjectProvider<SignInProvider> provider,
            ByProvider people,
            InstantSource clock) {
        AuthenticationSuccessHandler in = whenIn(record);
        provider.ifAvailable(one -> http.with(new SigningInByProvider(one, people, knocks, in)));
        return http.securityMatcher("/", "/desk", "/desk/**")
                .authenticationManager(check.manager())
                .authorizeHttpRequests(ask ->
                        ask.requestMatchers(SIGN_IN)
                                .permitAll()
                                .requestMatchers(CODE, SIGN_OUT)
                                .authenticated()
                                .requestMatchers(SECOND_FACTOR, PASSWORD)
                                .access(new EnoughFactors(true))
                                .anyRequest()
                                .access(new EnoughFactors(false)))
                .formLogin(form ->
                        form.loginPage(SIGN_IN)
                                .successHandler(in)
                                .failureHandler(whenRefused(SIGN_IN, knocks)))
                .with(new SecondStepOfSigningIn(in, whenCodeIsRefused(knocks, record)))
                .exceptionHandling(handling ->
                        handling.defaultDeniedHandlerForMissingAuthority(
                                (request, response, problem) ->
                                        response.sendRedirect(
                                                nextStep(
                                                        SecurityContextHolder.getContext()
                                                                .getAuthentication())),
                                Factors.CODE))
                .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_IN + "?out"))
                .sessionManagement(sessions ->
                        sessions.sessionFixation(fixed -> fixed.newSession())
                                .maximumSessions(SESSIONS_OF_ONE)
                                .expiredUrl(SIGN_IN + "?ended"))
                .addFilterBefore(new SignedInBeforeUpload(), CsrfFilter.class)
                .addFilterBefore(
                        new KnockFilter(knocks), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SessionStillGood(users, clock), AuthorizationFilter.class)
                .build();
    }

    /** Where what is missing can be proved, or set up. */
    private static String nextStep(@Nullable Authentication who) {
        return who != null && Factors.lackCode(who) ? CODE : SECOND_FACTOR;
    }

    private static AuthenticationSuccessHandler whenIn(EntriesOnRecord record) {
        SavedRequestAwareAuthenticationSuccessHandler toDesk =
                new SavedRequestAwareAuthenticationSuccessHandler();
        toDesk.setDefaultTargetUrl("/desk");
        return (request, response, who) -> {
            String verb = Factors.enough(who) ? "signed-in" : "gave-password";
            record.note(who.getName(), verb, request.getRemoteAddr());
            if (Factors.enough(who)) {
                toDesk.onAuthenticationSuccess(request, response, who);
            } else {
                // What they wanted to see stays remembered for when they are in.
                response.sendRedirect(nextStep(who));
            }
        };
    }

    private static AuthenticationFailureHandler whenRefused(String page, KnockCounter knocks) {
        SimpleUrlAuthenticationFailureHandler back =
                new SimpleUrlAuthenticationFailureHandler(page + "?refused");
        return (request, response, problem) -> {
            knocks.failed(request.getRemoteAddr());
            back.onAuthenticationFailure(request, response, problem);
        };
    }

    /** Somebody knows the password and not the code, which its owner should hear of. */
    private static AuthenticationFailureHandler whenCodeIsRefused(
            KnockCounter knocks, EntriesOnRecord record) {
        AuthenticationFailureHandler refused = whenRefused(CODE, knocks);
        return (request, response, problem) -> {
            if (problem.getAuthenticationRequest() instanceof CodeTyped typed) {
                record.note(
                        typed.getPrincipal().name(), "gave-wrong-code", request.getRemoteAddr());
            }
            refused.onAuthenticationFailure(request, response, problem);
        };
    }

    /** Puts {@link CodeStep} behind the check of the password, with the same rules for sessions. */
    private static final class SecondStepOfSigningIn
            extends AbstractHttpConfigurer<SecondStepOfSigningIn, HttpSecurity> {
        private final AuthenticationSuccessHandler in;
        private final AuthenticationFailureHandler refused;

        SecondStepOfSigningIn(
                AuthenticationSuccessHandler in, AuthenticationFailureHandler refused) {
            this.in = in;
            this.refused = refused;
        }

        @Override
        public void configure(HttpSecurity http) {
            CodeStep step = new CodeStep();
            step.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
            step.setSessionAuthenticationStrategy(
                    http.getSharedObject(SessionAuthenticationStrategy.class));
            step.setSecurityContextRepository(
                    http.getSharedObject(SecurityContextRepository.class));
            step.setAuthenticationSuccessHandler(in);
            step.setAuthenticationFailureHandler(refused);
            http.addFilterAfter(step, UsernamePasswordAuthenticationFilter.class);
        }
    }
}

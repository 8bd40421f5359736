package org.rowan.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.catalina.session.ManagerBase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Wires the doors that belong to no room and need no sign-in: the look of the pages, operations,
 * and the closed rest.
 */
@WebRoom
@Import(ErrorPages.class)
class DoorConfiguration {
    static final int MOST_SESSIONS = 20_000;

    /** Requests are measured as a whole; measuring each filter again costs more than it tells. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Style sheets, scripts and icons, which hold nothing secret. */
    @Bean
    @Order(101)
    SecurityFilterChain assetsDoor(HttpSecurity http) {
        return stateless(
                        http.securityMatcher("/assets/**", "/webjars/**", "/favicon.ico", "/error"))
                .authorizeHttpRequests(ask ->
                        ask.requestMatchers(HttpMethod.GET).permitAll().anyRequest().denyAll())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    /**
     * Operations: health for anybody who reaches the door, figures for the addresses that {@code
     * metrics.allow} names.
     */
    @Bean
    @Order(102)
    SecurityFilterChain actuatorDoor(HttpSecurity http, Environment settings) {
        AllowedAddresses allowed = AllowedAddresses.of(settings);
        return stateless(http.securityMatcher("/actuator", "/actuator/**"))
                .authorizeHttpRequests(ask ->
                        ask.requestMatchers("/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/prometheus")
                                .access((who, context) -> allowed.decide(context.getRequest()))
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(DoorConfiguration::notFound)
                .build();
    }

    /** What no room claims is not found, and says nothing about what else there may be. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return stateless(http)
                .authorizeHttpRequests(ask -> ask.anyRequest().denyAll())
                .exceptionHandling(DoorConfiguration::notFound)
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static void notFound(
            org.springframework.security.config.annotation.web.configurers
                                    .ExceptionHandlingConfigurer<
                            HttpSecurity>
                    handling) {
        handling.authenticationEntryPoint((request, response, problem) ->
                        response.sendError(HttpServletResponse.SC_NOT_FOUND))
                .accessDeniedHandler((request, response, problem) ->
                        response.sendError(HttpServletResponse.SC_NOT_FOUND));
    }

    /** Whoever only opens the sign-in page, over and over, does not fill the memory. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sessionsAtMost() {
        return tomcat ->
                tomcat.addContextCustomizers(context -> {
                    if (context.getManager() instanceof ManagerBase sessions) {
                        sessions.setMaxActiveSessions(MOST_SESSIONS);
                    }
                });
    }

    /** PostgreSQL takes no NUL in a text, and nobody types one. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    FilterRegistrationBean<StrictHeaders> strictHeaders() {
        return first(new StrictHeaders(), 0);
    }

    @Bean
    FilterRegistrationBean<PlainAddresses> plainAddresses() {
        return first(new PlainAddresses(), 4);
    }

    @Bean
    FilterRegistrationBean<AllowedHosts> allowedHosts(Environment settings) {
        return first(new AllowedHosts(settings), 1);
    }

    @Bean
    FilterRegistrationBean<BodyLimits> bodyLimits(ObjectProvider<BodyLimit> limits) {
        return first(new BodyLimits(List.copyOf(limits.orderedStream().toList())), 3);
    }

    @Bean
    FilterRegistrationBean<RoomsByPort> roomsByPort(Environment settings) {
        return first(new RoomsByPort(settings.getProperty("rowan.desk-port", Integer.class, 0)), 2);
    }

    /** Before Spring Security, so that even what it turns away has passed. */
    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(
            F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + place);
        return registration;
    }
}

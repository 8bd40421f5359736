package org.rowan.desk.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.rowan.desk.ApiClients;
import org.rowan.desk.DeskJson;
import org.rowan.platform.web.WebRoom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door {@code /api/v1}: programs with a key. No session, no cookie, and so no page of another
 * site can use somebody's.
 */
@WebRoom
@Import({ApiReads.class, ApiProblems.class, ApiDescription.class})
public class ApiDoor {
    private static final JsonMapper JSON = DeskJson.mapper();

    @Bean
    @Order(50)
    SecurityFilterChain apiDoor(HttpSecurity http, ApiClients clients) {
        return http.securityMatcher(ApiReads.V1, ApiReads.V1 + "/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ApiKeyFilter(clients), AuthorizationFilter.class)
                .authorizeHttpRequests(ask ->
                        ask.requestMatchers(ApiDescription.PATH)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(
                                        (request, response, problem) -> {
                                            response.setHeader("WWW-Authenticate", "Bearer");
                                            send(
                                                    response,
                                                    ApiProblems.told(
                                                            HttpStatus.UNAUTHORIZED,
                                                            "a key is needed, and one that works",
                                                            "Authorization",
                                                            "Authorization: Bearer KEY, with what ./rowan api-key add NAME printed"));
                                        })
                                .accessDeniedHandler((request, response, problem) ->
                                        send(
                                                response,
                                                ApiProblems.told(
                                                        HttpStatus.FORBIDDEN,
                                                        "the roles of this key do not open this",
                                                        "Authorization",
                                                        "a key with another role"))))
                .build();
    }

    /** Boot's own mapper takes it up, so that answers name numbers as they are printed. */
    @Bean
    JacksonModule printedNumbers() {
        return DeskJson.numbers();
    }

    /** Before any converter of answers has been reached. */
    private static void send(HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", problem.getTitle());
        told.put("status", problem.getStatus());
        told.put("detail", problem.getDetail());
        told.putAll(Objects.requireNonNullElse(problem.getProperties(), Map.of()));
        response.setStatus(problem.getStatus());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(JSON.writeValueAsBytes(told));
    }
}

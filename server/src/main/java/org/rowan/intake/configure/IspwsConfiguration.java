package org.rowan.intake.configure;

import org.rowan.intake.receiving.EndSubmission;
import org.rowan.intake.receiving.RateLimits;
import org.rowan.intake.receiving.Refusals;
import org.rowan.intake.receiving.Senders;
import org.rowan.intake.receiving.Submissions;
import org.rowan.intake.store.Receipts;
import org.rowan.intake.web.IspwsServlet;
import org.rowan.platform.web.BodyLimit;
import org.rowan.platform.web.WebRoom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;

/** The door {@code /ispws}, left out when a command opens the rooms without a web server. */
@WebRoom
class IspwsConfiguration {

    /** The servlet recognises senders itself, at a fraction of the price of a filter chain. */
    @Bean
    @Order(10)
    SecurityFilterChain ispwsDoor() {
        return new DefaultSecurityFilterChain(
                request -> request.getRequestURI().startsWith("/ispws/"));
    }

    /** The doors know their own limits: a document's is small, a file has none. */
    @Bean
    BodyLimit ispwsBodies() {
        return new BodyLimit("/ispws/", Long.MAX_VALUE);
    }

    @Bean
    ServletRegistrationBean<IspwsServlet> ispws(
            Senders senders,
            Submissions submissions,
            EndSubmission end,
            Refusals refusals,
            JdbcClient jdbc,
            @Value("${rowan.organisation:this installation of Rowan}") String receiver) {
        IspwsServlet servlet =
                new IspwsServlet(
                        senders,
                        new RateLimits(System::nanoTime),
                        submissions,
                        end,
                        new Receipts(jdbc),
                        refusals,
                        receiver);
        return new ServletRegistrationBean<>(servlet, "/ispws/*");
    }
}

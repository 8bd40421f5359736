package org.rowan.match.configure;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import org.rowan.platform.web.BodyLimit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts the HMA-compatible service at {@code /hma}.
 *
 * <p>It stands before the filter chains of the other doors: it admits clients itself, by keys and
 * not by sessions, must accept doubled slashes, which the others refuse, and has look-ups to answer
 * by the thousand. Strict headers, ports and limits of bodies come before it as before all doors.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HmaConfiguration {
    private static final String NAME = "org.rowan.match.hma.HmaServlet";
    private static final String PATHS = "/hma/*";

    @Bean
    ServletRegistrationBean<HttpServlet> hmaServlet(
            @Qualifier(NAME) HttpServlet servlet,
            @Value("${rowan.hma.largest-upload:104857600}") int largest) {
        ServletRegistrationBean<HttpServlet> registration =
                new ServletRegistrationBean<>(servlet, PATHS);
        // Uploads stay in memory: nothing is to lie about in clear on the disk.
        registration.setMultipartConfig(
                new MultipartConfigElement("", largest, largest + 65_536L, largest));
        return registration;
    }

    @Bean
    BodyLimit hmaBodies(@Value("${rowan.hma.largest-upload:104857600}") int largest) {
        return new BodyLimit("/hma", largest + 65_536L);
    }

    @Bean
    FilterRegistrationBean<jakarta.servlet.Filter> hmaDoor(@Qualifier(NAME) HttpServlet servlet) {
        FilterRegistrationBean<jakarta.servlet.Filter> registration =
                new FilterRegistrationBean<>(
                        (request, response, others) -> servlet.service(request, response));
        registration.addUrlPatterns(PATHS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        registration.setName("hmaDoor");
        return registration;
    }
}

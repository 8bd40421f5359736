package org.rowan.desk.web;

import org.rowan.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much the desk takes at once; larger files go in by {@code ./rowan intake}. */
@Configuration(proxyBeanMethods = false)
class UploadLimit {
    /** Agrees with {@code spring.servlet.multipart.max-request-size}. */
    static final long BYTES = 64L << 20;

    @Bean
    BodyLimit uploadsAtTheDesk() {
        return new BodyLimit("/desk/take-in/files", BYTES);
    }
}

package org.rowan.desk.web;

import java.io.IOException;
import org.rowan.platform.content.UploadFolder;
import org.rowan.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much the desk takes at once; larger files go in by {@code ./rowan intake}. */
@Configuration(proxyBeanMethods = false)
class UploadLimit {
    /** Agrees with {@code spring.servlet.multipart.max-request-size}. */
    static final long BYTES = 64L << 20;

    @Bean
    BodyLimit uploadsAtTheDesk(UploadFolder uploads) throws IOException {
        // The web server puts them there as they come, and does not make the folder.
        uploads.ready();
        return new BodyLimit("/desk/take-in/files", BYTES);
    }
}

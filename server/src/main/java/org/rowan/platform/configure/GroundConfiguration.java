package org.rowan.platform.configure;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room may ask for: the clock. */
@Configuration(proxyBeanMethods = false)
class GroundConfiguration {
    /** The one clock. Rooms take it in their constructors, and tests set it. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}

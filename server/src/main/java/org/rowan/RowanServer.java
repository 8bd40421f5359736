package org.rowan;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * All rooms put together by Spring: every room's {@code configure} package is scanned, and nothing
 * else, so that what runs is what a room's configuration names.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.rowan",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "^(?!org\\.rowan\\.(\\w+\\.)+(configure\\.\\w+|\\w*Configuration)$).*"))
public class RowanServer {}

package org.rowan.match.configure;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The room's parts: every class of it that is marked as a component. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "org.rowan.match",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class MatchConfiguration {}

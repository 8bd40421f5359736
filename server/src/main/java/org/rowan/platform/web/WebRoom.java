package org.rowan.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration that holds a room's door (its {@code SecurityFilterChain} and controllers) and is
 * left out when a command opens the rooms without a web server.
 *
 * <p>The chain names its paths ({@code securityMatcher("/ispws/**")}) and an {@code @Order} below
 * 1000; the last chain, which finds nothing, is the platform's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public @interface WebRoom {}

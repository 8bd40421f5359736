package org.rowan.platform.users;

import org.springframework.security.authentication.AuthenticationManager;

/**
 * The check of names and passwords at the desk's door. It is no {@code AuthenticationManager} bean
 * itself, so that no other door takes desk passwords by accident.
 *
 * @param manager what the desk's filter chain asks
 */
public record DeskCheck(AuthenticationManager manager) {}

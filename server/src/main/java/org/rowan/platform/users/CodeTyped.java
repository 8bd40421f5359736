package org.rowan.platform.users;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A code that somebody who has given their password types as the second step of signing in. */
public final class CodeTyped extends AbstractAuthenticationToken {
    private final SignedInUser user;
    private final String code;

    public CodeTyped(SignedInUser user, String code) {
        super(List.of());
        this.user = user;
        this.code = code;
    }

    @Override
    public SignedInUser getPrincipal() {
        return user;
    }

    @Override
    public String getCredentials() {
        return code;
    }
}

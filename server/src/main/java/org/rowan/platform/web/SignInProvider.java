package org.rowan.platform.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The provider of sign-in (OpenID Connect) that {@code sign-in.oidc} names. What it says of itself
 * is asked when the first person signs in by it, so that Rowan opens while the provider is away.
 */
final class SignInProvider implements ClientRegistrationRepository {
    private static final Logger log = LoggerFactory.getLogger(SignInProvider.class);
    private static final String SETTINGS = "rowan.sign-in.oidc.";

    /** There is one provider; its place in addresses. */
    static final String ID = "provider";

    private final String issuer;
    private final String clientId;
    private final @Nullable String secret;
    private final String personClaim;
    private final String name;
    private volatile @Nullable ClientRegistration known;

    SignInProvider(Environment settings) {
        this.issuer = settings.getRequiredProperty(SETTINGS + "issuer");
        this.clientId = settings.getProperty(SETTINGS + "client-id", "");
        if (clientId.isEmpty()) {
            throw new UnusableInput(
                    "the provider of sign-in has no name for Rowan",
                    "sign-in.oidc.client-id in rowan.yaml",
                    "client-id: the one that the provider's administrators gave");
        }
        refuseClearText(issuer);
        this.secret = secret(settings.getProperty(SETTINGS + "client-secret"));
        this.personClaim = settings.getProperty(SETTINGS + "person-claim", "sub");
        this.name = settings.getProperty(SETTINGS + "name", "your organisation's account");
    }

    /** What people call it. */
    String name() {
        return name;
    }

    /** The claim by which people are known here. */
    String personClaim() {
        return personClaim;
    }

    /** Where a session at the provider is ended, when it said so; null while it is not known. */
    @Nullable String endSession() {
        ClientRegistration there = known;
        Object address =
                there == null
                        ? null
                        : there.getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint");
        return address == null ? null : String.valueOf(address);
    }

    /**
     * @throws IllegalArgumentException when the provider is away or says what cannot be used
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration there = known;
        if (there == null) {
            there = asked();
            known = there;
        }
        return there;
    }

    private ClientRegistration asked() {
        try {
            ClientRegistration.Builder builder =
                    ClientRegistrations.fromOidcIssuerLocation(issuer)
                            .registrationId(ID)
                            .clientId(clientId)
                            .scope("openid")
                            .redirectUri("{baseUrl}" + DeskDoorConfiguration.FROM_PROVIDER);
            ClientRegistration there =
                    (secret == null
                                    ? builder.clientAuthenticationMethod(
                                            ClientAuthenticationMethod.NONE)
                                    : builder.clientSecret(secret))
                            .build();
            ClientRegistration.ProviderDetails details = there.getProviderDetails();
            refuseClearText(String.valueOf(details.getAuthorizationUri()));
            refuseClearText(String.valueOf(details.getTokenUri()));
            refuseClearText(String.valueOf(details.getJwkSetUri()));
            return there;
        } catch (RuntimeException problem) {
            log.warn("The provider of sign-in cannot be used: {}", problem.getMessage());
            throw new IllegalArgumentException("the provider of sign-in cannot be used", problem);
        }
    }

    /** Tokens travel in clear text on this machine only. */
    private static void refuseClearText(String address) {
        URI uri = URI.create(address);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && isLoopback(uri.getHost()))) {
            throw new UnusableInput(
                    "sign-in would travel in the clear to " + address,
                    "sign-in.oidc.issuer in rowan.yaml",
                    "a provider that is reached by https");
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static @Nullable String secret(@Nullable String where) {
        if (where == null) {
            return null;
        }
        String secret;
        if (where.startsWith("env:")) {
            secret = System.getenv(where.substring("env:".length()));
        } else {
            try {
                secret = Files.readString(Path.of(where.substring("file:".length()))).strip();
            } catch (IOException problem) {
                secret = null;
            }
        }
        if (secret == null || secret.isBlank()) {
            throw new UnusableInput(
                    "Rowan's secret at the provider of sign-in cannot be read",
                    where,
                    "a file that the account which runs Rowan may read, or a variable in its"
                            + " environment");
        }
        return secret;
    }

    @Override
    public String toString() {
        return "provider of sign-in " + issuer;
    }
}

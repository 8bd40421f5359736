package org.rowan.platform.users;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An authenticator app as a person has one on a phone, which reads the key off the page. */
public final class AuthenticatorApp {
    private static final Pattern ADDRESS =
            Pattern.compile("otpauth://totp/[^?]+\\?secret=([A-Z2-7]+)&");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private long shown;

    private AuthenticatorApp(byte[] secret) {
        this.secret = secret;
        this.shown = TimedCode.step(Instant.now()) - 1;
    }

    /** Adds the account whose key a page shows. */
    public static AuthenticatorApp reading(String page) {
        Matcher address = ADDRESS.matcher(page.replace("&amp;", "&"));
        if (!address.find()) {
            throw new AssertionError("no key is shown on " + page);
        }
        String text = address.group(1);
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        long held = 0;
        int bits = 0;
        for (char one : text.toCharArray()) {
            held = held << 5 | BASE32.indexOf(one);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return new AuthenticatorApp(bytes.array());
    }

    /**
     * A code that is taken and was not shown before: the one of now, then the next. Whoever asks
     * more often waits, as a person does.
     */
    public String code() {
        shown = Math.max(shown + 1, TimedCode.step(Instant.now()));
        while (shown > TimedCode.step(Instant.now()) + 1) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return TimedCode.of(secret, shown);
    }

    public byte[] secret() {
        return secret.clone();
    }

    /** Six digits that are none of its codes now. */
    public String wrongCode() {
        long now = TimedCode.step(Instant.now());
        for (int guess = 0; ; guess++) {
            String typed = "%06d".formatted(guess);
            boolean right = false;
            for (long step = now - 3; step <= now + 3; step++) {
                right |= TimedCode.of(secret, step).equals(typed);
            }
            if (!right) {
                return typed;
            }
        }
    }
}

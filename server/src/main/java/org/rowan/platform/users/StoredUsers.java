package org.rowan.platform.users;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Everybody, kept in the table {@code platform.user_account}. */
final class StoredUsers implements Users {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private final UserTable table;
    private final PasswordEncoder encoder;
    private final SecondFactors factors;
    private final FactorRule rule;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    StoredUsers(
            UserTable table,
            PasswordEncoder encoder,
            SecondFactors factors,
            FactorRule rule,
            InstantSource clock) {
        this.table = table;
        this.encoder = encoder;
        this.factors = factors;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    public String add(String name, Set<Role> roles, @Nullable String team) {
        String password = PasswordRule.oneTime(random);
        insert(name, roles, team, password, true);
        return password;
    }

    @Override
    public void addWithPassword(
            String name, Set<Role> roles, @Nullable String team, String password) {
        refuse(PasswordRule.objection(name, password));
        insert(name, roles, team, password, false);
    }

    @Override
    public void addByProvider(String name, Set<Role> roles, @Nullable String team, String subject) {
        usable(name);
        if (subject.isBlank() || !table.insertByProvider(name, roles, team, subject.strip())) {
            throw new UnusableInput(
                    "there is a user " + name + " already, or somebody else is " + subject,
                    "NAME",
                    "./rowan user list");
        }
    }

    @Override
    public void reopen(String name) {
        known(table.reopen(normal(name)), name);
    }

    private static void usable(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UnusableInput(
                    "\"" + name + "\" cannot be the name of a user",
                    "NAME",
                    "2 to 40 lower-case letters, digits, dots, hyphens or underscores, beginning with a letter");
        }
    }

    private void insert(
            String name,
            Set<Role> roles,
            @Nullable String team,
            String password,
            boolean mustChange) {
        usable(name);
        if (!table.insert(
                name, roles, team, String.valueOf(encoder.encode(password)), mustChange)) {
            throw new UnusableInput(
                    "there is a user " + name + " already",
                    "NAME",
                    "another name, or ./rowan user renew " + name + " for a new one-time password");
        }
    }

    @Override
    public void disable(String name) {
        known(table.disable(normal(name)), name);
    }

    @Override
    public String renew(String name) {
        if (find(name).filter(UserAccount::byProvider).isPresent()) {
            throw new UnusableInput(
                    name + " signs in by the provider and has no password here",
                    "NAME",
                    "their password at the provider");
        }
        String password = PasswordRule.oneTime(random);
        known(
                table.setPassword(normal(name), String.valueOf(encoder.encode(password)), true),
                name);
        return password;
    }

    private static void known(boolean found, String name) {
        if (!found) {
            throw new UnusableInput("there is no user " + name, "NAME", "./rowan user list");
        }
    }

    @Override
    public Optional<UserAccount> find(String name) {
        return table.find(normal(name));
    }

    @Override
    public List<UserAccount> all() {
        return table.all();
    }

    @Override
    public Set<Role> unfilled(Set<Role> wanted) {
        Set<Role> unfilled = EnumSet.noneOf(Role.class);
        unfilled.addAll(wanted);
        all().stream()
                .filter(account -> !account.disabled())
                .forEach(account -> unfilled.removeAll(account.roles()));
        return unfilled;
    }

    @Override
    public void changePassword(String name, String present, String wanted) {
        if (!isPassword(normal(name), present)) {
            throw new UnusableInput("the present password is wrong", "present", "type it again");
        }
        if (present.equals(wanted)) {
            throw new UnusableInput("the new password is the old one", "wanted", "a different one");
        }
        refuse(PasswordRule.objection(normal(name), wanted));
        table.setPassword(normal(name), String.valueOf(encoder.encode(wanted)), false);
    }

    @Override
    public int forgetDisabledBefore(Instant before) {
        return table.deleteDisabledBefore(before);
    }

    @Override
    public boolean confirm(String name, String password) {
        String normal = normal(name);
        Instant now = clock.instant();
        if (table.isLocked(normal, now)
                || table.find(normal).filter(a -> !a.disabled()).isEmpty()) {
            return false;
        }
        boolean right = isPassword(normal, password);
        if (!right) {
            table.recordFailure(normal, now, Entrance.FAILURES_TO_LOCK, Entrance.LOCK);
        }
        return right;
    }

    @Override
    public boolean confirm(String name, String password, String code) {
        Optional<UserAccount> account = table.find(normal(name)).filter(a -> !a.mustChange());
        if (account.isEmpty() || !confirm(name, password)) {
            return false;
        }
        return switch (rule.of(account.get())) {
            case NOT_ASKED -> true;
            case TO_SET_UP -> false;
            case SET_UP -> factors.accepts(normal(name), code);
        };
    }

    private boolean isPassword(String name, String typed) {
        return table.passwordHash(name).filter(hash -> encoder.matches(typed, hash)).isPresent();
    }

    private static void refuse(Optional<String> objection) {
        objection.ifPresent(text -> {
            throw new UnusableInput(text, "wanted", "three or four unrelated words");
        });
    }

    /** People type their own name with a capital. */
    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

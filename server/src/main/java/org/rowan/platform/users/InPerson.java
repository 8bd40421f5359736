package org.rowan.platform.users;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine.Option;

/**
 * Who gives a command in their own name, where the operating system's user is not enough: name,
 * password, and the code of their second factor where one is asked of them.
 */
public final class InPerson {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who does this: a user of the desk. Asked for when left out.")
    private @Nullable String name;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file with their password; asked for without showing it when left out.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "The code of their second factor; asked for when left out and needed.")
    private @Nullable String code;

    /**
     * Their name, once they are known to be themselves and to hold a role.
     *
     * @throws UnusableInput when what was typed is not theirs, or they do not hold the role
     */
    public String confirmed(Users users, Role role) {
        String who =
                StoredUsers.normal(name == null ? asked("Your name at the desk", "--by") : name);
        boolean factor = users.find(who).filter(UserAccount::secondFactor).isPresent();
        String password = password(who);
        String typed = code == null && factor ? asked("Code of your app", "--code") : code;
        if (!users.confirm(who, password, typed == null ? "" : typed)) {
            throw new UnusableInput(
                    "what was typed is not " + who + "'s, or the account is locked",
                    "--by " + who,
                    "all of it again; who has a one-time password, or has still to set up a second"
                            + " factor, signs in at the desk first");
        }
        if (users.find(who).filter(found -> found.roles().contains(role)).isEmpty()) {
            throw new UnusableInput(
                    who + " does not hold the role " + role.word(),
                    "--by " + who,
                    "somebody who does; ./rowan user list");
        }
        return who;
    }

    private String password(String who) {
        if (passwordFile != null) {
            try {
                return Files.readString(passwordFile).strip();
            } catch (IOException problem) {
                throw new UnusableInput(
                        "the file with the password cannot be read",
                        "--password-file " + passwordFile,
                        "check its name and its rights");
            }
        }
        Console console = System.console();
        char[] typed =
                console == null || !console.isTerminal()
                        ? null
                        : console.readPassword("Password of %s: ", who);
        if (typed == null) {
            throw nobodyToAsk("the password of " + who, "--password-file FILE");
        }
        return new String(typed);
    }

    private static String asked(String what, String option) {
        Console console = System.console();
        String typed =
                console == null || !console.isTerminal() ? null : console.readLine("%s: ", what);
        if (typed == null) {
            throw nobodyToAsk(what, option);
        }
        return typed.strip();
    }

    private static UnusableInput nobodyToAsk(String what, String option) {
        return new UnusableInput(
                what + " is missing, and there is no terminal to ask at", option, option);
    }
}

package org.rowan.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.kernel.UnusableInput;

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root hands it to an account without rights
 * ({@code setpriv}), or, where that account cannot reach the folder, to a user namespace in which
 * root is nobody ({@code unshare}).
 */
final class Unprivileged {
    private static final List<String> ACCOUNTS = List.of("rowan", "postgres", "nobody");
    private static final Program OURSELVES = new Program(List.of());
    private static final Program NAMESPACE = new Program(List.of("unshare", "--user"));

    private Unprivileged() {}

    /**
     * Chooses how to run PostgreSQL's programs on a folder, and makes the folder the chosen
     * account's own.
     *
     * @param folder the database's folder; made when absent
     * @param probe a program that the account must be able to run, given {@code --version}
     */
    static Program ownerOf(Path folder, Path probe) throws IOException {
        boolean fresh = Files.notExists(folder);
        if (fresh) {
            Files.createDirectories(folder);
        }
        if (!weAreRoot()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return OURSELVES;
        }
        Optional<String> account =
                fresh || isEmpty(folder) ? firstAccount(folder) : Optional.of(ownerName(folder));
        if (account.isPresent() && !account.get().equals("root")) {
            Program other = as(account.get(), folder);
            handOver(folder, account.get());
            if (reaches(other, folder, probe)) {
                return other;
            }
        }
        if (fresh || isEmpty(folder) || account.filter("root"::equals).isPresent()) {
            handOver(folder, "root");
            if (reaches(NAMESPACE, folder, probe)) {
                return NAMESPACE;
            }
        }
        throw unreachable(folder);
    }

    private static UnusableInput unreachable(Path folder) {
        return new UnusableInput(
                "PostgreSQL refuses to run as root, no account of "
                        + ACCOUNTS
                        + " can reach its folder, and user namespaces are switched off here",
                folder.toString(),
                "run Rowan as an ordinary user, use a data folder whose parents everyone may pass (chmod o+x), such as"
                        + " --data /var/lib/rowan, or point ROWAN_DB_URL at a PostgreSQL that runs elsewhere");
    }

    static boolean weAreRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static String ownerName(Path folder) throws IOException {
        return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
    }

    private static Optional<String> firstAccount(Path folder) throws IOException {
        for (String name : ACCOUNTS) {
            if (principal(folder, name).isPresent()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Program as(String account, Path folder) throws IOException {
        // Numbers, because setpriv takes a group by number even where no name is known for it.
        Map<String, Object> owner;
        handOver(folder, account);
        owner = Files.readAttributes(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        String uid = String.valueOf(owner.get("uid"));
        return new Program(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + groupOf(uid), "--clear-groups"));
    }

    /**
     * The group of an account, from {@code /etc/passwd}; the account's own number when it is not
     * listed there.
     */
    private static String groupOf(String uid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
            List<String> fields = List.of(line.split(":", -1));
            if (fields.size() > 3 && fields.get(2).equals(uid)) {
                return fields.get(3);
            }
        }
        return uid;
    }

    private static Optional<UserPrincipal> principal(Path folder, String name) throws IOException {
        try {
            return Optional.of(
                    folder.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(name));
        } catch (UserPrincipalNotFoundException unknown) {
            return Optional.empty();
        }
    }

    /**
     * Gives a file that root wrote to the account that owns the folder around it; does nothing for
     * anybody but root.
     */
    static void giveToOwnerOf(Path folder, Path file) throws IOException {
        if (weAreRoot()) {
            handOver(file, ownerName(folder));
        }
    }

    private static void handOver(Path file, String account) throws IOException {
        Files.setOwner(
                file,
                principal(file, account)
                        .orElseThrow(() -> new IOException("the account " + account + " is gone")));
        if (Files.isDirectory(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Tries what the server will do: enter the folder and run a program from the cache. */
    private static boolean reaches(Program program, Path folder, Path probe) {
        List<String> words =
                List.of(
                        "sh",
                        "-c",
                        "cd \"$1\" && [ -w . ] && exec \"$2\" --version",
                        "sh",
                        folder.toString(),
                        probe.toString());
        try {
            return program.run(Path.of("/"), words).succeeded();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}

package org.rowan.platform.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.disk.Durable;

/**
 * The keys of one installation, read from a file outside the data folder.
 *
 * <p>The file (JSON, readable by its owner only) holds several wrapping keys, one key each for the
 * blind index, the content names, values of no referral and backups, and the Ed25519 keys that sign
 * the audit log and the one that opens packages; every key has 256 bits. When it is made, a
 * recovery copy is put beside it, which the operator moves to a safe place. Another process may add
 * wrapping keys at any time: an unknown one makes this ring read its file again.
 */
public final class KeyRing {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;
    private volatile RingContents contents;

    private KeyRing(Path file, RingContents contents) {
        this.file = file;
        this.contents = contents;
    }

    /**
     * Opens the key file, or makes it and its recovery copy when there is none.
     *
     * @throws UnusableInput when the file cannot be used, with what to try
     */
    public static KeyRing openOrCreate(Path file, Instant now) {
        return Files.exists(file) ? open(file) : create(file, now);
    }

    /**
     * @throws UnusableInput when there is no file, others may read it, or it is no key file
     */
    public static KeyRing open(Path file) {
        return new KeyRing(file, read(file));
    }

    /**
     * Draws new keys and writes them to this file and its recovery copy.
     *
     * @throws UnusableInput when there is a file already, or the place cannot be written to
     */
    public static KeyRing create(Path file, Instant now) {
        if (Files.exists(file)) {
            throw new UnusableInput(
                    "there are keys already", file.toString(), "use them, or name another file");
        }
        KeyRing ring = new KeyRing(file, RingContents.draw(now, new SecureRandom()));
        ring.write(ring.contents);
        return ring;
    }

    /** Where the recovery copy of a key file is put: the same folder, {@code .recovery} added. */
    public static Path recoveryCopyOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".recovery");
    }

    public Path file() {
        return file;
    }

    /** The recovery copy, while it still lies beside the key file instead of in a safe place. */
    public Optional<Path> recoveryCopyBeside() {
        return Optional.of(recoveryCopyOf(file)).filter(Files::exists);
    }

    /** The name of the installation these keys belong to. */
    public UUID installation() {
        return contents.installation();
    }

    /** The signer of new heads of the audit log. */
    public LogSigner logSigner() {
        return contents.signers().getLast();
    }

    /** The X.509-encoded public key of this name, whether in use or retired. */
    public Optional<byte[]> findLogKey(String id) {
        return contents.signers().stream()
                .filter(signer -> signer.id().equals(id))
                .map(LogSigner::publicKey)
                .findFirst();
    }

    /** Names files in the content store; plain digests would tell who knows them. */
    public KeyedHash contentNames() {
        return new KeyedHash(contents.contentNames().bytes());
    }

    /** Seals values that belong to no referral, such as a reason given for a change of roles. */
    public SealedBox house() {
        return new SealedBox(contents.house().bytes(), "house");
    }

    /** Seals backup files. */
    public SealedBox backups() {
        return new SealedBox(contents.backup().bytes(), "backup of " + contents.installation());
    }

    /** The key that opens packages for this installation, when one was drawn already. */
    public Optional<ExchangeKey> findExchange() {
        if (contents.exchange() == null) {
            contents = read(file);
        }
        return Optional.ofNullable(contents.exchange());
    }

    /**
     * The key that opens packages for this installation; drawn, and put into the file and a new
     * recovery copy, where the file is older than such keys.
     */
    public synchronized ExchangeKey exchange(Instant now) {
        return findExchange()
                .orElseGet(() -> {
                    ExchangeKey drawn = ExchangeKey.draw(now);
                    write(read(file).withExchange(drawn));
                    return drawn;
                });
    }

    KeyedHash blindIndexHash() {
        return new KeyedHash(contents.blindIndex().bytes());
    }

    /** The number of the wrapping key in use. */
    int wrappingInUse() {
        return contents.wrapping().getLast().id();
    }

    /** Whether the ring, or its file read again, has the wrapping key of this number. */
    public boolean hasWrapping(int id) {
        return findWrapping(id).isPresent();
    }

    /** The box of a wrapping key; empty when neither the ring nor its file, read again, has it. */
    Optional<SealedBox> findWrapping(int id) {
        Optional<SealedBox> known = wrappingIn(contents, id);
        if (known.isPresent()) {
            return known;
        }
        contents = read(file);
        return wrappingIn(contents, id);
    }

    /** Adds a wrapping key, from now on the one in use, to the file and a new recovery copy. */
    synchronized void addWrapping(Instant now) {
        RingContents latest = read(file);
        List<Secret> wrapping = new ArrayList<>(latest.wrapping());
        wrapping.add(Secret.draw(wrapping.getLast().id() + 1, now, new SecureRandom()));
        write(latest.withWrapping(wrapping));
    }

    /** Takes all wrapping keys but the one in use out of the file and its recovery copy. */
    synchronized void discardRetiredWrapping() {
        RingContents latest = read(file);
        write(latest.withWrapping(List.of(latest.wrapping().getLast())));
    }

    private static Optional<SealedBox> wrappingIn(RingContents contents, int id) {
        return contents.wrapping().stream()
                .filter(secret -> secret.id() == id)
                .map(secret -> new SealedBox(secret.bytes(), "wrapping " + id))
                .findFirst();
    }

    private void write(RingContents next) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Durable.createPrivateFolder(folder);
            }
            byte[] json = next.toJson();
            Durable.replace(recoveryCopyOf(file), json);
            Durable.replace(file, json);
            contents = next;
        } catch (IOException e) {
            throw new UnusableInput(
                    "the key file cannot be written: " + e.getMessage(),
                    file.toString(),
                    "a folder this user may write to, by ROWAN_KEYS=FILE");
        }
    }

    private static RingContents read(Path file) {
        if (!Files.exists(file)) {
            throw new UnusableInput(
                    "there is no key file",
                    file.toString(),
                    "put the key file or its recovery copy there, or name it by ROWAN_KEYS=FILE");
        }
        try {
            refuseWhenOthersMayRead(file);
            return RingContents.fromJson(Files.readAllBytes(file));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnusableInput(
                    "the key file cannot be used: " + e.getMessage(),
                    file.toString(),
                    "the recovery copy that was made with it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseWhenOthersMayRead(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && !OWNER_ONLY.containsAll(view.readAttributes().permissions())) {
            throw new UnusableInput(
                    "others may read or write the key file", file.toString(), "chmod 600 " + file);
        }
    }

    @Override
    public String toString() {
        return "key ring " + file;
    }
}

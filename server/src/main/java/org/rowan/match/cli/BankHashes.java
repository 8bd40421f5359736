package org.rowan.match.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.Banks.StoredEntry;
import org.rowan.match.Fingerprint;
import org.rowan.platform.RowanContext;

/**
 * What the command {@code match} looks in: a text list, or the open banks of an installation.
 *
 * @param hashes all of it; of banks, {@code line} is the number of the entry
 * @param bankOf the bank of each entry; empty for a list
 * @param otherwise the name of the list
 */
record BankHashes(List<ListedHash> hashes, Map<Integer, String> bankOf, String otherwise) {

    static BankHashes ofList(Path list) {
        return new BankHashes(
                HashListFile.read(list), Map.of(), String.valueOf(list.getFileName()));
    }

    /** The banks of the installation in a data folder, or in the default one. */
    static BankHashes read(@Nullable Path data) {
        List<ListedHash> hashes = new ArrayList<>();
        Map<Integer, String> bankOf = new HashMap<>();
        try (RowanContext rooms = RowanContext.open(data)) {
            Banks banks = rooms.get(Banks.class);
            for (Bank bank : banks.list()) {
                banks.each(
                        bank,
                        entry -> {
                            bankOf.put((int) entry.id(), bank.name());
                            add(hashes, bank, entry);
                        });
            }
        }
        return new BankHashes(hashes, bankOf, "");
    }

    private static void add(List<ListedHash> hashes, Bank bank, StoredEntry entry) {
        String label = Objects.requireNonNullElse(entry.label(), "");
        String what =
                Objects.requireNonNullElse(
                        entry.classification(),
                        Objects.requireNonNullElse(bank.classification(), ""));
        String shown = (label + " " + what + (bank.negative() ? " harmless" : "")).strip();
        for (Fingerprint print : entry.fingerprints()) {
            Algorithm.named(print.type().toUpperCase(Locale.ROOT))
                    .ifPresent(algorithm ->
                            hashes.add(
                                    new ListedHash(
                                            algorithm, print.hex(), shown, (int) entry.id())));
        }
    }

    String nameOf(ListedHash hash) {
        return bankOf.getOrDefault(hash.line(), otherwise);
    }
}

package org.rowan.match.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.rowan.match.Bank;
import org.rowan.match.Banks.StoredEntry;
import org.rowan.match.Fingerprint;

/**
 * Writes a bank as text: a line of {@code type,value,label,classification} for each fingerprint.
 */
public final class ListWriter {
    private final Appendable out;
    private final Bank bank;

    public ListWriter(Bank bank, Appendable out) throws IOException {
        this.out = out;
        this.bank = bank;
        out.append("type,value,label,classification\n");
    }

    /** Writes one entry. */
    public void write(StoredEntry entry) {
        String label = Objects.requireNonNullElse(entry.label(), "");
        String classification =
                Objects.requireNonNullElse(
                        entry.classification(),
                        Objects.requireNonNullElse(bank.classification(), ""));
        try {
            for (Fingerprint print : entry.fingerprints()) {
                out.append(print.type())
                        .append(',')
                        .append(CsvLine.written(print.value()))
                        .append(',')
                        .append(CsvLine.written(label))
                        .append(',')
                        .append(CsvLine.written(classification))
                        .append('\n');
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}

package org.rowan.match.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.rowan.match.ListedEntry;

/** The formats of hash lists that can be read. */
public enum ListFormat {
    /** Lines of {@code type,value[,label[,classification]]}; a line beginning with - withdraws. */
    TEXT("local"),
    /** NCMEC hash sharing API v2, XML. */
    NCMEC("ncmec"),
    /** Project VIC's VICS 1.x and 2.0, JSON. */
    VICS("vics"),
    /** StopNCII's FetchHashes, JSON. */
    STOPNCII("stopncii");

    private final String source;

    ListFormat(String source) {
        this.source = source;
    }

    /** What entries of such a list name as their source, unless told otherwise. */
    public String source() {
        return source;
    }

    /** The format with this name, whatever its case. */
    public static Optional<ListFormat> named(String name) {
        for (ListFormat format : values()) {
            if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Guesses the format by the first bytes of a file. */
    public static ListFormat of(byte[] beginning) {
        String text = new String(beginning, java.nio.charset.StandardCharsets.UTF_8);
        String start = (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
        if (start.startsWith("<")) {
            return NCMEC;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return text.contains("hashRecords") || text.contains("nextSetTimestamp")
                    ? STOPNCII
                    : VICS;
        }
        return TEXT;
    }

    /**
     * Reads a list to its end.
     *
     * @param source named by its entries as their source
     * @param negative whether the list goes into a bank of harmless media, which decides what of a
     *     VICS file counts
     * @param entry called with each record
     * @throws IOException if the file cannot be read at all
     */
    public ListReport read(
            InputStream in, String source, boolean negative, Consumer<ListedEntry> entry)
            throws IOException {
        ListReport report = new ListReport();
        switch (this) {
            case TEXT -> new TextList(source, entry, report).read(in);
            case NCMEC -> new NcmecList(source, entry, report).read(in);
            case VICS -> new VicsList(source, negative, entry, report).read(in);
            case STOPNCII -> new StopNciiList(source, entry, report).read(in);
        }
        return report;
    }
}

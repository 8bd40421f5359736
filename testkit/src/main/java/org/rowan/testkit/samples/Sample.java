package org.rowan.testkit.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A document kept beside this class. */
public enum Sample {
    /**
     * Every element and attribute of a report, 2026 additions included; all eight kinds of internet
     * details.
     */
    REPORT_MAXIMAL("report-maximal.xml"),
    /** What is effectively mandatory and nothing else. */
    REPORT_MINIMAL("report-minimal.xml"),
    /** A batched report of three accounts. */
    REPORT_BATCHED("report-batched.xml"),
    /** As Coop writes it: no declaration, one line, an empty screen name, an empty incident. */
    REPORT_COOP_SHAPED("report-coop-shaped.xml"),
    /** Every element of file details. */
    FILE_DETAILS_MAXIMAL("file-details-maximal.xml"),
    /** Only the two identifiers. */
    FILE_DETAILS_MINIMAL("file-details-minimal.xml"),
    /** As a batched report allows. */
    FILE_DETAILS_BATCHED("file-details-batched.xml"),
    /** As Coop writes it, with empty annotations. */
    FILE_DETAILS_COOP_SHAPED("file-details-coop-shaped.xml"),
    /** A download with every known field, beginning with a byte-order mark. */
    CYBERTIP_MAXIMAL("cybertip-maximal.json"),
    /** A download whose objects are null or absent. */
    CYBERTIP_MINIMAL("cybertip-minimal.json"),
    /** Three rows of a table; the last has values that cannot be used. */
    CSV("referrals.csv");

    private final String file;

    Sample(String file) {
        this.file = file;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        try (InputStream resource = Sample.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException(file + " is missing from the testkit");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

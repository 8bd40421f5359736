package org.rowan.intake.cybertipline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code fileDetails} document that the schema and every rule beyond it accepted. */
public final class FileDocument {
    private final Element root;
    private final List<String> remarks;

    private FileDocument(Element root, List<String> remarks) {
        this.root = root;
        this.remarks = remarks;
    }

    /**
     * @throws DocumentRefused when the document is not acceptable
     */
    public static FileDocument read(
            DocumentReader reader, byte[] bytes, @Nullable String charset, Instant now)
            throws DocumentRefused {
        Element root = reader.read(bytes, charset, "fileDetails");
        return new FileDocument(root, FileRules.check(root, false, now));
    }

    /** Reads again what was accepted before; time has passed, so no date can fail. */
    public static FileDocument readAgain(
            DocumentReader reader, byte[] bytes, @Nullable String charset) throws DocumentRefused {
        Element root = reader.readAgain(bytes, charset, "fileDetails");
        return new FileDocument(root, FileRules.check(root, false, Parts.ANY_TIME_LATER));
    }

    /**
     * Checks the further rules of a batched report's file.
     *
     * @throws DocumentRefused when one is broken
     */
    public void checkBatched(Instant now) throws DocumentRefused {
        FileRules.check(root, true, now);
    }

    /** The report the file belongs to, as the sender says. */
    public long reportId() {
        String value = root.valueOf("reportId");
        return value == null
                ? 0
                : Long.parseLong(value.startsWith("+") ? value.substring(1) : value);
    }

    /** The upload the details belong to, as the sender says. */
    public String fileId() {
        String value = root.valueOf("fileId");
        return value == null ? "" : value;
    }

    /** What it says, apart from the report and file numbers that the receiver gave. */
    public String withoutOurNumbers() {
        StringBuilder text = new StringBuilder();
        for (Element child : root.children()) {
            if (!child.name().equals("reportId") && !child.name().equals("fileId")) {
                child.appendTo(text);
            }
        }
        return text.toString();
    }

    Element root() {
        return root;
    }

    List<String> remarks() {
        return remarks;
    }
}

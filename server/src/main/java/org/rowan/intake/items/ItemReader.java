package org.rowan.intake.items;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.KeyedEntry;
import org.rowan.intake.PackageManifest;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.StoredContent;
import org.rowan.intake.cybertip.CyberTip;
import org.rowan.intake.cybertip.CyberTipSplitter;
import org.rowan.intake.cybertipline.DocumentReader;
import org.rowan.intake.cybertipline.DocumentRefused;
import org.rowan.intake.cybertipline.FileDocument;
import org.rowan.intake.cybertipline.FileOfReport;
import org.rowan.intake.cybertipline.ReportDocument;
import org.rowan.intake.receiving.Incoming;
import org.rowan.intake.receiving.KeyedReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads one file into referrals; a file that no machine can read is a document. */
final class ItemReader {
    /** All rows of a table are in memory at once. */
    private static final int MOST_ROWS = 250_000;

    private final DocumentReader reader;
    private final InstantSource clock;
    private final String channel;
    private final String who;

    /** Where everything read by this one comes from; null when that is all there is to say. */
    private final @Nullable String provenance;

    ItemReader(DocumentReader reader, InstantSource clock, String channel, String who) {
        this(reader, clock, channel, who, null);
    }

    private ItemReader(
            DocumentReader reader,
            InstantSource clock,
            String channel,
            String who,
            @Nullable String provenance) {
        this.reader = reader;
        this.clock = clock;
        this.channel = channel;
        this.who = who;
        this.provenance = provenance;
    }

    /** The same, for what another installation gave us. */
    ItemReader fromPackage(String from) {
        return new ItemReader(reader, clock, channel, who, from);
    }

    /** A CyberTipline report with the files beside it. */
    List<Incoming> xml(String item, Path file, List<Path> beside) throws IOException {
        if (Files.size(file) > DocumentReader.LONGEST) {
            return document(item, file, "an XML document that is too long to be a report");
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            ReportDocument report = ReportDocument.read(reader, bytes, null, clock.instant());
            List<String> remarks = new ArrayList<>();
            List<Incoming.File> files = new ArrayList<>();
            for (Path other : beside) {
                FileDocument details = details(other, remarks);
                files.add(file(other, details));
            }
            return List.of(
                    incoming(
                            item,
                            ReportForm.CYBERTIPLINE_XML,
                            bytes,
                            files,
                            stored -> report.toReport(null, stored, remarks)));
        } catch (DocumentRefused refused) {
            return document(item, file, "not acceptable as a report, " + where(refused));
        }
    }

    /** CyberTips, with the files beside them that they name. */
    List<Incoming> json(String item, Path file, List<Path> beside) throws IOException {
        if (Files.size(file) > CyberTipSplitter.LONGEST) {
            return document(item, file, "a JSON document that is too long");
        }
        List<CyberTipSplitter.Item> parts = CyberTipSplitter.split(Files.readAllBytes(file));
        List<Incoming> all = new ArrayList<>();
        for (CyberTipSplitter.Item part : parts) {
            String place = parts.size() == 1 ? item : item + "#" + (all.size() + 1);
            CyberTip tip = part.tip();
            if (tip == null) {
                all.add(bytes(place, part.bytes(), String.valueOf(part.problem())));
                continue;
            }
            List<Incoming.File> files = new ArrayList<>();
            for (Path other : beside) {
                if (tip.fileNames().contains(nameOfFile(other))) {
                    files.add(file(other, null));
                }
            }
            all.add(
                    incoming(
                            place,
                            ReportForm.CYBERTIP_JSON,
                            part.bytes(),
                            files,
                            stored -> tip.toReport(byName(stored))));
        }
        return all;
    }

    List<Incoming> csv(String item, Path file) throws IOException {
        if (Files.size(file) > CyberTipSplitter.LONGEST) {
            return document(item, file, "a table that is too long");
        }
        String text = utf8(Files.readAllBytes(file));
        if (text != null && lineEnds(text) > MOST_ROWS) {
            return document(
                    item, file, "a table of more than " + MOST_ROWS + " rows, to be cut in pieces");
        }
        List<CsvReferrals.Item> rows = text == null ? null : CsvReferrals.read(text);
        if (rows == null) {
            return document(item, file, "a table without the columns that are read");
        }
        List<Incoming> all = new ArrayList<>();
        for (CsvReferrals.Item row : rows) {
            Report report =
                    KeyedReport.of(
                            ReportForm.CSV, row.entry(), List.<ReportedFile>of(), row.remarks());
            all.add(
                    incoming(
                            item + "#" + row.reference(),
                            ReportForm.CSV,
                            row.bytes(),
                            List.of(),
                            stored -> report));
        }
        return all;
    }

    /** A file kept as received, for a person to read. */
    List<Incoming> document(String item, Path file, String note) {
        return List.of(kept(item, ReportForm.DOCUMENT, () -> Files.newInputStream(file), note));
    }

    /** A package of another installation that is not what it says, kept whole. */
    List<Incoming> packaged(String item, Path file, String note) {
        return List.of(kept(item, ReportForm.PACKAGE, () -> Files.newInputStream(file), note));
    }

    /** A referral that a person keyed in at another installation, with what came beside it. */
    List<Incoming> keyed(String item, Path file, List<Path> beside) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        KeyedEntry entry;
        try {
            entry = JsonMapper.shared().readValue(bytes, KeyedEntry.class);
        } catch (JacksonException notKeyed) {
            return document(item, file, "not a keyed entry of this version");
        }
        List<Incoming.File> files = new ArrayList<>();
        for (Path other : beside) {
            if (!other.equals(file) && Files.isRegularFile(other)) {
                files.add(file(other, null));
            }
        }
        return List.of(
                incoming(
                        item,
                        ReportForm.KEYED,
                        bytes,
                        files,
                        stored ->
                                KeyedReport.of(
                                        ReportForm.KEYED,
                                        entry,
                                        reported(stored),
                                        List.of("keyed in by a person elsewhere"))));
    }

    private static List<ReportedFile> reported(List<FileOfReport> stored) {
        List<ReportedFile> files = new ArrayList<>();
        stored.forEach(
                one -> files.add(ReportedFile.of(files.size(), one.uploadName(), one.content())));
        return files;
    }

    /** A file beside a report, or the digests of one that is not there. */
    private static Incoming.File file(Path path, @Nullable FileDocument details)
            throws IOException {
        if (!name(path).endsWith(PackageManifest.DIGESTS)) {
            return new Incoming.File(name(path), () -> Files.newInputStream(path), details);
        }
        StoredContent digests = PackageCheck.digests(Files.readAllBytes(path));
        return digests == null
                ? new Incoming.File(name(path), () -> Files.newInputStream(path), details)
                : new Incoming.File(nameOfFile(path), null, digests, details);
    }

    /** The name of the file that a path holds, or holds the digests of. */
    static String nameOfFile(Path path) {
        String name = name(path);
        return name.endsWith(PackageManifest.DIGESTS)
                ? name.substring(0, name.length() - PackageManifest.DIGESTS.length())
                : name;
    }

    private Incoming bytes(String item, byte[] bytes, String note) {
        return kept(item, ReportForm.DOCUMENT, () -> new ByteArrayInputStream(bytes), note);
    }

    private Incoming kept(String item, ReportForm form, Incoming.Content content, String note) {
        String all = provenance == null ? note : note + "; " + provenance;
        return new Incoming(item, form, channel, who, content, false, List.of(), null, all);
    }

    private Incoming incoming(
            String item,
            ReportForm form,
            byte[] raw,
            List<Incoming.File> files,
            Incoming.Reading reading) {
        return new Incoming(
                item,
                form,
                channel,
                who,
                () -> new ByteArrayInputStream(raw),
                true,
                files,
                reading,
                provenance);
    }

    private @Nullable FileDocument details(Path file, List<String> remarks) throws IOException {
        Path details = file.resolveSibling(nameOfFile(file) + FolderWalk.DETAILS);
        if (!Files.isRegularFile(details) || Files.size(details) > DocumentReader.LONGEST) {
            return null;
        }
        try {
            return FileDocument.read(reader, Files.readAllBytes(details), null, clock.instant());
        } catch (DocumentRefused refused) {
            remarks.add("details of a file were not acceptable, " + where(refused));
            return null;
        }
    }

    /** The place of the first problem; its words may repeat a value. */
    private static String where(DocumentRefused refused) {
        String place =
                refused.problems().stream()
                        .findFirst()
                        .map(p -> " at line " + p.line() + ", column " + p.column())
                        .orElse("");
        return switch (refused.kind()) {
            case MALFORMED -> "no well-formed XML" + place;
            case INVALID -> "against the schema or a rule" + place;
            case TOO_LARGE -> "too long";
        };
    }

    private static Map<String, StoredContent> byName(List<FileOfReport> stored) {
        Map<String, StoredContent> contents = new HashMap<>();
        for (FileOfReport file : stored) {
            StoredContent content = file.content();
            if (content != null) {
                contents.put(String.valueOf(file.uploadName()), content);
            }
        }
        return contents;
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static long lineEnds(String text) {
        long returns = text.chars().filter(c -> c == '\r').count();
        return Math.max(returns, text.chars().filter(c -> c == '\n').count());
    }

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}

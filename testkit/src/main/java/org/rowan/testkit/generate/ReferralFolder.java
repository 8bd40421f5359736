package org.rowan.testkit.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes generated referrals to disk in every shape that {@code ./rowan intake} reads, each
 * referral once.
 *
 * <p>In the folder: {@code alone/N.xml}, {@code folders/N/report.xml} with its files and {@code
 * *.fileinfo.xml}, {@code json/N.json}, {@code cybertips.json} (an array), {@code cybertips.ndjson}
 * and {@code referrals.zip} (folders again).
 */
public final class ReferralFolder {
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2026, 11, 1, 12, 0);

    private final ReferralGenerator generator;
    private final Path folder;

    private ReferralFolder(ReferralGenerator generator, Path folder) {
        this.generator = generator;
        this.folder = folder;
    }

    /** How a referral is written. */
    public enum Shape {
        XML_ALONE,
        XML_FOLDER,
        JSON_FILE,
        JSON_ARRAY,
        JSON_LINES,
        ZIP
    }

    /**
     * Writes the first {@code n} referrals, in turn in each shape.
     *
     * @return the truths by shape, in the order written
     */
    public static Map<Shape, List<Truth>> write(ReferralGenerator generator, Path folder, int n)
            throws IOException {
        return new ReferralFolder(generator, folder).write(n);
    }

    private Map<Shape, List<Truth>> write(int n) throws IOException {
        Map<Shape, List<GeneratedReferral>> byShape = new EnumMap<>(Shape.class);
        Map<Shape, List<Truth>> truths = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
            byShape.put(shape, new ArrayList<>());
        }
        generator.stream(n).forEach(referral -> of(byShape, referral).add(referral));
        for (Map.Entry<Shape, List<GeneratedReferral>> entry : byShape.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                write(entry.getKey(), entry.getValue());
            }
            truths.put(
                    entry.getKey(),
                    entry.getValue().stream().map(GeneratedReferral::truth).toList());
        }
        return truths;
    }

    private static List<GeneratedReferral> of(
            Map<Shape, List<GeneratedReferral>> byShape, GeneratedReferral referral) {
        Shape[] shapes = Shape.values();
        return byShape.computeIfAbsent(
                shapes[(int) (referral.index() % shapes.length)], shape -> new ArrayList<>());
    }

    private void write(Shape shape, List<GeneratedReferral> referrals) throws IOException {
        switch (shape) {
            case XML_ALONE -> {
                for (GeneratedReferral referral : referrals) {
                    put(folder.resolve("alone"), referral.index() + ".xml", referral.reportXml());
                }
            }
            case XML_FOLDER -> {
                for (GeneratedReferral referral : referrals) {
                    Path own = folder.resolve("folders").resolve(Long.toString(referral.index()));
                    for (Map.Entry<String, byte[]> part : parts(referral).entrySet()) {
                        put(own, part.getKey(), part.getValue());
                    }
                }
            }
            case JSON_FILE -> {
                for (GeneratedReferral referral : referrals) {
                    put(
                            folder.resolve("json"),
                            referral.index() + ".json",
                            referral.cyberTipJson());
                }
            }
            case JSON_ARRAY ->
                    put(
                            folder,
                            "cybertips.json",
                            ("\uFEFF[" + joined(referrals, ",\n") + "]\n")
                                    .getBytes(StandardCharsets.UTF_8));
            case JSON_LINES ->
                    put(
                            folder,
                            "cybertips.ndjson",
                            (joined(referrals, "\n") + "\n").getBytes(StandardCharsets.UTF_8));
            case ZIP -> zip(referrals);
        }
    }

    private void zip(List<GeneratedReferral> referrals) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream file =
                        new BufferedOutputStream(
                                Files.newOutputStream(folder.resolve("referrals.zip")));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (GeneratedReferral referral : referrals) {
                for (Map.Entry<String, byte[]> part : parts(referral).entrySet()) {
                    ZipEntry entry = new ZipEntry(referral.index() + "/" + part.getKey());
                    entry.setTimeLocal(ZIP_TIME);
                    zip.putNextEntry(entry);
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
        }
    }

    /**
     * The documents of one referral by file name: the report, then each file with its details where
     * the sender has some.
     */
    public static Map<String, byte[]> parts(GeneratedReferral referral) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("report.xml", referral.reportXml());
        for (GeneratedFile file : referral.files()) {
            parts.put(file.name(), file.bytes());
            if (file.described()) {
                parts.put(
                        file.name() + ".fileinfo.xml",
                        file.fileDetails(
                                Storyteller.FIRST_NUMBER + referral.truth().index(),
                                file.digests().md5()));
            }
        }
        return parts;
    }

    private static String joined(List<GeneratedReferral> referrals, String separator) {
        List<String> documents =
                referrals.stream()
                        .map(referral ->
                                new String(referral.cyberTipJson(), StandardCharsets.UTF_8)
                                        .replace("\uFEFF", ""))
                        .toList();
        return String.join(separator, documents);
    }

    private static void put(Path folder, String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), bytes);
    }
}

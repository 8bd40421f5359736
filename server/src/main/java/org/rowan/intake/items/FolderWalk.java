package org.rowan.intake.items;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.rowan.intake.PackageManifest;
import org.rowan.intake.receiving.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Falls a file, folder or archive into items, in the order of names.
 *
 * <p>A folder with {@code report.xml} is one report: every other file in it is one of its files,
 * and {@code NAME.fileinfo.xml} holds the details of {@code NAME}. In any other folder each file
 * stands for itself, except those that a CyberTip beside them names as its own.
 */
final class FolderWalk {
    static final String DETAILS = ".fileinfo.xml";

    private static final String REPORT = "report.xml";
    private static final int DEEPEST = 64;

    /** What file managers leave behind and nobody sent. */
    private static final Pattern LITTER =
            Pattern.compile("\\.DS_Store|\\._.*|__MACOSX|Thumbs\\.db|desktop\\.ini");

    private static final Logger LOG = LoggerFactory.getLogger(FolderWalk.class);

    private final ItemReader reader;
    private final SealedPackages sealed;
    private final Taking taking;
    private final int archives;

    /**
     * @param archives how many archives deep this walk is
     */
    FolderWalk(ItemReader reader, SealedPackages sealed, Taking taking, int archives) {
        this.reader = reader;
        this.sealed = sealed;
        this.taking = taking;
        this.archives = archives;
    }

    /** What is done with each referral. */
    interface Taking {
        void take(Incoming incoming) throws IOException;
    }

    void walk(String item, Path path) throws IOException {
        walk(item, path, 0);
    }

    private void walk(String item, Path path, int depth) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            folder(item, path, depth);
        } else {
            file(item, path, List.of());
        }
    }

    private void folder(String item, Path folder, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Archive.Unfit(
                    "folders that are nested deeper than " + DEEPEST + " in " + item, null);
        }
        List<Path> children = children(folder);
        Path report = folder.resolve(REPORT);
        if (children.contains(report)) {
            List<Path> files =
                    children.stream()
                            .filter(child ->
                                    !child.equals(report)
                                            && Files.isRegularFile(child)
                                            && !ItemReader.name(child).endsWith(DETAILS))
                            .toList();
            takeAll(reader.xml(item, report, files));
            walkLeft(item, children, files, depth);
            return;
        }
        Set<Path> taken = new HashSet<>();
        for (Path child : children) {
            if (ItemReader.name(child).toLowerCase(Locale.ROOT).endsWith(".json")
                    && !ItemReader.name(child).endsWith(PackageManifest.DIGESTS)) {
                taken.addAll(file(item + "/" + ItemReader.name(child), child, children));
                taken.add(child);
            }
        }
        for (Path child : children) {
            if (!taken.contains(child)) {
                walk(item + "/" + ItemReader.name(child), child, depth + 1);
            }
        }
    }

    /** What lies beside a report without being one of its files stands for itself. */
    private void walkLeft(String item, List<Path> children, List<Path> files, int depth)
            throws IOException {
        Set<String> described = new HashSet<>();
        files.forEach(file -> described.add(ItemReader.name(file) + DETAILS));
        for (Path child : children) {
            String name = ItemReader.name(child);
            if (!name.equals(REPORT) && !described.contains(name) && !files.contains(child)) {
                walk(item + "/" + name, child, depth + 1);
            }
        }
    }

    /** Takes one file; which of the files beside it belong to it. */
    private Set<Path> file(String item, Path file, List<Path> beside) throws IOException {
        Set<Path> used = new HashSet<>();
        if (ItemReader.name(file).equals(PackageManifest.KEYED)) {
            for (Incoming incoming : reader.keyed(item, file, beside)) {
                taking.take(incoming);
                used.addAll(beside);
            }
            return used;
        }
        switch (kind(file)) {
            case "xml" -> takeAll(reader.xml(item, file, List.of()));
            case "json" -> {
                for (Incoming incoming : reader.json(item, file, beside)) {
                    taking.take(incoming);
                    Set<String> names = new HashSet<>();
                    incoming.files().forEach(own -> names.add(own.name()));
                    beside.stream()
                            .filter(other -> names.contains(ItemReader.nameOfFile(other)))
                            .forEach(used::add);
                }
            }
            case "csv" -> takeAll(reader.csv(item, file));
            case "zip" -> archive(item, file);
            case "sealed" -> sealed(item, file);
            case "pdf" -> takeAll(reader.document(item, file, "a PDF, to be keyed in"));
            case "mail" -> takeAll(reader.document(item, file, "an e-mail, to be keyed in"));
            default ->
                    takeAll(reader.document(item, file, "a document that no machine here reads"));
        }
        return used;
    }

    private void archive(String item, Path file) throws IOException {
        if (archives > 0) {
            takeAll(reader.document(item, file, "an archive inside an archive"));
            return;
        }
        try (Archive archive = Archive.open(file)) {
            if (Files.exists(archive.root().resolve(PackageManifest.NAME))) {
                packaged(item, file, archive.root());
            } else {
                new FolderWalk(reader, sealed, taking, archives + 1).walk(item, archive.root());
            }
        } catch (Archive.Unfit unfit) {
            takeAll(reader.document(item, file, String.valueOf(unfit.getMessage())));
        } catch (ZipException | EOFException damaged) {
            // What could be read before is in; the archive is kept whole beside it.
            takeAll(reader.document(item, file, "an archive that is damaged inside"));
        }
    }

    private void sealed(String item, Path file) throws IOException {
        if (archives > 0) {
            takeAll(reader.document(item, file, "a sealed package inside an archive"));
            return;
        }
        if (!sealed.open(file, opened -> archive(item, opened))) {
            takeAll(
                    reader.document(
                            item,
                            file,
                            "a package that is sealed for another installation, altered or cut"
                                    + " off"));
        }
    }

    /** Checked whole first; then each referral by the way that its shape takes anyway. */
    private void packaged(String item, Path file, Path root) throws IOException {
        PackageCheck check;
        try {
            check = PackageCheck.of(root);
        } catch (PackageCheck.Unfit unfit) {
            takeAll(reader.packaged(item, file, String.valueOf(unfit.getMessage())));
            return;
        }
        for (PackageManifest.Content content : check.manifest().referrals()) {
            ItemReader there = reader.fromPackage(check.provenance(content));
            new FolderWalk(there, sealed, taking, archives + 1)
                    .walk(item + "/" + content.referral(), root.resolve(content.referral()));
        }
    }

    private void takeAll(List<Incoming> all) throws IOException {
        for (Incoming incoming : all) {
            taking.take(incoming);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return new ArrayList<>(
                    children.filter(child ->
                                    !LITTER.matcher(ItemReader.name(child)).matches()
                                            && !isLink(child))
                            .sorted()
                            .toList());
        }
    }

    /** A link in a folder of unknown origin could lead to any file of this machine. */
    private static boolean isLink(Path child) {
        boolean link = Files.isSymbolicLink(child);
        if (link) {
            LOG.warn("a symbolic link was not followed; name its file itself to take it in");
        }
        return link;
    }

    /** What a file is: by its first bytes, and by its name where they leave it open. */
    private static String kind(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(512);
        }
        String start =
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replaceFirst("^\u00ef\u00bb\u00bf", "")
                        .stripLeading();
        String name = ItemReader.name(file).toLowerCase(Locale.ROOT);
        if (start.startsWith("PK\u0003\u0004")) {
            return "zip";
        } else if (start.startsWith(SealedPackages.START)) {
            return "sealed";
        } else if (start.startsWith("%PDF")) {
            return "pdf";
        } else if (start.startsWith("<") && !name.endsWith(".html") && !name.endsWith(".htm")) {
            return "xml";
        } else if (start.startsWith("{") || start.startsWith("[") || name.endsWith(".json")) {
            return "json";
        } else if (name.endsWith(".csv")) {
            return "csv";
        }
        return name.endsWith(".eml") || name.endsWith(".msg") ? "mail" : "other";
    }
}

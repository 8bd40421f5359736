package org.rowan.match.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rowan.engine.hash.Dihedral;
import org.rowan.engine.hash.DihedralHashes;
import org.rowan.kernel.Command;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rowan hash}: the digests and perceptual hashes of files. */
@CommandLine.Command(
        name = "hash",
        description = "Prints MD5, SHA-1, SHA-256 and PDQ (with quality) of files.",
        footer = {
            "",
            "PDQ is that of the picture as a person sees it, at full size (the family of pdqhash and HMA).",
            "Hashes of a quality below 50 match by accident."
        })
public final class HashCommand implements Command {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to hash.")
    List<Path> files = new ArrayList<>();

    @Option(names = "--dihedral", description = "All eight orientations of the PDQ hash.")
    boolean dihedral;

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (Path file : files) {
            FileHashes hashes = HashFile.of(file);
            if (json) {
                array.add(toJson(hashes));
            } else {
                print(hashes, out);
            }
        }
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(array));
        }
        return 0;
    }

    private ObjectNode toJson(FileHashes hashes) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("file", hashes.file())
                .put("md5", hashes.digests().md5())
                .put("sha1", hashes.digests().sha1())
                .put("sha256", hashes.digests().sha256());
        DihedralHashes pdq = hashes.pdq();
        if (pdq != null) {
            node.put("pdq", pdq.original().hash().hex()).put("pdqQuality", pdq.quality());
            if (dihedral) {
                ObjectNode ways = node.putObject("dihedral");
                for (Dihedral way : Dihedral.values()) {
                    ways.put(way.label(), pdq.of(way).hash().hex());
                }
            }
        }
        if (hashes.problem() != null) {
            node.put("problem", hashes.problem());
        }
        return node;
    }

    private void print(FileHashes hashes, PrintWriter out) {
        out.println(hashes.file());
        out.println("  md5      " + hashes.digests().md5());
        out.println("  sha1     " + hashes.digests().sha1());
        out.println("  sha256   " + hashes.digests().sha256());
        DihedralHashes pdq = hashes.pdq();
        if (pdq != null) {
            out.println("  pdq      " + pdq.original().hash() + "  quality " + pdq.quality());
            for (Dihedral way : Dihedral.values()) {
                if (dihedral && way != Dihedral.ORIGINAL) {
                    out.println("           " + pdq.of(way).hash() + "  " + way.label());
                }
            }
        }
        if (hashes.problem() != null) {
            out.println("  problem  " + hashes.problem());
        }
    }
}

package org.rowan.match.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.hash.DihedralHashes;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.PdqHash;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rowan match}: what in a list is like a file or hash. */
@CommandLine.Command(
        name = "match",
        description = "Finds files and hashes in a list: digests exactly, PDQ within a distance.",
        footer = {
            "",
            "A line of the list reads pdq|md5|sha1|sha256,hash[,label].",
            "A hit is a reason to look, never a finding."
        })
public final class MatchCommand implements Command {
    @Parameters(arity = "1..*", paramLabel = "HASH-OR-FILE", description = "What to look for.")
    List<String> inputs = new ArrayList<>();

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "The text list to look in; without it, the banks of --data.")
    @Nullable Path list;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder with the banks.")
    @Nullable Path data;

    @Option(
            names = "--distance",
            paramLabel = "D",
            description =
                    "The greatest distance of PDQ hashes, 0 to 256; ${DEFAULT-VALUE} by default.")
    int distance = PdqHash.DISTANCE;

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        if (distance < 0 || distance > Hash256.BITS) {
            throw new UnusableInput(
                    "a distance is 0 to 256, not " + distance, "--distance", "31, the usual one");
        }
        PrintWriter out = spec.commandLine().getOut();
        BankHashes banks = list == null ? BankHashes.read(data) : BankHashes.ofList(list);
        HashList entries = new HashList(banks.hashes());
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (String input : inputs) {
            Answer answer = answer(entries, input);
            if (json) {
                array.add(toJson(input, answer, banks));
            } else {
                print(input, answer, out);
            }
        }
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(array));
        }
        return 0;
    }

    private Answer answer(HashList entries, String input) {
        Path path = Path.of(input);
        if (Files.exists(path)) {
            return ofFile(entries, HashFile.of(path));
        }
        String hash = input.strip().toLowerCase(Locale.ROOT);
        return switch (hash.chars().allMatch(c -> Character.digit(c, 16) >= 0)
                ? hash.length()
                : 0) {
            case 32, 40 -> new Answer(entries.ofDigest(hash), null);
            // 64 digits may be PDQ or SHA-256; both are looked for.
            case 64 ->
                    new Answer(
                            joined(
                                    entries.ofDigest(hash),
                                    entries.near(Hash256.parse(hash), distance)),
                            null);
            default ->
                    throw new UnusableInput(
                            "neither a file nor a hash",
                            input,
                            "the name of a file, or 32, 40 or 64 hexadecimal digits");
        };
    }

    private Answer ofFile(HashList entries, FileHashes file) {
        List<ListHit> hits = new ArrayList<>();
        hits.addAll(entries.ofDigest(file.digests().md5()));
        hits.addAll(entries.ofDigest(file.digests().sha1()));
        hits.addAll(entries.ofDigest(file.digests().sha256()));
        DihedralHashes pdq = file.pdq();
        if (pdq != null && !pdq.original().isLowQuality()) {
            hits.addAll(entries.near(pdq, distance));
        }
        return new Answer(hits, file.problem());
    }

    private static List<ListHit> joined(List<ListHit> some, List<ListHit> more) {
        List<ListHit> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private ObjectNode toJson(String input, Answer answer, BankHashes banks) {
        ObjectNode node = JsonMapper.shared().createObjectNode().put("input", input);
        ArrayNode hits = node.putArray("hits");
        for (ListHit hit : answer.hits()) {
            hits.addObject()
                    .put("entry", hit.entry().hash())
                    .put("line", hit.entry().line())
                    .put("bank", banks.nameOf(hit.entry()))
                    .put("label", hit.entry().label())
                    .put("algorithm", hit.entry().algorithm().label())
                    .put("distance", hit.distance())
                    .put("orientation", hit.orientation().label());
        }
        if (answer.problem() != null) {
            node.put("problem", answer.problem());
        }
        return node;
    }

    private void print(String input, Answer answer, PrintWriter out) {
        out.println(
                input + ": " + (answer.hits().isEmpty() ? "nothing in the list is like it" : ""));
        for (ListHit hit : answer.hits()) {
            out.printf(
                    "  %-6s %s  distance %d  %s  line %d  %s%n",
                    hit.entry().algorithm().label(),
                    hit.entry().hash(),
                    hit.distance(),
                    hit.orientation().label(),
                    hit.entry().line(),
                    hit.entry().label());
        }
        if (answer.problem() != null) {
            out.println("  problem  " + answer.problem());
        }
    }

    /** Hits, and what stood in the way of finding more. */
    private record Answer(List<ListHit> hits, @Nullable String problem) {}
}

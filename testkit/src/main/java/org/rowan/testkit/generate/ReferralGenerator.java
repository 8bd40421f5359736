package org.rowan.testkit.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.rowan.testkit.generate.Uploads.Upload;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.picture.Gallery;
import org.rowan.testkit.generate.picture.Picture;
import org.rowan.testkit.generate.report.CyberTipJson;
import org.rowan.testkit.generate.report.ReportXml;

/**
 * Makes invented referrals: the one with index n is always the same for the same parameters, seed
 * and reference time, however many are made and in whichever order. Safe for several threads.
 */
public final class ReferralGenerator {
    private static final int BLOCKS_KEPT = 8;

    private final Parameters parameters;
    private final long seed;
    private final int blockSize;
    private final Catalogue catalogue;
    private final Gallery gallery;
    private final Storyteller storyteller;
    private final CyberTipJson json;
    private final Map<Long, List<Story.Slot>> blocks = new LinkedHashMap<>();

    private ReferralGenerator(Parameters parameters, long seed, boolean files) {
        this.parameters = parameters;
        this.seed = seed;
        this.blockSize = parameters.count("block.size");
        this.catalogue = new Catalogue(parameters, seed);
        this.gallery = new Gallery(parameters, files);
        this.storyteller = new Storyteller(parameters, seed, catalogue, gallery);
        this.json = new CyberTipJson(parameters);
    }

    /** A generator whose events lie before the reference time of the parameters. */
    public static ReferralGenerator of(Parameters parameters, long seed) {
        return new ReferralGenerator(parameters, seed, true);
    }

    /**
     * A generator whose events lie before {@code now}.
     *
     * @param now no later than the moment of filing
     */
    public static ReferralGenerator of(Parameters parameters, long seed, Instant now) {
        return of(parameters.with("now", now.toString()), seed);
    }

    /**
     * The same generator without file bytes: names, digest stand-ins and everything else, several
     * times faster.
     */
    public ReferralGenerator withoutFiles() {
        return new ReferralGenerator(parameters, seed, false);
    }

    /** The first {@code n} referrals in order. */
    public Stream<GeneratedReferral> stream(long n) {
        return LongStream.range(0, n).mapToObj(this::referral);
    }

    /**
     * The referral with this index.
     *
     * @param index from 0
     */
    public GeneratedReferral referral(long index) {
        List<Story.Slot> slots = block(index / blockSize);
        int position = (int) (index % blockSize);
        Story.Slot slot = slots.get(position);
        if (slot.repeats() >= 0) {
            return referral(index - position + slot.repeats()).repeatedAs(index);
        }
        Told told = storyteller.tell(slot, index - position, position);
        return new GeneratedReferral(
                index,
                ReportXml.write(told.report()),
                files(told),
                json.write(told.report(), Dice.of(seed, "json", index)),
                told.truth());
    }

    /**
     * The known pictures as files, for a hash list that fits the first {@code referrals} referrals.
     */
    public Stream<KnownPicture> knownMedia(long referrals) {
        return catalogue.listed(referrals).stream().map(this::known);
    }

    private KnownPicture known(Picture picture) {
        Gallery.Drawn drawn = gallery.of(picture);
        return new KnownPicture(
                picture.id(),
                picture.origin() == Picture.Origin.VIRAL,
                drawn.bytes(),
                drawn.digests());
    }

    private static List<GeneratedFile> files(Told told) {
        Set<String> names = new HashSet<>();
        List<GeneratedFile> files = new ArrayList<>();
        for (Upload upload : told.files()) {
            String name = upload.said().name().isEmpty() ? "landscape.png" : upload.said().name();
            String unique = names.add(name) ? name : files.size() + "-" + name;
            files.add(
                    new GeneratedFile(
                            unique,
                            upload.said().contentType(),
                            upload.bytes(),
                            upload.said().digests(),
                            upload.said().described(),
                            upload.said(),
                            told.report().style()));
        }
        return List.copyOf(files);
    }

    private List<Story.Slot> block(long number) {
        synchronized (blocks) {
            List<Story.Slot> kept = blocks.get(number);
            if (kept == null) {
                kept = Block.plan(parameters, seed, number);
                if (blocks.size() >= BLOCKS_KEPT) {
                    blocks.remove(blocks.keySet().iterator().next());
                }
                blocks.put(number, kept);
            }
            return kept;
        }
    }
}

package org.rowan.testkit.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.picture.Digests;
import org.rowan.testkit.generate.picture.Picture;
import org.rowan.testkit.generate.report.FileRecord;
import org.rowan.testkit.generate.world.Fact;
import org.rowan.testkit.generate.world.Person;
import org.rowan.testkit.generate.world.Situation;

/** What a sender says about a file; much may be missing. */
final class Descriptions {
    private static final List<String> RARE =
            List.of(
                    "animeDrawingVirtualHentai",
                    "physicalHarm",
                    "violenceGore",
                    "bestiality",
                    "infant",
                    "liveStreaming");

    private final IpTrail trail;
    private final double described;
    private final double viewedGiven;
    private final double viewed;
    private final double publicGiven;
    private final double classified;
    private final double hashes;
    private final double exif;
    private final double supplemental;
    private final double ip;
    private final double annotated;

    Descriptions(Parameters parameters, IpTrail trail) {
        this.trail = trail;
        this.described = parameters.number("files.fileInfoShare");
        this.viewedGiven = parameters.number("files.viewedGiven");
        this.viewed = parameters.number("files.viewed");
        this.publicGiven = parameters.number("files.publicGiven");
        this.classified = parameters.number("files.classified");
        this.hashes = parameters.number("files.hashesGiven");
        this.exif = parameters.number("files.exifGiven");
        this.supplemental = parameters.number("files.supplemental");
        this.ip = parameters.number("files.ipGiven");
        this.annotated = parameters.number("files.annotated");
    }

    FileRecord picture(
            Picture picture, Digests digests, Person person, Moment moment, int number, Dice dice) {
        boolean thin = moment.thin();
        boolean further = number > 0 && dice.chance(supplemental);
        Boolean seen =
                dice.chance(thin ? viewedGiven / 2 : viewedGiven)
                        ? Boolean.valueOf(dice.chance(viewed))
                        : null;
        Boolean exifSeen = Boolean.TRUE.equals(seen) && dice.chance(0.2) ? Boolean.TRUE : null;
        Instant at = Evidence.earlier(moment.at(), 2, dice);
        boolean graded = !further && !thin && dice.chance(classified);
        return new FileRecord(
                "landscape-"
                        + Long.toUnsignedString(Dice.mix(picture.key() + number), 36)
                                .substring(0, 6)
                        + ".png",
                "image/png",
                digests,
                dice.chance(described),
                thin ? null : at,
                !thin && dice.chance(0.1) ? "https://files.example/" + picture.id() : null,
                seen,
                exifSeen,
                !thin && dice.chance(publicGiven) ? Boolean.valueOf(dice.chance(0.2)) : null,
                further ? "Supplemental Reported" : dice.chance(0.3) ? "Reported" : null,
                annotations(picture, person, further, thin, dice),
                graded ? grade(person, dice) : null,
                !thin && dice.chance(hashes),
                !thin && dice.chance(ip) ? trail.upload(person, moment, at, dice) : null,
                !thin && dice.chance(exif) ? exif(number) : List.of(),
                dice.chance(0.1)
                        ? "Invented file note "
                                + dice.below(500)
                                + " about a generated landscape picture"
                        : null);
    }

    FileRecord transcript(String name, Digests digests) {
        return new FileRecord(
                name,
                "text/csv",
                digests,
                true,
                null,
                null,
                true,
                null,
                false,
                null,
                List.of(),
                null,
                false,
                null,
                List.of(),
                "File contains an invented transcript about chess openings");
    }

    FileRecord batched(Digests digests, Instant at, Dice dice) {
        List<String> annotations =
                dice.chance(0.5) ? List.of("potentialMeme", "viral") : List.of("potentialMeme");
        return new FileRecord(
                "",
                "image/png",
                digests,
                true,
                at,
                null,
                true,
                null,
                null,
                null,
                annotations,
                dice.chance(0.3) ? "B2" : null,
                false,
                null,
                List.of(),
                null);
    }

    private List<String> annotations(
            Picture picture, Person person, boolean further, boolean thin, Dice dice) {
        List<String> annotations = new ArrayList<>();
        boolean spreads = picture.origin() == Picture.Origin.VIRAL;
        if (thin || !dice.chance(spreads ? 2 * annotated : annotated)) {
            return annotations;
        }
        if (spreads) {
            annotations.add(further || dice.chance(0.5) ? "viral" : "potentialMeme");
        } else if (person.situation() == Situation.YOUTH) {
            annotations.add("possibleSelfProduction");
        } else if (person.situation() == Situation.AI) {
            annotations.add("generativeAi");
        }
        if (dice.chance(0.04)) {
            annotations.add(dice.pick(RARE));
        }
        return annotations;
    }

    private static @Nullable String grade(Person person, Dice dice) {
        boolean younger = person.facts().contains(Fact.YOUNGER_CHILD);
        return (younger ? "A" : "B") + (dice.chance(younger ? 0.5 : 0.25) ? "1" : "2");
    }

    private static List<FileRecord.Pair> exif(int number) {
        return List.of(
                new FileRecord.Pair("Make", "Invented Camera Works"),
                new FileRecord.Pair("Model", "Landscape " + (1 + number % 5)));
    }
}

package org.rowan.testkit.generate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.picture.Gallery;
import org.rowan.testkit.generate.picture.Picture;
import org.rowan.testkit.generate.report.FileRecord;
import org.rowan.testkit.generate.world.Fact;
import org.rowan.testkit.generate.world.Person;
import org.rowan.testkit.generate.world.Service;

/**
 * The files of a report: pictures from the catalogue or the person's own, and now and then a
 * harmless transcript.
 */
final class Uploads {
    private final Catalogue catalogue;
    private final Gallery gallery;
    private final Descriptions descriptions;
    private final double none;
    private final double knownShare;
    private final double chatSupplied;
    private final HeavyTail common;
    private final Map<Service, HeavyTail> special = new HashMap<>();

    Uploads(
            Parameters parameters,
            Catalogue catalogue,
            Gallery gallery,
            IpTrail trail,
            List<Service> services) {
        this.catalogue = catalogue;
        this.gallery = gallery;
        this.descriptions = new Descriptions(parameters, trail);
        this.none = parameters.number("files.noneShare");
        this.knownShare = parameters.number("files.knownShare");
        this.chatSupplied = parameters.number("files.chatSupplied");
        int maximum = parameters.count("files.maximum");
        double withOwnMean =
                services.stream()
                        .mapToDouble(service -> service.filesMean() > 0 ? service.share() : 0)
                        .sum();
        double elsewhere =
                services.stream()
                        .mapToDouble(service -> service.share() * service.filesMean())
                        .sum();
        double mean =
                (parameters.number("files.mean") / (1 - none) - elsewhere) / (1 - withOwnMean);
        services.stream()
                .filter(service -> service.filesMean() > 0)
                .forEach(service ->
                        special.put(service, HeavyTail.withMean(service.filesMean(), 4 * maximum)));
        this.common = HeavyTail.withMean(mean, maximum);
    }

    /** A file with its bytes and what the sender says about it. */
    record Upload(@Nullable Picture picture, byte[] bytes, FileRecord said) {}

    /** The files of an ordinary report. */
    List<Upload> files(
            Person person,
            Service service,
            Moment moment,
            @Nullable Picture viral,
            long referral,
            Dice dice) {
        List<Upload> files = new ArrayList<>();
        int count = dice.chance(none) ? 0 : special.getOrDefault(service, common).draw(dice);
        for (int i = 0; i < count; i++) {
            Picture picture = picture(person, viral, i, referral, dice);
            Gallery.Drawn drawn = gallery.of(picture);
            files.add(
                    new Upload(
                            picture,
                            drawn.bytes(),
                            descriptions.picture(
                                    picture, drawn.digests(), person, moment, i, dice)));
        }
        boolean chat = person.facts().contains(Fact.CHAT_WITH_CHILD) && !moment.thin();
        if (chat && dice.chance(chatSupplied)) {
            byte[] transcript = transcript(person, dice);
            Gallery.Drawn drawn = gallery.file(transcript);
            files.add(
                    new Upload(
                            null,
                            drawn.bytes(),
                            descriptions.transcript(
                                    "thread" + dice.below(100_000) + ".csv", drawn.digests())));
        }
        return files;
    }

    /** The one file of a batched report. */
    List<Upload> batched(Picture viral, Moment moment, Dice dice) {
        Gallery.Drawn drawn = gallery.of(viral);
        Instant at = Evidence.earlier(moment.at(), 1, dice);
        return List.of(
                new Upload(viral, drawn.bytes(), descriptions.batched(drawn.digests(), at, dice)));
    }

    private Picture picture(
            Person person, @Nullable Picture viral, int number, long referral, Dice dice) {
        if (viral != null) {
            return number == 0
                    ? viral
                    : dice.chance(0.5) ? catalogue.viral(referral, dice) : catalogue.known(dice);
        }
        if (person.facts().contains(Fact.NOVEL_FILE) && (number == 0 || dice.chance(0.5))) {
            return catalogue.novel(person.ordinal(), dice);
        }
        if (dice.chance(knownShare)) {
            return catalogue.known(dice);
        }
        return dice.chance(0.2)
                ? catalogue.viral(referral, dice)
                : catalogue.unlisted(person.ordinal(), dice);
    }

    private static byte[] transcript(Person person, Dice dice) {
        List<String> lines =
                List.of(
                        "1. e4 e5 is an open game",
                        "which line do you play against the Caro-Kann",
                        "the Italian game suits beginners",
                        "castle early",
                        "a rook belongs on an open file");
        StringBuilder csv =
                new StringBuilder("content,src,target,thread,type,contentId,chat_type,ip\n");
        int count = dice.between(3, 12);
        for (int i = 0; i < count; i++) {
            csv.append('"')
                    .append(dice.pick(lines))
                    .append("\",")
                    .append(person.id())
                    .append(",other,thread,TEXT,")
                    .append(i + 1)
                    .append(",PRIVATE,\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}

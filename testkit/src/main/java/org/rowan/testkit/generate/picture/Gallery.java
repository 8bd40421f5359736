package org.rowan.testkit.generate.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.chance.Dice;

/** Draws pictures as files and remembers those that go round; safe for several threads. */
public final class Gallery {
    private static final int REMEMBERED = 1024;

    private final List<Integer> sides;
    private final int targetBytes;
    private final boolean drawn;
    private final Map<Picture, Drawn> remembered =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Picture, Drawn> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /**
     * A gallery.
     *
     * @param drawn false to give stand-in digests and no bytes
     */
    public Gallery(Parameters parameters, boolean drawn) {
        this.sides = parameters.counts("files.sides");
        this.targetBytes = parameters.count("files.targetBytes");
        this.drawn = drawn;
    }

    /** A picture as a file: its bytes (empty when not drawn) and digests. */
    public record Drawn(byte[] bytes, Digests digests) {}

    /** The file of a picture, always the same bytes for the same picture. */
    public Drawn of(Picture picture) {
        if (!drawn) {
            return new Drawn(new byte[0], Digests.named(picture));
        }
        if (picture.origin() == Picture.Origin.NOVEL
                || picture.origin() == Picture.Origin.UNLISTED) {
            return draw(picture);
        }
        synchronized (remembered) {
            return remembered.computeIfAbsent(picture, this::draw);
        }
    }

    /** Another file, such as a transcript, with its digests. */
    public Drawn file(byte[] bytes) {
        return new Drawn(drawn ? bytes : new byte[0], Digests.of(bytes));
    }

    private Drawn draw(Picture picture) {
        int side = Dice.of(picture.key(), "side").pick(sides);
        String comment = "Generated landscape " + picture.id() + " variant " + picture.variant();
        byte[] bytes =
                Png.write(
                        Landscape.draw(picture, side),
                        side,
                        Dice.mix(picture.key()),
                        comment,
                        targetBytes);
        return new Drawn(bytes, Digests.of(bytes));
    }
}

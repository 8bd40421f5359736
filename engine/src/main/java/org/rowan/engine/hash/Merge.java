package org.rowan.engine.hash;

import java.util.List;

/**
 * The rule by which shelves are merged: each part stays at least four times as large as all that
 * came after it.
 */
final class Merge {
    /** Fewer appended entries than this are left to be compared one by one. */
    private static final int WORTH_INDEXING = 4096;

    private static final int RATIO = 4;

    private Merge() {}

    /** The last shelves, in order, that should become one part; none when nothing is due. */
    static List<Shelf> due(List<Shelf> shelves) {
        long after = 0;
        int first = shelves.size();
        for (int i = shelves.size() - 1; i >= 0; i--) {
            Shelf shelf = shelves.get(i);
            boolean merge =
                    switch (shelf) {
                        case Chunk chunk -> after + chunk.size() >= WORTH_INDEXING;
                        case Part part ->
                                isHalfDead(part)
                                        || after >= WORTH_INDEXING && part.size() < RATIO * after;
                    };
            after += shelf.size();
            if (merge) {
                first = i;
            }
        }
        return shelves.subList(first, shelves.size());
    }

    private static boolean isHalfDead(Part part) {
        return part.dead().count() > part.size() / 2;
    }
}

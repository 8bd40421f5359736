package org.rowan.engine.hash;

/** Taking an entry from a shelf by marking its slots dead. */
final class Removal {
    private Removal() {}

    /** Marks the live slots of this hash and id; the caller holds the writers' lock. */
    static int of(Hash256 hash, long id, Shelf shelf) {
        int before = shelf.dead().count();
        Found same = new Found();
        shelf.search(hash, 0, same);
        same.forEachSlot(slot -> {
            if (shelf.id(slot) == id && !shelf.dead().has(slot)) {
                shelf.dead().add(slot);
            }
        });
        return shelf.dead().count() - before;
    }
}

package org.rowan.engine.hash;

/** A run of entries in the order in which they were appended, each at a slot that never changes. */
sealed interface Shelf permits Chunk, Part {
    /** Slots in use, dead ones among them. */
    int size();

    Hash256 hash(int slot);

    long id(int slot);

    DeadSlots dead();

    /** Reports every slot within the distance at least once, dead or alive, to {@code found}. */
    void search(Hash256 query, int distance, Found found);
}

package org.rowan.engine.hash;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** How numbers lie in an index's memory and so in its snapshots: little-endian on every machine. */
final class Layouts {
    static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Everything begins at a cache line. */
    static final int LINE = 64;

    private Layouts() {}
}

package org.rowan.engine.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to the partition; the difference between before and after. */
public sealed interface LinkEvent {
    /** An observation became a person of its own. */
    record Created(long observation, long person) implements LinkEvent {}

    /** An observation joined a person. */
    record Linked(long observation, long person, ClusterTest test) implements LinkEvent {}

    /** A person was merged into another and lives on as its alias. */
    record Merged(long kept, long gone, List<Long> moved, @Nullable ClusterTest test)
            implements LinkEvent {}

    /** Observations left a person and became another. */
    record Split(long from, long person, List<Long> moved) implements LinkEvent {}

    /** Strong evidence did not join two persons. */
    record Refused(long person, long other, Refusal refusal) implements LinkEvent {}

    /** A person is frozen until someone looks. */
    record NeedsAttention(long person, Attention why) implements LinkEvent {}

    /** What needed attention has mended itself. */
    record Healed(long person, Attention was) implements LinkEvent {}

    /** Two observations of different persons are tied. */
    record Related(long first, long second, String label) implements LinkEvent {}

    /** A value has become too common to nominate or to weigh. */
    record BecameGeneric(Key key, long carriers) implements LinkEvent {}

    /** A value is rare enough again. */
    record NoLongerGeneric(Key key, long carriers) implements LinkEvent {}

    /** An observation was erased from its person. */
    record Erased(long observation, long person) implements LinkEvent {}
}

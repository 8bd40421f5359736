package org.rowan.link;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How everything that was linked is judged anew under another model. */
public interface Relinking {
    /**
     * Has a model judged in the background and put in force when all is judged; until then links go
     * on under the one in force. A model that waited before is overtaken.
     *
     * @param file what complaints call it
     * @param text the model file
     * @throws org.rowan.kernel.UnusableInput when it is no model, or is in force already
     */
    void announce(String file, String text, String by);

    /**
     * Says what a model would change, and changes nothing.
     *
     * @param each every difference in words, as it is found
     */
    Difference tryOut(String file, String text, Consumer<String> each);

    /** The model in force, and the one that waits. */
    Progress progress();

    /**
     * What a model would change.
     *
     * @param persons how many persons were judged
     * @param merged how many would be merged into others
     * @param split how many would be split off
     * @param attention how many would newly need attention
     * @param healed how many would need none any more
     */
    record Difference(long persons, long merged, long split, long attention, long healed) {}

    /**
     * How far a change of model has come.
     *
     * @param inForce name and version of the model in force; null before anything was linked
     * @param waiting name and version of the one that waits; null when none does
     * @param judged how many persons were judged under it
     * @param persons how many there are
     */
    record Progress(
            @Nullable String inForce, @Nullable String waiting, long judged, long persons) {}
}

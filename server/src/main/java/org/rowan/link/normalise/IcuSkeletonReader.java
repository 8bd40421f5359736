package org.rowan.link.normalise;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import org.rowan.engine.link.normalise.SkeletonReader;

/** Skeletons of UTS #39 from ICU4J; one shared checker, which is immutable. */
public final class IcuSkeletonReader implements SkeletonReader {
    private final SpoofChecker checker = new SpoofChecker.Builder().build();

    @Override
    public String skeleton(String folded) {
        return checker.getSkeleton(folded).toLowerCase(Locale.ROOT);
    }
}

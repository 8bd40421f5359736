package org.rowan.kernel;

import java.util.List;

/**
 * Something that must be settled before an installation with real data opens its door. Every room
 * that has such a thing contributes a bean of this type; {@code serve} asks all of them and refuses
 * with everything that is missing.
 *
 * <p>It is not asked under the profile {@code demo}.
 */
public interface OpeningCondition {
    /**
     * One thing that is not settled yet.
     *
     * @param what what is missing, as a phrase, such as {@code no user has the role auditor}
     * @param command the command that settles it, as it is typed
     */
    record Missing(String what, String command) {}

    /** What is missing now; empty when nothing is. */
    List<Missing> missing();
}

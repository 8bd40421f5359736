package org.rowan.kernel;

import java.util.Set;

/**
 * Whose cases are open and in somebody's hands: linking never merges two such persons by itself,
 * because two people may be working on them.
 */
public interface HeldPersons {
    /** The persons of all open, assigned cases, as things stand in the current transaction. */
    Set<PersonId> heldPersons();
}

package org.rowan.engine.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where observations, their keys, the partition and human decisions are kept: in memory here, in
 * PostgreSQL by the room.
 *
 * <p>Used by one {@link Linker} at a time. Lists are given in ascending order so that results do
 * not depend on the store.
 */
public interface LinkStore extends Popularity {
    /** Keeps an observation with the keys that nominate it and the values that are only counted. */
    void put(Subject subject, List<Key> nominating, List<Key> counted);

    /** Forgets an observation; the same keys as it was put with. */
    void remove(Subject subject, List<Key> nominating, List<Key> counted);

    /** An observation, or null when there is none. */
    @Nullable Subject subject(long observation);

    /** The observations with a nominating key, ascending, at most so many. */
    long[] holders(Key key, int most);

    /** The person an observation belongs to; 0 for none. */
    long personOf(long observation);

    /** The observations of a person, ascending. */
    long[] members(long person);

    /** Moves an observation to a person; 0 takes it out. */
    void assign(long observation, long person);

    /** A person id never given before; later ones are larger. */
    long newPerson();

    /** Why a person awaits attention, or null. */
    @Nullable Attention attention(long person);

    /** Sets or clears why a person awaits attention. */
    void attention(long person, @Nullable Attention why);

    /**
     * Whether the person has an open, assigned case, so that only a human may merge it with another
     * such one.
     */
    boolean held(long person);

    /** Human decisions about an observation, ascending by id. */
    List<Decision> decisions(long observation);

    /** A human decision, or null. */
    @Nullable Decision decision(long id);

    /** Keeps a human decision. */
    void put(Decision decision);

    /** Withdraws a human decision. */
    void removeDecision(long id);
}

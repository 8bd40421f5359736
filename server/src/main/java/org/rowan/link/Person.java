package org.rowan.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.PersonId;

/**
 * Accounts believed to be one human: a projection of link decisions.
 *
 * @param id its number
 * @param accounts its accounts, oldest first
 * @param attention why somebody must look at it before it is relied on; null when nothing is wrong
 */
public record Person(PersonId id, List<LinkedAccount> accounts, @Nullable String attention) {
    public Person {
        accounts = List.copyOf(accounts);
    }
}

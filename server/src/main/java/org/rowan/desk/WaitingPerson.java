package org.rowan.desk;

import org.rowan.link.Person;

/** A person nobody should rely on before somebody has looked: number, accounts, and why. */
public record WaitingPerson(String id, int accounts, String why) {
    public static WaitingPerson of(Person person) {
        String why = person.attention();
        return new WaitingPerson(
                person.id().toString(),
                person.accounts().size(),
                why == null ? "" : AccountWords.attention(why));
    }
}

package org.rowan.engine.rank;

import java.util.List;

/**
 * What is known about one file without anybody opening it.
 *
 * @param known whether a bank of known media holds it
 * @param harmless whether only a bank of known harmless media holds it
 * @param novel whether no bank holds it although it was compared
 * @param viral whether the sender marks it viral or a meme, or the same file came in a burst
 * @param burst how many distinct accounts brought the same or nearly the same file in a short time
 * @param hasContent whether its bytes were sent
 * @param viewed whether the company says that it viewed all of it
 * @param annotations the sender's annotations by their schema names
 * @param classification the scheme and value as sent, for example {@code industry:A1}; empty when
 *     not classified
 */
public record FileFacts(
        boolean known,
        boolean harmless,
        boolean novel,
        boolean viral,
        long burst,
        boolean hasContent,
        boolean viewed,
        List<String> annotations,
        String classification) {

    public FileFacts {
        annotations = List.copyOf(annotations);
    }
}

package org.rowan.engine.link.normalise;

import java.util.Locale;

/**
 * Normalisers of what a service calls its users: account ids, handles, groups, report numbers.
 * Version {@value #VERSION}.
 */
public final class Accounts {
    /** Rises whenever a canonical form changes. */
    public static final int VERSION = 1;

    private static final int SHORTEST_HANDLE = 3;

    private final SkeletonReader skeletons;

    /** Takes the mapping of look-alike characters. */
    public Accounts(SkeletonReader skeletons) {
        this.skeletons = skeletons;
    }

    /**
     * An account id at a service: {@code service/id}, the service as scope; ids keep their case.
     */
    public Normalised account(String service, String id) {
        return scoped(service, id.strip());
    }

    /**
     * An account whose id is not told, by the handle it goes by at its service: {@code
     * service/@handle}, the service as scope. Look-alike letters stay apart here, for another's
     * handle is copied to be taken for it.
     */
    public Normalised named(String service, String handle) {
        Normalised usable = handle(service, handle);
        if (!(usable instanceof Normalised.Value)) {
            return usable;
        }
        String folded = Plain.fold(handle);
        return scoped(service, folded.startsWith("@") ? folded : "@" + folded);
    }

    /** A group, room or game at a service: {@code service/group}, the service as scope. */
    public Normalised group(String service, String group) {
        return scoped(service, Plain.fold(group));
    }

    private static Normalised scoped(String service, String id) {
        String at = Plain.fold(service).replaceAll("[^\\p{L}\\p{N}.]+", "-");
        if (id.isEmpty()) {
            return Normalised.absent();
        }
        if (Plain.placeholder(id.toLowerCase(Locale.ROOT)) || id.matches("0+")) {
            return Normalised.unusable("“" + id + "” is not an id");
        }
        return at.isEmpty()
                ? Normalised.unusable("an id says nothing without the service it is from")
                : new Normalised.Value(at + "/" + id, at);
    }

    /** A handle: folded, without a leading @, as its skeleton; the service as scope. */
    public Normalised handle(String service, String handle) {
        String folded = Plain.fold(handle);
        folded = folded.startsWith("@") ? folded.substring(1) : folded;
        if (folded.isEmpty()) {
            return Normalised.absent();
        }
        if (Plain.placeholder(folded)
                || folded.matches("(user|guest|deleted|anonymous|admin)[\\d_-]*")) {
            return Normalised.unusable("“" + folded + "” is what a service gives to anyone");
        }
        if (folded.codePointCount(0, folded.length()) < SHORTEST_HANDLE) {
            return Normalised.unusable(
                    "a handle of fewer than " + SHORTEST_HANDLE + " characters says nothing");
        }
        String skeleton = skeletons.skeleton(folded);
        return skeleton.isEmpty()
                ? Normalised.unusable("nothing is left of the handle")
                : new Normalised.Value(skeleton, Plain.fold(service));
    }

    /**
     * A handle's stem, a weaker key: without digits and marks at its end, and with digits that
     * stand for letters read so.
     */
    public Normalised stem(String handle) {
        if (!(handle("", handle) instanceof Normalised.Value(String skeleton, String scope))) {
            return Normalised.absent();
        }
        String stem = skeleton.replaceAll("[\\d_.-]+$", "");
        StringBuilder letters = new StringBuilder(stem.length());
        for (int i = 0; i < stem.length(); i++) {
            int leet = "0134578$@".indexOf(stem.charAt(i));
            letters.append(leet < 0 ? stem.charAt(i) : "oleastbsa".charAt(leet));
        }
        return letters.length() < SHORTEST_HANDLE + 1
                ? Normalised.unusable("the stem of the handle is too short")
                : new Normalised.Value(letters.toString(), scope);
    }

    /** The number of an earlier report. */
    public Normalised report(String number) {
        String bare = number.strip();
        if (bare.isEmpty()) {
            return Normalised.absent();
        }
        return bare.matches("[1-9]\\d{0,17}")
                ? Normalised.value(bare)
                : Normalised.unusable("“" + bare + "” is not a report number");
    }
}

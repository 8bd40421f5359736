package org.rowan.engine.link;

/** What a sender says about one identifier, beside its value. */
public enum Mark {
    /** The service checked it (a confirmed e-mail, a phone that answered a code, a document). */
    VERIFIED,
    /** A recovery address or number: the best bridge between two accounts. */
    RECOVERY,
    /** The account was taken over, so what it did says less about its holder. */
    COMPROMISED,
    /** The address is a known or possible proxy, VPN, hosting or relay. */
    PROXY,
    /** The file is viral, a potential meme or widely circulated. */
    VIRAL,
    /** The service gave no id for the account, and the name it goes by there stands for one. */
    NAMED;

    /** The bit of this mark in a set of marks. */
    public int bit() {
        return 1 << ordinal();
    }
}

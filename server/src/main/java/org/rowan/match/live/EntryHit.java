package org.rowan.match.live;

import org.rowan.match.Bank;

/** An entry that is near enough for its bank; the distance is in bits. */
public record EntryHit(long entry, Bank bank, int distance) {}

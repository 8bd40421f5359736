package org.rowan.platform.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of a backup with their length and SHA-256; {@code manifest.json}, its last entry.
 *
 * @param entries by name, in the order of the file
 * @param missing content files that were gone when they were to be copied, because their referral
 *     was erased meanwhile
 */
record Manifest(Map<String, Entry> entries, List<String> missing) {
    record Entry(long bytes, String sha256) {}

    static Manifest empty() {
        return new Manifest(new LinkedHashMap<>(), new ArrayList<>());
    }

    long bytes() {
        return entries.values().stream().mapToLong(Entry::bytes).sum();
    }
}

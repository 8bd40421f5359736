package org.rowan.match.cli;

/**
 * One line of a text list.
 *
 * @param hash lower-case hexadecimal
 * @param label what the list says about it; empty when nothing
 * @param line where it stands, from 1
 */
record ListedHash(Algorithm algorithm, String hash, String label, int line) {}

package org.rowan.testkit.generate;

import org.rowan.testkit.generate.picture.Digests;

/**
 * A picture of the invented hash list.
 *
 * @param id its name in the truth
 * @param viral whether it is one of those that spread within days
 * @param bytes the PNG, empty in a generator without files
 */
public record KnownPicture(String id, boolean viral, byte[] bytes, Digests digests) {}

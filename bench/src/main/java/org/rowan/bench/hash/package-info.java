/**
 * How fast and how exact hashing and its index are. Start reading at {@link
 * org.rowan.bench.hash.HashBench} and {@link org.rowan.bench.hash.IndexBench}; docs/hashing.md
 * explains the figures.
 */
@NullMarked
package org.rowan.bench.hash;

import org.jspecify.annotations.NullMarked;

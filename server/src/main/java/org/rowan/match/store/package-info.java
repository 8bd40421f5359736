/** The tables of schema {@code match}: banks, entries, media, findings, groups; SQL only. */
@NullMarked
package org.rowan.match.store;

import org.jspecify.annotations.NullMarked;

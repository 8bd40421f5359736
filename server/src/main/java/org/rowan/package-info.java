/**
 * The server: one package for each room a referral walks through, and the main classes that start
 * them.
 */
@NullMarked
package org.rowan;

import org.jspecify.annotations.NullMarked;

/**
 * The service that clients of Meta's Hasher-Matcher-Actioner (HMA) 1.1 expect, over our banks,
 * under {@code /hma}.
 *
 * <p>Same paths, JSON shapes and oddities; its defects are not copied, see {@code
 * docs/hma-compatibility.md}. Start reading at {@link org.rowan.match.hma.HmaRoutes}.
 */
@NullMarked
package org.rowan.match.hma;

import org.jspecify.annotations.NullMarked;

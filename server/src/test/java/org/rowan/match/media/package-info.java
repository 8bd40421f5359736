/** How files become pictures. */
@NullMarked
package org.rowan.match.media;

import org.jspecify.annotations.NullMarked;

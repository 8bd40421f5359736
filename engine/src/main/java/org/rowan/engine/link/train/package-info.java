/** Offline estimation of a model's weights; nothing here runs in production. */
@NullMarked
package org.rowan.engine.link.train;

import org.jspecify.annotations.NullMarked;

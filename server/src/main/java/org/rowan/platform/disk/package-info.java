/**
 * Files that are still there after the power went: written beside, synced, renamed, folder synced.
 */
@NullMarked
package org.rowan.platform.disk;

import org.jspecify.annotations.NullMarked;

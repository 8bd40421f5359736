/**
 * The line: work that waits for a stage, and the workers that do it, each batch in one transaction.
 */
@NullMarked
package org.rowan.platform.line;

import org.jspecify.annotations.NullMarked;

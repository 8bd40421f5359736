/**
 * Generated landscapes as PNG: drawn from numbers, so that nothing has to be stored and every byte
 * can be made again.
 */
@NullMarked
package org.rowan.testkit.generate.picture;

import org.jspecify.annotations.NullMarked;

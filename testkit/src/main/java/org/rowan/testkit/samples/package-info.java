/**
 * Hand-written complete documents of every shape that intake reads, all invented. Start reading at
 * {@link Sample}.
 */
@NullMarked
package org.rowan.testkit.samples;

import org.jspecify.annotations.NullMarked;

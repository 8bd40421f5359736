/** What the documents of the protocol may say, and how they are read. */
@NullMarked
package org.rowan.intake.cybertipline;

import org.jspecify.annotations.NullMarked;

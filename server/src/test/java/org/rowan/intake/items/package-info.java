/** What becomes of files and folders that are taken in. */
@NullMarked
package org.rowan.intake.items;

import org.jspecify.annotations.NullMarked;

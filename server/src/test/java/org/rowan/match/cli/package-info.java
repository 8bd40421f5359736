/** What the commands hash and match print. */
@NullMarked
package org.rowan.match.cli;

import org.jspecify.annotations.NullMarked;

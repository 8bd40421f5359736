/** The JSON interface as programs use it. */
@NullMarked
package org.rowan.desk.api;

import org.jspecify.annotations.NullMarked;

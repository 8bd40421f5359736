/** Tests of the banks in memory. */
@org.jspecify.annotations.NullMarked
package org.rowan.match.live;

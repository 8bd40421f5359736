/** Tests of external matchers, with an invented program. */
@org.jspecify.annotations.NullMarked
package org.rowan.match.external;

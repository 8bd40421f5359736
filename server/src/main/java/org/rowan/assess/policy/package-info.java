/**
 * Policy files: read, checked with line numbers, and compiled from CEL to plain conditions of the
 * engine.
 */
@NullMarked
package org.rowan.assess.policy;

import org.jspecify.annotations.NullMarked;

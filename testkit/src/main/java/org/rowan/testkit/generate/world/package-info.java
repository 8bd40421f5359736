/**
 * The invented world: persons, homes, devices, networks, services and the values they own, all from
 * reserved ranges.
 */
@NullMarked
package org.rowan.testkit.generate.world;

import org.jspecify.annotations.NullMarked;

package org.rowan.engine.link.compare;

/** What one measure needs to know of one observation, prepared once so that comparing is quick. */
public interface Facet {}

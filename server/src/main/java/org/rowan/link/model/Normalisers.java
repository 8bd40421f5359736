package org.rowan.link.model;

import java.util.Map;
import org.rowan.engine.link.normalise.Normaliser;
import org.rowan.engine.link.normalise.Plain;

/** The normalisers that a model file can name for the columns of a table. */
public final class Normalisers {
    /** By name. */
    public static final Map<String, Normaliser> TABLE =
            Map.of(
                    "name",
                    Plain::name,
                    "date",
                    Plain::date,
                    "postcode",
                    Plain::postcode,
                    "text",
                    Plain::text);

    private Normalisers() {}
}

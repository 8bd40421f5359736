package org.rowan.testkit.generate.world;

import java.util.List;

/**
 * An invented town; the {@code demonstration} overlay maps its post district to the invented force.
 *
 * @param district outward postcode; the area ZZ exists nowhere
 * @param force the invented police force
 */
public record Town(String name, String district, String force) {
    /** Every invented town. */
    public static final List<Town> ALL =
            List.of(
                    new Town("Sampleford", "ZZ1", "Sampleshire Constabulary"),
                    new Town("Testingham", "ZZ2", "Sampleshire Constabulary"),
                    new Town("Exampleton", "ZZ3", "Exampleton Police"),
                    new Town("Mockbury", "ZZ4", "Mockshire Police"),
                    new Town("Nether Placeholder", "ZZ5", "Mockshire Police"),
                    new Town("Port Specimen", "ZZ6", "Port Specimen Police"),
                    new Town("Inventon-on-Sea", "ZZ7", "Port Specimen Police"),
                    new Town("Draftwick", "ZZ8", "Draftwick and Border Police"));
}

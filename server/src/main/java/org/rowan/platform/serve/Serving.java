package org.rowan.platform.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.DataFolder;
import org.rowan.platform.Installation;
import org.rowan.platform.Profile;
import org.rowan.platform.RowanContext;
import org.rowan.platform.Settings;
import org.rowan.platform.SettingsFile;
import org.rowan.platform.content.UploadFolder;

/**
 * A running server: doors open, workers at work, until it is closed or the process ends.
 *
 * <p>The story of opening: the door is checked, the profile settled, the lease taken, the database
 * brought up, the rooms put together; then every {@link org.rowan.kernel.OpeningCondition} is
 * asked, and only then does the door open.
 */
public final class Serving implements AutoCloseable {
    private final RowanContext rooms;
    private final @Nullable ServingLease lease;
    private final String address;

    private Serving(RowanContext rooms, @Nullable ServingLease lease, String address) {
        this.rooms = rooms;
        this.lease = lease;
        this.address = address;
    }

    /**
     * Opens the server of a data folder.
     *
     * @param data the folder that {@code --data} names, or null for the default one
     * @param profile the profile to choose when none is chosen yet, or null
     * @param environment {@link System#getenv()}
     * @throws UnusableInput when it may not open, with all that is missing and the commands that
     *     settle it
     */
    public static Serving open(
            @Nullable Path data,
            Door door,
            @Nullable Profile profile,
            Map<String, String> environment) {
        door.check();
        DataFolder folder = DataFolder.chosen(data, environment);
        settle(profile, folder, door);
        ServingLease lease =
                environment.getOrDefault("ROWAN_DB_URL", "").isBlank()
                        ? ServingLease.take(folder.serving())
                        : null;
        try {
            Installation installation = Installation.open(folder.path(), environment);
            Map<String, Object> properties = new HashMap<>(door.properties());
            properties.put("rowan.serving", true);
            RowanContext rooms = RowanContext.openWithDoors(installation, properties);
            return new Serving(rooms, lease, door.address(rooms.port()));
        } catch (RuntimeException problem) {
            if (lease != null) {
                lease.close();
            }
            throw problem;
        }
    }

    /** The profile is chosen once: written when none is there, refused when another one is. */
    private static void settle(@Nullable Profile wanted, DataFolder folder, Door door) {
        Optional<Profile> chosen = Settings.read(folder.settings()).profile();
        if (wanted != null && chosen.isEmpty()) {
            SettingsFile.set(folder.settings(), "profile", wanted.word());
        } else if (wanted != null && !chosen.equals(Optional.of(wanted))) {
            throw new UnusableInput(
                    "this installation is a "
                            + chosen.orElseThrow().word()
                            + " one and cannot become another",
                    folder.settings().toString(),
                    "a data folder of its own: --data DIR --profile " + wanted.word());
        }
        Profile profile = wanted != null ? wanted : chosen.orElse(null);
        if (profile == Profile.DEMO && !door.isLoopback()) {
            throw new UnusableInput(
                    "a demonstration has passwords that everybody knows and stays on this machine",
                    "--bind " + door.bind(),
                    "leave --bind out");
        }
    }

    /** Where the server is reached, such as {@code http://127.0.0.1:8470}. */
    public String address() {
        return address;
    }

    public RowanContext rooms() {
        return rooms;
    }

    @Override
    public void close() {
        Path uploads = UploadFolder.path(rooms.installation().folder().path());
        rooms.close();
        try {
            Files.deleteIfExists(uploads);
        } catch (IOException inUse) {
            // A command beside us may be reading; the next server sweeps what is left.
        }
        if (lease != null) {
            lease.close();
        }
    }
}

package org.rowan.platform;

import java.util.HashMap;
import java.util.Map;
import org.rowan.platform.content.UploadFolder;
import org.rowan.platform.postgres.DatabaseAccess;

/** What the rooms read about the installation through Spring's environment. */
public final class InstallationProperties {
    private InstallationProperties() {}

    /**
     * Names and values: {@code spring.datasource.*}; {@code rowan.data}, {@code rowan.keys}, {@code
     * rowan.content} (paths); {@code rowan.profile} (empty when not chosen yet); {@code
     * rowan.demonstration} (true under the demo profile only); and every setting of {@code
     * rowan.yaml} as {@code rowan.<its dotted name>}.
     */
    public static Map<String, Object> of(Installation installation) {
        Map<String, Object> properties = new HashMap<>(ofDatabase(installation.database()));
        installation
                .settings()
                .values()
                .forEach((name, value) -> properties.put("rowan." + name, value));
        String profile = installation.settings().value("profile").orElse("");
        properties.put("rowan.profile", profile);
        properties.put("rowan.demonstration", String.valueOf(profile.equals(Profile.DEMO.word())));
        properties.put("rowan.data", installation.folder().path().toString());
        properties.put("rowan.keys", installation.keysFile().toString());
        properties.put("rowan.content", installation.contentFolder().toString());
        properties.put("management.health.diskspace.path", installation.folder().path().toString());
        properties.put(
                "spring.servlet.multipart.location",
                UploadFolder.path(installation.folder().path()).toString());
        return properties;
    }

    static Map<String, Object> ofDatabase(DatabaseAccess database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
    }
}

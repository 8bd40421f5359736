package org.rowan.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where policies lie: what the settings {@code policies.live} and {@code policies.shadow} name,
 * else {@code policies/live.yaml} and {@code policies/shadow/*.yaml} of the data folder.
 *
 * @param live the file of the live policy, which need not exist
 * @param shadowFolder the folder of policies in the shadow, which need not exist
 * @param shadows further files of policies in the shadow
 * @param named whether a setting names the live policy, so that no command may change it
 */
record PolicyPaths(Path live, Path shadowFolder, List<Path> shadows, boolean named) {
    public PolicyPaths {
        shadows = List.copyOf(shadows);
    }

    /**
     * @param liveSetting the setting, empty when there is none
     * @param shadowSetting files with commas between, empty when there is none
     */
    static PolicyPaths in(Path dataFolder, String liveSetting, String shadowSetting) {
        Path folder = dataFolder.resolve("policies");
        List<Path> shadows = new ArrayList<>();
        for (String one : shadowSetting.split(",", -1)) {
            if (!one.isBlank()) {
                shadows.add(dataFolder.resolve(one.strip()));
            }
        }
        return new PolicyPaths(
                liveSetting.isBlank()
                        ? folder.resolve("live.yaml")
                        : dataFolder.resolve(liveSetting.strip()),
                folder.resolve("shadow"),
                shadows,
                !liveSetting.isBlank());
    }

    /** The files of policies in the shadow that are there now. */
    List<Path> shadowsNow() {
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(shadowFolder)) {
            try (Stream<Path> files = Files.list(shadowFolder)) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(all::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        all.addAll(shadows);
        return all;
    }

    List<Path> all() {
        List<Path> all = new ArrayList<>(List.of(live));
        all.addAll(shadowsNow());
        return all;
    }
}

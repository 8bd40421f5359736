package org.rowan.platform.serve;

import java.util.Optional;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.Profile;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps stores of different profiles apart: the first server to open writes its profile into the
 * database, later ones of another profile are refused, whatever their settings say.
 *
 * @param profile the profile that the settings name, empty for none
 */
record ProfileOfStore(JdbcClient database, Optional<Profile> profile)
        implements SmartInitializingSingleton {
    @Override
    public void afterSingletonsInstantiated() {
        if (profile.isEmpty()) {
            return;
        }
        String wanted = profile.get().word();
        database.sql(
                        "insert into platform.installation (profile) values (:profile) on conflict do nothing")
                .param("profile", wanted)
                .update();
        String written =
                database.sql("select profile from platform.installation")
                        .query(String.class)
                        .single();
        if (!written.equals(wanted)) {
            throw new UnusableInput(
                    "the database belongs to a "
                            + written
                            + " installation and the settings name the profile "
                            + wanted,
                    "rowan.yaml",
                    "profile: "
                            + written
                            + ", or a database of its own for the "
                            + wanted
                            + " installation");
        }
    }
}

package org.rowan.platform.serve;

import java.util.ArrayList;
import java.util.List;
import org.rowan.kernel.OpeningCondition;
import org.rowan.platform.SettingNames;
import org.rowan.platform.Settings;

/**
 * Before the door opens, somebody must have decided what the installation is and how long it keeps
 * what it takes in.
 */
record DecisionsAreMade(Settings settings) implements OpeningCondition {
    @Override
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        if (settings.profile().isEmpty()) {
            missing.add(
                    new Missing(
                            "no profile is chosen",
                            "./rowan serve --profile police|hotline|platform"));
        }
        SettingNames.beginning("retention.")
                .forEach((name, means) -> {
                    if (settings.value(name).isEmpty()) {
                        String period = name.substring("retention.".length());
                        missing.add(
                                new Missing(
                                        "no period is set for " + means,
                                        "./rowan retention set " + period + "=PERIOD"));
                    }
                });
        return missing;
    }
}

package org.rowan.platform.serve;

import java.util.ArrayList;
import java.util.List;
import org.rowan.kernel.OpeningCondition;
import org.rowan.kernel.OpeningCondition.Missing;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.Installation;
import org.rowan.platform.Profile;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Asks every condition once all rooms are put together and before the first door opens; what is
 * missing stops the start.
 */
final class OpeningGate implements SmartInitializingSingleton {
    private final Installation installation;
    private final List<OpeningCondition> conditions;

    OpeningGate(Installation installation, List<OpeningCondition> conditions) {
        this.installation = installation;
        this.conditions = conditions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (installation.settings().profile().filter(Profile.DEMO::equals).isPresent()) {
            return;
        }
        List<Missing> missing = new ArrayList<>();
        conditions.forEach(condition -> missing.addAll(condition.missing()));
        if (!missing.isEmpty()) {
            throw refusal(missing);
        }
    }

    private UnusableInput refusal(List<Missing> missing) {
        String data = installation.folder().path().toString();
        StringBuilder steps = new StringBuilder();
        for (Missing thing : missing) {
            String command =
                    thing.command() + (thing.command().contains("--data") ? "" : " --data " + data);
            steps.append("\n  ").append(thing.what()).append(":\n      ").append(command);
        }
        return new UnusableInput(
                "this installation is not ready to take real referrals",
                data,
                "these first" + steps);
    }
}

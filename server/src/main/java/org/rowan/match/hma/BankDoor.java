package org.rowan.match.hma;

import java.util.Map;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.live.LiveBanks;
import org.springframework.stereotype.Component;

/** Answers {@code /c/banks} and {@code /c/bank}: which banks there are. */
@Component
final class BankDoor {
    private final Banks banks;
    private final LiveBanks live;

    BankDoor(Banks banks, LiveBanks live) {
        this.banks = banks;
        this.live = live;
    }

    HmaAnswer list(HmaRequest request) {
        return HmaAnswer.ok(banks.list().stream().map(BankDoor::json).toList());
    }

    HmaAnswer open(HmaRequest request) {
        Map<String, Object> body = request.body();
        Object name = body.get("name");
        if (!(name instanceof String text)) {
            throw new HmaProblem(
                    HmaAnswer.unprocessable("missing", "name", "Field required", body));
        }
        Bank asked = Bank.named(text).withEnabledRatio(ratio(body, 1.0));
        Bank opened =
                checked(() -> banks.open(asked, request.client()))
                        .orElseThrow(() -> new HmaProblem(403, "Bank already exists"));
        live.catchUp();
        return HmaAnswer.of(201, json(opened));
    }

    HmaAnswer get(HmaRequest request) {
        return HmaAnswer.ok(json(named(request)));
    }

    HmaAnswer change(HmaRequest request) {
        Map<String, Object> body = request.body();
        Bank bank =
                banks.find(request.path().get(2))
                        .orElseThrow(() -> new HmaProblem(404, "Bank not found"));
        Bank asked = bank.withEnabledRatio(ratio(body, bank.enabledRatio()));
        if (body.get("name") instanceof String name) {
            asked = asked.withName(name);
        }
        Bank changed = asked;
        if (!checked(() -> banks.change(changed, request.client()))) {
            throw new HmaProblem(403, "Bank name already exists");
        }
        live.catchUp();
        return HmaAnswer.ok(json(changed));
    }

    HmaAnswer close(HmaRequest request) {
        banks.close(request.path().get(2), request.client());
        live.catchUp();
        return HmaAnswer.message(200, "Done");
    }

    /** The bank that the path names, or 404. */
    Bank named(HmaRequest request) {
        String name = request.path().get(2);
        return banks.find(name)
                .orElseThrow(() -> new HmaProblem(404, "bank '" + name + "' not found"));
    }

    /** {@code enabled_ratio} says more than {@code enabled}, so it wins. */
    private static double ratio(Map<String, Object> body, double otherwise) {
        Object ratio = body.get("enabled_ratio");
        if (ratio != null) {
            return Lax.number("enabled_ratio", ratio);
        }
        Object enabled = body.get("enabled");
        if (enabled != null) {
            return Lax.bool("enabled", enabled) ? 1.0 : 0.0;
        }
        return otherwise;
    }

    private static <T> T checked(java.util.function.Supplier<T> call) {
        try {
            return call.get();
        } catch (UnusableInput input) {
            throw new HmaProblem(
                    400,
                    input.where().equals("name")
                            ? "Bank names must be UPPER_WITH_UNDERSCORE"
                            : input.what());
        }
    }

    static Map<String, Object> json(Bank bank) {
        return Map.of("name", bank.name(), "matching_enabled_ratio", bank.enabledRatio());
    }
}

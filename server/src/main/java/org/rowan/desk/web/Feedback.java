package org.rowan.desk.web;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says after a button was pressed: that it is done, or what stood in the way and
 * what to try.
 */
final class Feedback {
    private Feedback() {}

    /** Does it; whether it was done. */
    static boolean after(RedirectAttributes redirect, String done, Runnable what) {
        return after(
                redirect,
                () -> {
                    what.run();
                    return done;
                });
    }

    /** Does what itself says what was done; whether it was. */
    static boolean after(RedirectAttributes redirect, Supplier<String> what) {
        try {
            redirect.addFlashAttribute("done", what.get());
            return true;
        } catch (UnusableInput problem) {
            problem(redirect, problem);
            return false;
        }
    }

    /** Does something to the case in an address; the case's page is the next one. */
    static String onCase(
            String id, RedirectAttributes redirect, String done, Consumer<CaseId> what) {
        CaseId number = Addressed.caseId(id);
        after(redirect, done, () -> what.accept(number));
        return "redirect:/desk/cases/" + number;
    }

    static void problem(RedirectAttributes redirect, UnusableInput problem) {
        redirect.addFlashAttribute("problem", problem.what());
        redirect.addFlashAttribute("tryThis", problem.tryThis());
    }
}

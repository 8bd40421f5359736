package org.rowan.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.AccountRole;
import org.rowan.intake.IncidentType;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in at the desk: files that somebody has, and what a call or a letter says. */
@Controller
class TakeInPage {
    private static final Logger LOG = LoggerFactory.getLogger(TakeInPage.class);

    private final ReceiveItems receive;

    TakeInPage(ReceiveItems receive) {
        this.receive = receive;
    }

    @GetMapping("/desk/take-in")
    @PreAuthorize(May.TAKE_IN)
    public String page(Model model) {
        return show(Map.of(), model);
    }

    /** The same as {@code ./rowan intake}, for files of at most {@link UploadLimit#BYTES}. */
    @PostMapping("/desk/take-in/files")
    @PreAuthorize(May.TAKE_IN)
    public String files(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Principal who,
            Model model,
            HttpServletResponse response) {
        List<ReceivedItem> items = new ArrayList<>();
        try {
            for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
                String name = file.getOriginalFilename();
                if (name == null || name.isEmpty()) {
                    continue;
                }
                try (InputStream content = file.getInputStream()) {
                    receive.receive(name, content, "upload", who.getName(), items::add);
                }
            }
            if (items.isEmpty()) {
                throw new UnusableInput(
                        "no file was chosen, or it holds nothing",
                        "file",
                        "a file with a referral");
            }
        } catch (UnusableInput problem) {
            refuse(problem, model, response);
        } catch (IOException problem) {
            LOG.error("an upload at the desk was not stored", problem);
            refuse(
                    new UnusableInput(
                            "what is not in this list was not taken in",
                            "file",
                            "it again; if that fails too, tell whoever runs Rowan"),
                    model,
                    response);
            response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
        model.addAttribute("items", items);
        return show(Map.of(), model);
    }

    @PostMapping("/desk/take-in/entry")
    @PreAuthorize(May.TAKE_IN)
    public String entry(
            @RequestParam Map<String, String> typed,
            Principal who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            ReferralId id = receive.enter(KeyedForm.read(typed), who.getName());
            redirect.addFlashAttribute("done", "Taken in as " + id + ". The line works on it.");
            return "redirect:/desk/referrals/" + id;
        } catch (UnusableInput problem) {
            refuse(problem, model, response);
            return show(typed, model);
        }
    }

    private static void refuse(UnusableInput problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem.what());
        model.addAttribute("tryThis", problem.tryThis());
    }

    private static String show(Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("roles", AccountRole.values());
        return "desk/take-in";
    }
}

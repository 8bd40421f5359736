package org.rowan.statistics.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.stats.Reliability;
import org.rowan.statistics.Calibration;
import org.rowan.statistics.CalibrationCsv;
import org.rowan.statistics.CalibrationReport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How well the ranking agrees with what came of cases, for managers and auditors. */
@Controller
class CalibrationPage {
    private static final String MANAGE = "hasAnyRole('MANAGER','AUDITOR')";

    private final Calibration calibration;

    CalibrationPage(Calibration calibration) {
        this.calibration = calibration;
    }

    @GetMapping("/desk/manager/calibration")
    @PreAuthorize(MANAGE)
    public String page(Model model) {
        CalibrationReport report = calibration.report();
        model.addAttribute("report", report);
        model.addAttribute("enough", CalibrationReport.ENOUGH);
        model.addAttribute("smallest", CalibrationReport.SMALLEST);
        model.addAttribute("told", counted(report.outcomes().told()));
        model.addAttribute("came", counted(report.outcomes().came()));
        model.addAttribute("silent", counted(report.outcomes().silent()));
        model.addAttribute("drawn", counted(report.outcomes().drawn()));
        model.addAttribute("drawnTold", counted(report.outcomes().drawnTold()));
        model.addAttribute("estimates", report.estimates().stream().map(Shown::of).toList());
        model.addAttribute("drifts", report.drifts().stream().map(Drifted::of).toList());
        model.addAttribute("waits", report.waits().stream().map(Waited::of).toList());
        return "statistics/calibration";
    }

    @GetMapping("/desk/manager/calibration.csv")
    @PreAuthorize(MANAGE)
    public ResponseEntity<byte[]> csv() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("calibration.csv")
                                .build()
                                .toString())
                .body(CalibrationCsv.of(calibration.report()).getBytes(StandardCharsets.UTF_8));
    }

    private static String counted(long count) {
        return count > 0 && count < CalibrationReport.SMALLEST
                ? "fewer than " + CalibrationReport.SMALLEST
                : String.valueOf(count);
    }

    private static String perCent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** The reliability of an estimate in words. */
    public record Shown(
            String title, String brier, String constant, boolean better, List<Bin> bins) {
        static Shown of(CalibrationReport.Estimate one) {
            Reliability table = one.table();
            return new Shown(
                    (one.name().equals("enriched")
                                    ? "With records and enquiries"
                                    : "From the referrals alone")
                            + (one.corrected() ? ", corrected for what was not worked" : ""),
                    String.format(Locale.ROOT, "%.3f", table.brier()),
                    String.format(Locale.ROOT, "%.3f", table.constant()),
                    table.brier() < table.constant(),
                    table.bins().stream().map(Bin::of).toList());
        }
    }

    /** One row of a reliability table in words. */
    public record Bin(String said, String cases, String stated, String came, String between) {
        static Bin of(Reliability.Bin bin) {
            boolean shown = bin.observed().of() >= CalibrationReport.SMALLEST;
            return new Bin(
                    perCent(bin.from()) + " to " + perCent(bin.to()),
                    counted(bin.observed().of()),
                    shown ? perCent(bin.stated()) : "",
                    shown ? perCent(bin.came()) : "",
                    shown
                            ? perCent(bin.observed().low())
                                    + " to "
                                    + perCent(bin.observed().high())
                            : "");
        }
    }

    /** A drift in words. */
    public record Drifted(String what, String psi, String byChance, String reading, boolean moved) {
        static Drifted of(CalibrationReport.Moved one) {
            return new Drifted(
                    one.what(),
                    one.psi() == null ? "" : String.format(Locale.ROOT, "%.3f", one.psi()),
                    String.format(Locale.ROOT, "%.3f", one.byChance()),
                    one.reading(),
                    one.reading().equals("moved"));
        }
    }

    /** A group's waiting in words. */
    public record Waited(
            String by, String group, String cases, String acted, String median, String ninth) {
        static Waited of(CalibrationReport.Wait one) {
            return new Waited(
                    one.by(),
                    one.group(),
                    one.cases() == null
                            ? "fewer than " + CalibrationReport.SMALLEST
                            : String.valueOf(one.cases()),
                    one.acted() == null ? "too few to show" : perCent(one.acted()),
                    hours(one.median()),
                    hours(one.ninth()));
        }

        private static String hours(@Nullable Double hours) {
            return hours == null ? "" : String.format(Locale.ROOT, "%.1f h", hours);
        }
    }
}

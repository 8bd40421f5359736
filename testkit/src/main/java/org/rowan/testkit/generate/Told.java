package org.rowan.testkit.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.picture.Picture;
import org.rowan.testkit.generate.report.FileRecord;
import org.rowan.testkit.generate.report.Report;
import org.rowan.testkit.generate.world.Person;

/** A report with its files and the truth. */
record Told(Report report, List<Uploads.Upload> files, Truth truth) {

    static List<@Nullable Picture> pictures(List<Uploads.Upload> files) {
        List<@Nullable Picture> pictures = new ArrayList<>();
        files.forEach(file -> pictures.add(file.picture()));
        return pictures;
    }

    static List<FileRecord> said(List<Uploads.Upload> files) {
        return files.stream().map(Uploads.Upload::said).toList();
    }

    static List<Truth.TrueChild> children(List<Person> children, LocalDate today) {
        return children.stream()
                .map(child -> new Truth.TrueChild(child.id(), child.ageAt(today)))
                .toList();
    }
}
